import { describe, expect, it, vi } from 'vitest'
import OwnIncidents from '@/incidents/OwnIncidents.vue'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

describe('the incidents of the own hall', () => {
  it('are reported with one tap, and say who sees to them', async () => {
    const hub = await signInAtStandIn('clerk.731')
    const page = mountPage(OwnIncidents)
    await settled()
    expect(page.find('li').exists()).toBe(false)

    await page.get('[data-testid="report-incident"]').trigger('click')
    await settled()
    await settled()

    expect(page.get('[data-testid="own-incident-3"]').text()).toContain('Điểm cầu báo sự cố')
    expect(page.text()).toContain('Trung tâm Biên Hòa 0999 000 061')
    expect(localStorage.getItem('caunoi.report')).not.toContain('key')
    expect(hub.handle({ method: 'GET', path: '/incidents', session: [...hub.sessions.keys()][0] }).body).toMatchObject({ items: [{ number: 3 }] })
    expect(await faultsFound()).toEqual([])
  })

  it('wait in the browser while there is no line, and go out under the same key', async () => {
    await signInAtStandIn('clerk.731')
    const page = mountPage(OwnIncidents)
    await settled()
    const line = globalThis.fetch
    const keys: string[] = []
    vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit = {}) => {
      const key = (headers as Record<string, string>)['Idempotency-Key']
      key && keys.push(key)
      throw new TypeError('no line')
    })
    await page.get('[data-testid="report-incident"]').trigger('click')
    await settled()
    expect(page.get('[data-testid="report-waiting"]').text()).toContain('sẽ tự gửi khi có mạng')
    expect(localStorage.getItem('caunoi.report')).toContain(keys[0])
    page.unmount()

    vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
      const key = (init.headers as Record<string, string>)['Idempotency-Key']
      key && keys.push(key)
      return line(address, init)
    })
    const again = mountPage(OwnIncidents)
    await settled()
    await settled()

    expect(new Set(keys).size).toBe(1)
    expect(again.find('[data-testid="own-incident-3"]').exists()).toBe(true)
    expect(again.find('[data-testid="report-waiting"]').exists()).toBe(false)
  })
})
