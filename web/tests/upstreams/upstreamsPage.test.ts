import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import UpstreamsPage from '@/upstreams/UpstreamsPage.vue'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

async function opened(username = 'technician') {
  await signInAtStandIn(username)
  const page = mountPage(UpstreamsPage)
  await flushPromises()
  await settled()
  return page
}

function typed(testid: string, text: string) {
  const input = document.querySelector<HTMLInputElement>(`[data-testid="${testid}"]`)!
  input.value = text
  input.dispatchEvent(new Event('input'))
}

describe('centres and uplinks', () => {
  it('say with one tap that one failed, by whom, and that it works again', async () => {
    const page = await opened()
    const uplink = () => page.get('[data-testid="upstream-BAC"]')

    await uplink().get('[data-testid="upstream-say"]').trigger('click')
    await settled()
    expect(uplink().text()).toContain('Gặp sự cố')
    expect(await faultsFound()).toEqual([])

    await uplink().get('[data-testid="upstream-say"]').trigger('click')
    await settled()
    expect(uplink().text()).toContain('Hoạt động')
  })

  it('are added, and what the hub refuses is said at its field', async () => {
    const page = await opened()
    await page.get('[data-testid="upstream-new"]').trigger('click')
    await settled()
    typed('upstream-code', 'TT-BH')
    typed('upstream-name', 'Trung tâm phía nam')
    document.querySelector<HTMLElement>('[data-testid="upstream-save"]')!.click()
    await settled()
    expect(document.querySelector('#upstream-code-fault')!.textContent).toContain('Đã có trong hội nghị này')

    typed('upstream-code', 'TT-N')
    document.querySelector<HTMLElement>('[data-testid="upstream-save"]')!.click()
    await settled()
    await settled()

    expect(page.get('[data-testid="upstream-TT-N"]').text()).toContain('Trung tâm phía nam')
  })

  it('are managed by administrators, who see to no lines', async () => {
    const page = await opened('admin')

    expect(page.find('[data-testid="upstream-say"]').exists()).toBe(false)
    expect(page.find('[data-testid="work-new"]').exists()).toBe(false)
    expect(page.find('[data-testid="upstream-edit"]').exists()).toBe(true)
  })
})

describe('announced work', () => {
  it('wants a place, a time and a reason, and can be called off', async () => {
    const page = await opened()
    await page.get('[data-testid="work-new"]').trigger('click')
    await settled()
    document.querySelector<HTMLElement>('[data-testid="work-save"]')!.click()
    await settled()
    expect(document.querySelector('#work-reason-fault')!.textContent).toContain('ghi lý do')
    expect(document.querySelector('#work-on-fault')!.textContent).toContain('Chọn điểm cầu')

    page.getComponent({ name: 'WorkDialog' }).getComponent({ name: 'Select' }).vm.$emit('update:modelValue', 'hall 731')
    typed('work-reason', 'Đo lại tuyến cáp')
    document.querySelector<HTMLElement>('[data-testid="work-save"]')!.click()
    await settled()
    await settled()
    const mine = () => page.findAll('[data-testid="work"]')[1]!
    expect(mine().text()).toContain('Đo lại tuyến cáp')

    await mine().get('[data-testid="work-call-off"]').trigger('click')
    await settled()
    expect(mine().attributes('data-state')).toBe('CALLED_OFF')
  })
})
