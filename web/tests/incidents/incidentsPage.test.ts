import type { Hub } from '../../dev/hub.mjs'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import IncidentsPage from '@/incidents/IncidentsPage.vue'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

async function opened() {
  const page = mountPage(IncidentsPage)
  await flushPromises()
  await settled()
  return page
}

describe('the incidents', () => {
  let hub: Hub
  beforeEach(async () => {
    hub = await signInAtStandIn('technician')
  })

  it('are listed, the one that waited too long first', async () => {
    const page = await opened()

    const rows = page.findAll('[data-testid^="incident-"]').map(row => row.text())
    expect(rows[0]).toContain('Tân Phú')
    expect(rows[0]).toContain('Quá lâu chưa tiếp nhận')
    expect(rows[1]).toContain('Kỹ thuật đường truyền đang xử lý')
    expect(await faultsFound()).toEqual([])
  })

  it('are acknowledged, noted and resolved with a cause', async () => {
    const page = await opened()
    await page.get('[data-testid="incident-1"]').trigger('click')
    await settled()
    await page.get('[data-testid="incident-acknowledge"]').trigger('click')
    await settled()
    expect(page.get('[data-testid="incident-pane"] .state').text()).toBe('Đang xử lý')
    expect(page.find('[data-testid="incident-acknowledge"]').exists()).toBe(false)

    await page.get('[data-testid="incident-note"]').setValue('Đã gọi trung tâm')
    await page.get('[data-testid="incident-note-add"]').trigger('submit')
    await settled()
    expect(page.get('[data-testid="timeline"]').text()).toContain('Đã gọi trung tâm')
    expect((page.get('[data-testid="incident-note"]').element as HTMLTextAreaElement).value).toBe('')

    await page.get('[data-testid="incident-resolve"]').trigger('click')
    await page.get('[data-testid="resolve-form"]').trigger('submit')
    expect(page.get('[role="alert"]').text()).toBe('Chọn nguyên nhân')
    page.getComponent({ name: 'ResolveForm' }).getComponent({ name: 'Select' }).vm.$emit('update:modelValue', 'POWER')
    await page.get('[data-testid="resolve-text"]').setValue('Cúp điện khu vực')
    await page.get('[data-testid="resolve-form"]').trigger('submit')
    await settled()

    expect(page.get('[data-testid="timeline"]').text()).toContain('Kết thúc: Mất điện')
    expect(page.get('[data-testid="incidents"]').text()).not.toContain('Tân Phú')
    expect(await faultsFound()).toEqual([])
  })

  it('say so when somebody was faster, and show how it stands', async () => {
    const page = await opened()
    await page.get('[data-testid="incident-1"]').trigger('click')
    await settled()
    const session = [...hub.sessions.keys()][0]
    const { body } = hub.handle({ method: 'GET', path: '/incidents', session }) as { body: { items: { id: string }[] } }
    hub.handle({ method: 'POST', path: `/incidents/${body.items[0]!.id}/acknowledge`, session, version: 1 })

    await page.get('[data-testid="incident-acknowledge"]').trigger('click')
    await settled()
    await settled()

    expect(page.get('[data-testid="incident-pane"]').text()).toContain('Có người vừa thay đổi sự cố này')
    expect(page.find('[data-testid="incident-acknowledge"]').exists()).toBe(false)
  })
})
