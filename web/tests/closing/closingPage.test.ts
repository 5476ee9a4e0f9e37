import type { Hub } from '../../dev/hub.mjs'
import type { HallClosing } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import ClosingPage from '@/closing/ClosingPage.vue'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

async function opened() {
  const page = mountPage(ClosingPage)
  await settled()
  await settled()
  return page
}

function stored(hub: Hub, code: string) {
  return hub.handle({ method: 'GET', path: `/reports/closing/${code}`, session: [...hub.sessions.keys()][0] }).body as HallClosing
}

describe('the closing check of the own hall', () => {
  it('says where the numbers differ, and is confirmed with what stood in sight', async () => {
    const hub = await signInAtStandIn('clerk.734')
    const page = await opened()
    const { sent, answered } = stored(hub, '734')
    expect(page.get('[data-testid=closing-sent]').text()).toContain(String(sent))

    await page.get('[data-testid=closing-collected]').setValue(String(sent + 1))
    await page.get('[data-testid=closing-received]').setValue(String(answered))
    expect(page.get('[data-testid=closing-collected-differs]').text()).toContain(`nhận được ${sent} câu`)
    await page.get('[data-testid=closing-collected]').setValue(String(sent))
    expect(page.find('[data-testid=closing-collected-differs]').exists()).toBe(false)

    await page.get('form').trigger('submit')
    await settled()

    expect(stored(hub, '734')).toMatchObject({ version: 1, said: { collected: sent, received: answered, outdated: false } })
    expect(page.get('[data-testid=closing-said]').text()).toContain('đã xác nhận')
    expect(await faultsFound()).toEqual([])
  })

  it('keeps what is typed over a reload, and beside what somebody else confirmed', async () => {
    const hub = await signInAtStandIn('clerk.734')
    const page = await opened()
    await page.get('[data-testid=closing-collected]').setValue('7')
    await page.get('[data-testid=closing-received]').setValue('7')
    page.unmount()

    const again = await opened()
    expect(again.get('[data-testid=closing-collected]').element).toHaveProperty('value', '7')
    hub.handle({ method: 'PUT', path: '/reports/closing/734', body: { collected: 1, received: 1, sent: 0, answered: 0, promised: 0 }, version: 0, session: [...hub.sessions.keys()][0] })
    await again.get('form').trigger('submit')
    await settled()

    expect(again.get('[role=alert]').text()).toContain('Có người khác vừa xác nhận')
    expect(again.get('[data-testid=closing-collected]').element).toHaveProperty('value', '7')
  })
})

describe('the closing check of all halls', () => {
  it('says in one place what is missing, and hall by hall', async () => {
    await signInAtStandIn('moderator')
    const page = await opened()

    expect(page.get('[data-testid=closing-line]').text()).toContain('điểm cầu chưa xác nhận')
    expect(page.get('[data-testid=closing-of-731]').text()).toContain('Chưa xác nhận')
    expect(await faultsFound()).toEqual([])
  })

  it('says that nothing was missed', async () => {
    const hub = await signInAtStandIn('moderator')
    hub.receipts.all = () => ({ line: { complete: true, promised: 1, gaps: [] }, items: [] })
    const page = await opened()

    expect(page.get('[data-testid=closing-line]').text()).toBe('Không sót câu nào. 1 câu trả lời sau, đã hẹn ngày')
  })
})
