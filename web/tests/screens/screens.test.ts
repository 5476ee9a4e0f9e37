import type { Component } from 'vue'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import OwnScreens from '@/screens/OwnScreens.vue'
import ScreensPage from '@/screens/ScreensPage.vue'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

type Hub = Awaited<ReturnType<typeof signInAtStandIn>>

function codeOf(hub: Hub, kind = 'SCREEN'): string {
  const { body } = hub.handle({ method: 'POST', path: '/screens/pairings', body: { kind } })
  return (body as { code: string }).code
}

async function opened(as: string, page: Component) {
  const hub = await signInAtStandIn(as)
  const mounted = mountPage(page)
  await settled()
  return { hub, page: mounted }
}

describe('the moderator’s screens', () => {
  it('are let in by the code that they show, and stand in the list in words', async () => {
    const { hub, page } = await opened('moderator', ScreensPage)
    expect(page.text()).toContain('sẽ hiện ở đây sau khi ghép')

    await page.get('[data-testid=screen-code]').setValue(codeOf(hub, 'CHAIR').toLowerCase())
    await page.get('[data-testid=screen-name]').setValue('Bàn chủ trì tỉnh')
    await page.get('form').trigger('submit')
    await settled()

    expect(page.get('li').text()).toContain('Bàn chủ trì tỉnh')
    expect(page.get('[data-condition]').attributes('data-condition')).toBe('NEVER')
    expect(page.find('[data-testid=reload]').exists()).toBe(false)
    expect(await faultsFound()).toEqual([])
  })

  it('want a hall, and keep what was typed until they have one', async () => {
    const { hub, page } = await opened('moderator', ScreensPage)
    const code = codeOf(hub)

    await page.get('[data-testid=screen-code]').setValue(code)
    await page.get('form').trigger('submit')
    await settled()

    expect(page.get('[role=alert]').text()).toContain('Bắt buộc nhập.')
    expect(page.get<HTMLInputElement>('[data-testid=screen-code]').element.value).toBe(code)
  })

  it('are only looked at by an administrator', async () => {
    const { page } = await opened('admin', ScreensPage)

    expect(page.find('[data-testid=screen-code]').exists()).toBe(false)
  })
})

describe('the hall’s own screens', () => {
  async function paired() {
    const { hub, page } = await opened('clerk.731', OwnScreens)
    await page.get('[data-testid=own-screens]').trigger('click')
    await flushPromises()
    const dialog = () => document.querySelector('[role=dialog]')!
    const find = <E extends HTMLElement>(id: string) => dialog().querySelector<E>(`[data-testid=${id}]`)!
    const type = async (id: string, text: string) => {
      find<HTMLInputElement>(id).value = text
      find(id).dispatchEvent(new Event('input'))
      await flushPromises()
    }
    await type('screen-code', codeOf(hub))
    find('pair').closest('form')!.dispatchEvent(new Event('submit'))
    await settled()
    return { hub, page, dialog, find, type }
  }

  it('are let in and told a message', async () => {
    const { hub, page, dialog, find, type } = await paired()
    expect(dialog().textContent).toContain('Màn hình 1')
    expect(page.get('[data-testid=own-screens]').text()).toContain('0/1')

    find('message').click()
    await flushPromises()
    await type('screen-words', 'Nghỉ giải lao')
    find('send-words').closest('form')!.dispatchEvent(new Event('submit'))
    await settled()

    expect(dialog().textContent).toContain('Lời nhắn đang hiện: Nghỉ giải lao')
    expect(hub.devices.orders()[0]!.message).toBe('Nghỉ giải lao')
  })

  it('are removed only after a moment in which that can be taken back', async () => {
    const { hub, dialog, find } = await paired()

    find('revoke').click()
    await flushPromises()
    find('revoke-undo').click()
    await flushPromises()
    expect(hub.devices.orders()).toHaveLength(1)

    find('revoke').click()
    await flushPromises()
    const now = [...dialog().querySelectorAll<HTMLButtonElement>('.hold button')].at(-1)!
    now.click()
    await settled()

    expect(hub.devices.orders()).toHaveLength(0)
    expect(dialog().querySelector('[data-condition=REVOKED]')).not.toBeNull()
  })
})
