import type { Hub } from '../../dev/hub.mjs'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import LinesPage from '@/lines/LinesPage.vue'
import OwnLine from '@/lines/OwnLine.vue'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

async function opened() {
  const page = mountPage(LinesPage)
  await flushPromises()
  await settled()
  return page
}

describe('the board of the lines', () => {
  let hub: Hub
  beforeEach(async () => {
    hub = await signInAtStandIn('technician')
  })

  it('shows who needs somebody first, and how many stand how', async () => {
    const page = await opened()

    const codes = page.findAll('article').map(tile => tile.attributes('data-testid'))
    expect(codes.slice(0, 3)).toEqual(['line-734', 'line-738', 'line-741'])
    expect(page.get('[data-testid="counts"]').text()).toContain('1 Mất kết nối')
    expect(page.get('[data-testid="line-738"]').text()).toContain('mất 14%')
    expect(await faultsFound()).toEqual([])
  })

  it('shows at once what somebody says of a picture, beside the line', async () => {
    const page = await opened()

    hub.handle({ method: 'PUT', path: '/bridge-points/731/video', body: { word: 'NO_SOUND' }, session: [...hub.sessions.keys()][0] })
    await settled()
    await settled()

    const tile = page.get('[data-testid="line-731"]')
    expect(tile.get('[data-testid="video"]').text()).toContain('Không tiếng')
    expect(tile.get('[data-testid="health"]').attributes('data-state')).toBe('UP')
    expect(page.findAll('article')[2]!.attributes('data-testid')).toBe('line-731')
  })

  it('gives out a command with a token for a hall', async () => {
    const page = await opened()
    await page.get('[data-testid="line-731"] button').trigger('click')
    await settled()
    const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')]
    const token = items.find(item => item.textContent?.includes('Mã gửi tín hiệu'))!
    token.querySelector<HTMLElement>('a, .p-menu-item-link, .p-menu-item-content')!.click()
    await settled()
    document.querySelector<HTMLElement>('[data-testid="make-token"]')!.click()
    await settled()
    await settled()

    expect(document.querySelector('[data-testid="script"]')!.textContent).toContain('/bridge-points/731/heartbeats')
  })
})

describe('the board with hundreds of halls', () => {
  it('shows all at a glance, unless someone wants all of each', async () => {
    const hub = await signInAtStandIn('technician')
    hub.lines.halls = Array.from({ length: 200 }, (_, n) => ({ ...hub.lines.halls[1]!, code: `${1000 + n}`, name: `Xã ${n}` }))
    const page = await opened()

    expect(page.findAll('article')).toHaveLength(0)
    expect(page.findAll('.mini[to]')).toHaveLength(200)
    expect(page.get('[data-testid="line-1007"]').attributes('to')).toBe('/lines/1007')

    await page.findAll('[data-testid="size"] button')[0]!.trigger('click')
    expect(page.findAll('article')).toHaveLength(200)
  })
})

describe('the line of the own hall', () => {
  it('is shown to its clerk, who says how the conference is heard', async () => {
    await signInAtStandIn('clerk.731')
    const page = mountPage(OwnLine)
    await settled()
    expect(page.get('[data-testid="health"]').attributes('data-state')).toBe('UP')

    page.getComponent({ name: 'Select' }).vm.$emit('update:modelValue', 'NO_PICTURE')
    await settled()
    await settled()

    expect(page.get('[data-testid="video"]').text()).toContain('Không hình')
  })
})
