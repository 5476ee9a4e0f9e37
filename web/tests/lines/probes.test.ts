import type { Hub } from '../../dev/hub.mjs'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import LinesPage from '@/lines/LinesPage.vue'
import { changeOf, newDraft, withKind } from '@/lines/probes/probes'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

const find = <E extends HTMLElement>(id: string) => document.querySelector<E>(`[data-testid="${id}"]`)!

async function calm() {
  await flushPromises()
  await settled()
  await settled()
}

/** The dialog of hall 731, opened from its tile's menu. */
async function opened() {
  const page = mountPage(LinesPage)
  await calm()
  await page.get('[data-testid="line-731"] button').trigger('click')
  await settled()
  const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(each => each.textContent?.includes('Kiểm tra từ trung tâm'))!
  item.querySelector<HTMLElement>('a, .p-menu-item-link, .p-menu-item-content')!.click()
  await calm()
  return page
}

async function write(host: string) {
  const input = find<HTMLInputElement>('probe-host')
  input.value = host
  input.dispatchEvent(new Event('input'))
  await settled()
}

async function press(id: string) {
  find(id).click()
  await calm()
}

describe('the probes of a hall', () => {
  let hub: Hub & { probes: { allowed: string[], plans: Map<string, { items: { host: string, of: string }[] }> } }
  beforeEach(async () => {
    hub = await signInAtStandIn('technician') as typeof hub
  })

  it('say which addresses may be probed, and that nothing is', async () => {
    await opened()

    expect(find('probes').textContent).toContain('10.20.0.0/16')
    expect(find('probes').textContent).toContain('Chưa có nội dung kiểm tra')
    expect(find<HTMLButtonElement>('probes-save').disabled).toBe(true)
    expect(await faultsFound()).toEqual([])
  })

  it('say who has to allow some where none may be', async () => {
    hub.probes.allowed = []
    await opened()

    expect(find('none-allowed').textContent).toContain('Người vận hành hệ thống')
    expect(find('probe-add')).toBeNull()
  })

  it('are tried at once, and nothing is kept of that', async () => {
    await opened()
    await press('probe-add')
    await write('10.20.0.7')
    await press('probe-try')

    expect(find('outcome').textContent).toContain('Trả lời sau 12 ms')
    expect(hub.probes.plans.size).toBe(0)
    expect(await faultsFound()).toEqual([])
  })

  it('light the lamp of the picture, which then says whose word it shows', async () => {
    const page = await opened()
    await press('probe-add')
    await write('10.20.0.7')
    const codec = [...find('probe').querySelectorAll<HTMLElement>('button')].find(button => button.textContent?.includes('Thiết bị hội nghị'))!
    codec.click()
    await press('probes-save')

    expect(hub.probes.plans.get('731')!.items[0]).toMatchObject({ of: 'CODEC', host: '10.20.0.7', port: 443, intervalS: 30, timeoutMs: 2_000 })
    expect(find('probes')).toBeNull()
    expect(page.get('[data-testid="line-731"] [data-testid="video"]').text()).toContain('Thiết bị trả lời')
    expect(page.get('[data-testid="line-731"]').text()).toContain('Hình và tiếng theo thiết bị hội nghị')
  })

  it('that are refused say why, below what is wrong', async () => {
    await opened()
    await press('probe-add')
    await write('169.254.169.254')
    await press('probes-save')

    expect(find('probe').textContent).toContain('không nằm trong danh sách')
    expect(hub.probes.plans.size).toBe(0)
  })

  it('that fail say what is the matter in words', async () => {
    await opened()
    await press('probe-add')
    await write('10.20.0.9')
    await press('probe-try')

    expect(find('outcome').textContent).toContain('Không có trả lời')
  })
})

describe('a probe in the form', () => {
  it('takes the usual port of its kind, unless somebody chose one', () => {
    const draft = newDraft()

    expect(withKind(draft, 'SIP').port).toBe(5060)
    expect(withKind({ ...draft, port: 1720 }, 'SIP').port).toBe(1720)
  })

  it('goes out in milliseconds, with a path for the web alone', () => {
    const draft = { ...newDraft(), host: ' 10.20.0.1 ', timeoutS: 0.5, path: '' }

    expect(changeOf(draft)).toEqual({ of: 'LINE', kind: 'TCP', host: '10.20.0.1', port: 443, intervalS: 30, timeoutMs: 500 })
    expect(changeOf({ ...draft, kind: 'HTTP' })).toMatchObject({ path: '/' })
  })
})
