import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CallForm from '@/hotline/CallForm.vue'
import { account, HALL, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const CALLS = 'GET /hotline/calls'

const hub = useHub(account('OPERATOR', null))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  hub.reply(CALLS, {
    items: [
      { id: 'a', outcome: 'NEW_QUESTION', at: '2021-04-28T01:00:00.000Z', by: null, bridgePoint: HALL, caller: null, question: question({ number: '42-7', status: 'ANSWERED' }), number: '42-7', note: null, recognised: false },
      { id: 'b', outcome: 'LINE_TROUBLE', at: '2021-04-28T00:00:00.000Z', by: null, bridgePoint: HALL, caller: null, question: null, number: null, note: 'Không nghe được tiếng', recognised: false },
    ],
    next: null,
  })
})
afterEach(() => {
  vi.useRealTimers()
})

async function typed(...phones: string[]) {
  const form = mountPage(CallForm)
  for (const phone of phones) {
    await form.get('#caller-phone').setValue(phone)
    vi.advanceTimersByTime(100)
  }
  vi.advanceTimersByTime(500)
  await flushPromises()
  return form
}

describe('what a caller called about before', () => {
  it('is shown as soon as the number is complete', async () => {
    const form = await typed('0999 000', '0999 000 00', '0999 000 001')

    expect(hub.asked(CALLS).map(asked => asked.query.get('phone'))).toEqual(['0999 000 001'])
    const earlier = form.get('[data-testid=earlier-calls]').text()
    expect(earlier).toContain('42-7')
    expect(earlier).toContain('Đã trả lời')
    expect(earlier).toContain('Không nghe được tiếng')
  })

  it('is not asked for a number that is none', async () => {
    const form = await typed('0999 000')

    expect(hub.asked(CALLS)).toEqual([])
    expect(form.find('[data-testid=earlier-calls]').exists()).toBe(false)
  })

  it('goes with the number', async () => {
    const form = await typed('0999 000 001')
    await form.get('#caller-phone').setValue('0999 000 00')

    expect(form.find('[data-testid=earlier-calls]').exists()).toBe(false)
  })

  it('keeps nobody from going on when the hub does not answer', async () => {
    hub.reply(CALLS, undefined)
    const form = await typed('0999 000 001')

    expect(form.find('[data-testid=earlier-calls]').exists()).toBe(false)
    expect(form.find('[data-testid=hotline-trouble]').exists()).toBe(false)
  })
})
