import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CallForm from '@/hotline/CallForm.vue'
import HallSelect from '@/shared/question/HallSelect.vue'
import { account, HALL, json, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { answer, question } from '../questions'

const CALLS = 'POST /hotline/calls'
const TEXT = 'Hòm phiếu phụ có cần niêm phong riêng không?'

const hub = useHub(account('OPERATOR', null))
const waiting = question({ id: 'waiting', number: '41-3', bridgePoint: { code: '735', name: 'Vĩnh Cửu' } })
const answered = question({ id: 'answered', number: '42-7', status: 'PUBLISHED', answer: answer('Có, hòm phiếu phụ cũng được niêm phong.') })
const other = question({ id: 'other', number: '43-1', status: 'PUBLISHED', answer: answer('Niêm phong bằng giấy có dấu.') })

function kept(about: object = {}) {
  return (body: { outcome: string }) => json(201, { id: 'call', outcome: body.outcome, at: '2021-04-28T01:00:00.000Z', bridgePoint: HALL, caller: null, question: null, number: null, note: null, recognised: false, ...about })
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  hub.reply('GET /questions/similar', { items: [waiting, answered, other].map(each => ({ question: each, score: 1 })) })
  hub.reply(CALLS, kept())
})
afterEach(() => {
  vi.useRealTimers()
})

async function call({ hall = HALL.code as string | null, text = TEXT } = {}) {
  const form = mountPage(CallForm)
  if (hall) {
    form.getComponent(HallSelect).vm.$emit('update:modelValue', hall)
  }
  await form.get('#hotline-text').setValue(text)
  vi.advanceTimersByTime(400)
  await flushPromises()
  return form
}

async function press(key: Partial<KeyboardEventInit>) {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
  await flushPromises()
  return event
}

/** The outbox has had its time: what it was given is at the hub, or waits. */
async function handedOver() {
  await vi.advanceTimersByTimeAsync(1_000)
  await flushPromises()
}

async function alt(code: string) {
  await press({ code, key: code.slice(-1), altKey: true })
  await handedOver()
}

/** As the hub hears them, one after the other. */
const noted = () => hub.asked(CALLS).map(asked => asked.body)
const keys = () => hub.asked(CALLS).map(asked => asked.headers['Idempotency-Key'])
const textIn = (form: Awaited<ReturnType<typeof call>>) => form.get<HTMLTextAreaElement>('#hotline-text').element.value

