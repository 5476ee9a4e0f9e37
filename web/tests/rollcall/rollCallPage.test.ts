import type { Hub } from '../../dev/hub.mjs'
import { describe, expect, it } from 'vitest'
import RollCallPage from '@/rollcall/RollCallPage.vue'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

async function opened() {
  const page = mountPage(RollCallPage)
  await settled()
  await settled()
  return page
}

function told(hub: Hub, code: string) {
  return hub.handle({ method: 'GET', path: `/bridge-points/${code}/roll-call`, session: [...hub.sessions.keys()][0] }).body
}

describe('the roll call of the own hall', () => {
  it('is told category by category, and who is absent is reckoned', async () => {
    const hub = await signInAtStandIn('clerk.734')
    const page = await opened()
    await page.get('[data-testid=invited-LEADERS]').setValue('12')
    await page.get('[data-testid=present-LEADERS]').setValue('10')
    expect(page.get('[data-testid=absent-LEADERS]').attributes('placeholder')).toBe('2')
    expect(page.get('[data-testid=total-absent]').text()).toBe('2')

    await page.get('form').trigger('submit')
    await settled()

    expect(told(hub, '734')).toMatchObject({ version: 1, total: { invited: 12, present: 10, absent: 2 } })
    expect(page.get('[data-testid=roll-call-told]').text()).toContain('Tổ thư ký Tân Phú')
    expect(await faultsFound()).toEqual([])
  })

  it('begins with how many the hall has registered, and keeps what is typed over a reload', async () => {
    await signInAtStandIn('clerk.734')
    const page = await opened()
    expect(page.get('[data-testid=invited-COMMITTEE]').element).toHaveProperty('value', '10')
    await page.get('[data-testid=present-COMMITTEE]').setValue('9')

    page.unmount()
    const again = await opened()

    expect(again.get('[data-testid=present-COMMITTEE]').element).toHaveProperty('value', '9')
  })
})

describe('the roll call of all halls', () => {
  it('shows those first that have told nothing, and the totals', async () => {
    await signInAtStandIn('moderator')
    const page = await opened()

    const rows = page.findAll('tbody tr')
    expect(rows[0]!.text()).toContain('Chưa báo')
    expect(rows.at(-1)!.classes()).not.toContain('silent')
    expect(page.get('[data-testid=roll-call-halls]').text()).toContain('4/12')
    expect(page.get('[data-testid=sum-invited]').text()).toBe('300')
    expect(await faultsFound()).toEqual([])
  })
})