describe('an answer that exists', () => {
  it('is there to be read without a click, the likest that has one', async () => {
    const form = await call()

    expect(form.get('[data-testid="similar-42-7"]').text()).toContain('Có, hòm phiếu phụ cũng được niêm phong.')
    expect(form.get('[data-testid="similar-43-1"]').text()).not.toContain('Niêm phong bằng giấy có dấu.')
  })

  it('is noted as read out by one key, with the hall, and its number can be said', async () => {
    hub.reply(CALLS, kept({ number: '42-7', question: answered }))
    const form = await call()
    await alt('Digit2')

    expect(hub.asked(CALLS).map(asked => asked.body)).toEqual([{ outcome: 'READ_OUT', bridgePoint: '731', question: 'answered', text: TEXT }])
    expect(hub.asked(CALLS)[0]!.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(form.get('[data-testid=ask-number]').text()).toBe('42-7')
    expect(textIn(form)).toBe('')
    expect(document.activeElement?.id).toBe('caller-name')
  })

  it('is another after Alt and an arrow', async () => {
    const form = await call()
    await alt('ArrowDown')
    expect(form.get('[data-testid="similar-43-1"]').text()).toContain('Niêm phong bằng giấy có dấu.')
    await alt('Digit2')

    expect(hub.asked(CALLS)[0]!.body.question).toBe('other')
  })

  it('is not noted where the one pointed at has none', async () => {
    const form = await call()
    await alt('ArrowUp')
    await alt('Digit2')

    expect(hub.asked(CALLS)).toEqual([])
    expect(form.get('[data-testid=hotline-trouble]').text()).toContain('Chưa có câu trả lời nào để đọc')
  })

  it('of a hall that went to that hall only is not read out', async () => {
    hub.reply('GET /questions/similar', { items: [{ question: { ...answered, status: 'ANSWERED' }, score: 1 }] })
    const form = await call()

    expect(form.find('[data-testid=read-out]').exists()).toBe(false)
  })

  it('wants the hall first, and the text stays', async () => {
    const form = await call({ hall: null })
    await alt('Digit2')

    expect(hub.asked(CALLS)).toEqual([])
    expect(form.get('[data-testid=hotline-trouble]').text()).toContain('Vui lòng chọn điểm cầu của người gọi')
    expect(textIn(form)).toBe(TEXT)
  })
})

describe('a question that waits for its answer', () => {
  it('is joined with the caller, who wants to hear the answer', async () => {
    hub.reply(CALLS, kept({ number: '41-3', question: waiting }))
    const form = await call()
    await form.get('#caller-name').setValue('Hoàng Thị Ví Dụ')
    await form.get('#caller-phone').setValue('0999 000 001')
    await form.get('[data-testid=hotline-callback] input').setValue(true)
    await form.get('[data-testid="similar-41-3"] [data-testid=ask-too]').trigger('click')
    await handedOver()

    expect(noted()).toEqual([{
      outcome: 'JOINED',
      bridgePoint: '731',
      caller: { name: 'Hoàng Thị Ví Dụ', phone: '0999 000 001', callback: true },
      text: TEXT,
      question: 'waiting',
    }])
    expect(hub.asked('POST /questions/waiting/ask-too')).toEqual([])
    expect(form.get('[data-testid=ask-number]').text()).toBe('41-3')
    expect(textIn(form)).toBe('')
    expect(document.activeElement?.id).toBe('caller-name')
  })

  it('is not joined before the hall is known', async () => {
    const form = await call({ hall: null })
    await form.get('[data-testid="similar-41-3"] [data-testid=ask-too]').trigger('click')
    await handedOver()

    expect(noted()).toEqual([])
    expect(form.get('[data-testid=hotline-trouble]').text()).toContain('Vui lòng chọn điểm cầu của người gọi')
    expect(document.activeElement?.id).toBe('caller-commune')
  })

  it('is not joined by who wants a call and left no number', async () => {
    const form = await call()
    await form.get('[data-testid=hotline-callback] input').setValue(true)
    await form.get('[data-testid="similar-41-3"] [data-testid=ask-too]').trigger('click')
    await handedOver()

    expect(noted()).toEqual([])
    expect(form.get('[data-testid=hotline-trouble]').text()).not.toBe('')
    expect(textIn(form)).toBe(TEXT)
  })
})

describe('a call that asks nothing', () => {
  it('is noted by one key without a hall, a number that cannot be one left out', async () => {
    const form = await call({ hall: null })
    await form.get('#caller-phone').setValue('12')
    await alt('Digit4')

    expect(hub.asked(CALLS).map(asked => asked.body)).toEqual([{ outcome: 'NOT_A_QUESTION', text: TEXT }])
    expect(form.get('[data-testid=ended]').text()).toContain('Không phải câu hỏi')
  })

  it('about the line is noted with the hall', async () => {
    await call()
    await alt('Digit3')

    expect(hub.asked(CALLS)[0]!.body).toEqual({ outcome: 'LINE_TROUBLE', bridgePoint: '731', text: TEXT })
  })

  it('can be opened again with all that was typed', async () => {
    const form = await call()
    await alt('Digit3')
    await form.get('[data-testid=reopen]').trigger('click')

    expect(textIn(form)).toBe(TEXT)
    expect(form.getComponent(HallSelect).props('modelValue')).toBe('731')
  })

  it('waits where there is no line, while the next call begins, and goes out by itself under the same key', async () => {
    hub.reply(CALLS, () => json(503, {}))
    const form = await call()
    await alt('Digit3')

    expect(textIn(form)).toBe('')
    expect(form.get('[data-testid=ended]').text()).toContain('tự gửi khi có mạng')
    expect(form.get('[data-testid=outbox-item]').text()).toMatch(/Chờ gửi.*Sự cố đường truyền/)
    hub.reply(CALLS, kept())
    await vi.advanceTimersByTimeAsync(60_000)
    await flushPromises()

    expect(noted().every(body => body.outcome === 'LINE_TROUBLE')).toBe(true)
    expect(new Set(keys()).size).toBe(1)
    expect(form.get('[data-testid=ended]').text()).toContain('Đã ghi')
    expect(form.get('[data-testid=outbox-item]').attributes('data-state')).toBe('SENT')
  })

  it('goes out after the question that was noted before it', async () => {
    hub.reply(CALLS, () => json(503, {}))
    const form = await call()
    form.get<HTMLTextAreaElement>('#hotline-text').element.focus()
    await press({ key: 'Enter', ctrlKey: true })
    await handedOver()
    await alt('Digit4')
    hub.calls.length = 0
    hub.reply(CALLS, (body: { outcome: string }) => kept(body.outcome === 'NEW_QUESTION' ? { number: '44-0', question: question({ number: '44-0', text: TEXT }) } : {})(body))
    await vi.advanceTimersByTimeAsync(60_000)
    await flushPromises()

    expect(noted().map(body => body.outcome)).toEqual(['NEW_QUESTION', 'NOT_A_QUESTION'])
    expect(new Set(keys()).size).toBe(2)
  })

  it('that is refused stays in the form with the reason, and goes out again under the same key', async () => {
    hub.reply(CALLS, () => json(409, { detail: 'Câu hỏi là riêng tư.' }))
    const form = await call()
    await alt('Digit3')
    expect(textIn(form)).toBe(TEXT)
    expect(form.get('[data-testid=hotline-trouble]').text()).toContain('Câu hỏi là riêng tư.')
    hub.reply(CALLS, kept())
    await alt('Digit3')

    expect(keys()).toHaveLength(2)
    expect(new Set(keys()).size).toBe(1)
    expect(form.find('[data-testid=outbox-item]').exists()).toBe(false)
  })

  it('can be made a question of while it waits', async () => {
    hub.reply(CALLS, () => json(503, {}))
    const form = await call()
    await alt('Digit3')
    await form.get('[data-testid=outbox-edit]').trigger('click')
    await flushPromises()

    expect(textIn(form)).toBe(TEXT)
    expect(form.getComponent(HallSelect).props('modelValue')).toBe('731')
  })

  it('has a key of its own, though it says the same as the one before', async () => {
    const form = await call()
    await alt('Digit3')
    form.getComponent(HallSelect).vm.$emit('update:modelValue', HALL.code)
    await form.get('#hotline-text').setValue(TEXT)
    await alt('Digit3')

    expect(new Set(hub.asked(CALLS).map(asked => asked.headers['Idempotency-Key'])).size).toBe(2)
  })
})

describe('keys of a call', () => {
  it.each([
    ['a digit, which may be a tone', { key: '2', code: 'Digit2' }],
    ['the numeric pad with Alt, which types a character', { key: '2', code: 'Numpad2', altKey: true }],
    ['a third level of the keyboard', { key: '2', code: 'Digit2', altKey: true, ctrlKey: true }],
    ['a key that is held down', { key: '4', code: 'Digit4', altKey: true, repeat: true }],
    ['a key of an input method', { key: '4', code: 'Digit4', altKey: true, isComposing: true }],
    ['Enter in a field', { key: 'Enter', code: 'Enter' }],
  ])('end none by %s', async (_, key) => {
    const form = await call()
    form.get<HTMLInputElement>('#caller-phone').element.focus()
    await press(key)

    expect(hub.asked(CALLS)).toEqual([])
    expect(textIn(form)).toBe(TEXT)
  })

  it('go on to the next field by Enter', async () => {
    const form = await call()
    form.get<HTMLInputElement>('#caller-name').element.focus()
    await press({ key: 'Enter' })

    expect(document.activeElement?.id).toBe('caller-role')
  })
})

describe('a new question', () => {
  async function send() {
    await press({ key: 'Enter', ctrlKey: true })
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(100)
      expect(hub.asked(CALLS)).toHaveLength(1)
    })
    await vi.advanceTimersByTimeAsync(5_000)
    await flushPromises()
  }

  it('goes out as a call, whose caller may leave a number without a name', async () => {
    hub.reply(CALLS, kept({ number: '44-0', question: question({ number: '44-0', channel: 'HOTLINE', text: TEXT }) }))
    const form = await call()
    await form.get('#caller-phone').setValue('0999 000 001')
    form.get<HTMLTextAreaElement>('#hotline-text').element.focus()
    await send()

    expect(hub.asked(CALLS)[0]!.body).toMatchObject({ outcome: 'NEW_QUESTION', text: TEXT, bridgePoint: '731', caller: { phone: '0999 000 001' } })
    expect(hub.asked('POST /questions')).toEqual([])
    expect(form.get('[data-testid=ask-number]').text()).toBe('44-0')
  })

  it('of which only the number is told keeps the number', async () => {
    hub.reply(CALLS, () => kept({ number: '45-8' })({ outcome: 'NEW_QUESTION' }))
    const form = await call()
    form.get<HTMLTextAreaElement>('#hotline-text').element.focus()
    await send()

    expect(form.get('[data-testid=ask-number]').text()).toBe('45-8')
  })
})
