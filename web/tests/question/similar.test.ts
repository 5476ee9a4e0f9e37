import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import AskForm from '@/desk/AskForm.vue'
import { json, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { answer, question } from '../questions'

const TEXT = 'Hòm phiếu phụ có cần niêm phong riêng không?'
const OTHER_HALL = { code: '734', name: 'Tân Phú' }
const SIMILAR = 'GET /questions/similar'
const ASK_TOO = 'POST /questions/similar/ask-too'

const hub = useHub()

function likely(about: Parameters<typeof question>[0] = {}) {
  return question({ bridgePoint: OTHER_HALL, halls: [OTHER_HALL], id: 'similar', number: '42-7', ...about })
}

/** Lets the look-up happen that waits for the keys to rest. */
async function rest(ms = 400) {
  vi.advanceTimersByTime(ms)
  await flushPromises()
}

async function typed(text: string) {
  const form = mountPage(AskForm)
  await form.get('#ask-text').trigger('focusin')
  await form.get('#ask-text').setValue(text)
  await rest()
  return form
}

const area = (form: VueWrapper) => form.get<HTMLTextAreaElement>('#ask-text')
const list = (form: VueWrapper) => form.find('[data-testid=similar]')

function caret(form: VueWrapper, at: number) {
  area(form).element.setSelectionRange(at, at)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  hub.reply(SIMILAR, { items: [{ question: likely({ status: 'PUBLISHED', answer: answer('Có, niêm phong như hòm chính.') }), score: 0.9 }] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('similar questions while someone types', () => {
  it('appear below the text with number, state and wording, the answer folded', async () => {
    const form = await typed(TEXT)

    expect(list(form).text()).toContain('42-7')
    expect(list(form).text()).toContain('Đã gửi các điểm cầu')
    expect(list(form).text()).not.toContain('niêm phong như hòm chính')
    await list(form).get('button.link').trigger('click')
    expect(list(form).text()).toContain('niêm phong như hòm chính')
  })

  it('are asked for once the keys rest, not at every key', async () => {
    const form = mountPage(AskForm)
    for (const part of ['Hòm phiếu phụ', 'Hòm phiếu phụ có', 'Hòm phiếu phụ có cần']) {
      await area(form).setValue(part)
      await rest(200)
    }
    expect(hub.asked(SIMILAR)).toEqual([])

    await rest()
    expect(hub.asked(SIMILAR).map(call => call.query.get('text'))).toEqual(['Hòm phiếu phụ có cần'])
  })

  it('are not looked for in fewer than twelve letters, however they are composed', async () => {
    await typed('Hòm phiếu p 123 ...'.normalize('NFD'))

    expect(hub.asked(SIMILAR)).toEqual([])
  })

  it('are asked for with an address that servers take, however long the text', async () => {
    await typed('Ấp Ễ có được thế này không? '.repeat(140))

    const [call] = hub.asked(SIMILAR)
    expect(new URLSearchParams({ text: call!.query.get('text')! }).toString().length).toBeLessThan(3_100)
    expect(call!.query.get('text')).toContain('Ấp Ễ có được thế này không? Ấp')
  })

  it('wait until a word is composed', async () => {
    const form = mountPage(AskForm)
    await area(form).trigger('focusin')
    await area(form).trigger('compositionstart')
    await area(form).setValue(TEXT)
    await rest()
    expect(hub.asked(SIMILAR)).toEqual([])

    await area(form).trigger('compositionend')
    await rest()
    expect(hub.asked(SIMILAR)).toHaveLength(1)
  })

  it('say nothing when the hub cannot look', async () => {
    hub.reply(SIMILAR, () => json(503, {}))
    const form = await typed(TEXT)

    expect(list(form).exists()).toBe(false)
    expect(form.find('[role=alert]').exists()).toBe(false)
  })

  it('leave focus, Enter and the text to who types', async () => {
    const form = await typed(TEXT)
    area(form).element.focus()
    await rest()
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    area(form).element.dispatchEvent(enter)

    expect(document.activeElement?.id).toBe('ask-text')
    expect(enter.defaultPrevented).toBe(false)
    expect(area(form).element.value).toBe(TEXT)
    expect(hub.asked('POST /questions')).toEqual([])
  })

  it('are reached with the arrow from the end of the text, and left with it', async () => {
    const form = await typed(TEXT)
    caret(form, 3)
    await area(form).trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement?.textContent).not.toContain('cũng hỏi')

    caret(form, TEXT.length)
    await area(form).trigger('keydown', { key: 'ArrowDown' })
    await flushPromises()
    expect(document.activeElement?.textContent).toContain('Điểm cầu chúng tôi cũng hỏi')

    await list(form).get('[data-testid=ask-too]').trigger('keydown', { key: 'ArrowUp' })
    expect(document.activeElement?.id).toBe('ask-text')
  })

  it('follow the text in the order of Tab', async () => {
    const form = await typed(TEXT)
    const stops = [...form.element.querySelectorAll('textarea, button:not([tabindex="-1"]), [role=combobox]')]
    const text = stops.findIndex(stop => stop.id === 'ask-text')

    expect(list(form).element.contains(stops[text + 1]!)).toBe(true)
  })

  it('go with Esc until the next question, and come back when asked for', async () => {
    const form = await typed(TEXT)
    await area(form).trigger('keydown', { key: 'Escape' })
    expect(list(form).exists()).toBe(false)

    await area(form).setValue(`${TEXT} Xin chỉ dẫn.`)
    await rest()
    expect(list(form).exists()).toBe(false)

    await form.get('[data-testid=similar-count]').trigger('click')
    expect(list(form).exists()).toBe(true)
  })

  it('leave Esc to an input method that composes', async () => {
    const form = await typed(TEXT)
    await area(form).trigger('keydown', { key: 'Escape', keyCode: 229 })
    await area(form).trigger('keydown', { key: 'ArrowDown', isComposing: true })

    expect(list(form).exists()).toBe(true)
    expect(document.activeElement?.textContent).not.toContain('cũng hỏi')
  })

  it('do not send the form when Ctrl and Enter are pressed in the list', async () => {
    const form = await typed(TEXT)
    await form.get('[data-testid=ask-too]').trigger('keydown', { key: 'Enter', ctrlKey: true })

    expect(hub.asked('POST /questions')).toEqual([])
  })
})

describe('a hall that asks too', () => {
  const joined = () => likely({ halls: [OTHER_HALL, { code: '731', name: 'Thành phố Biên Hòa' }] })

  it('joins with one click, hears the number, and has an empty form', async () => {
    hub.reply(ASK_TOO, joined())
    const form = await typed(TEXT)
    list(form).get<HTMLElement>('[data-testid=ask-too]').element.focus()
    await list(form).get('[data-testid=ask-too]').trigger('click')
    await flushPromises()

    expect(hub.asked(ASK_TOO)).toHaveLength(1)
    expect(hub.asked(ASK_TOO)[0]!.headers['If-Match']).toBeUndefined()
    expect(hub.asked('POST /questions')).toEqual([])
    expect(form.get('[data-testid=ask-number]').text()).toBe('42-7')
    expect(form.text()).toContain('Đã ghi điểm cầu cùng hỏi')
    expect(area(form).element.value).toBe('')
    expect(document.activeElement?.id).toBe('ask-text')
  })

  it('keeps its text when that fails, and hears why', async () => {
    const form = await typed(TEXT)
    hub.reply(ASK_TOO, () => json(503, {}))
    await list(form).get('[data-testid=ask-too]').trigger('click')
    await flushPromises()

    expect(area(form).element.value).toBe(TEXT)
    expect(list(form).get('[role=alert]').text()).toContain('Nội dung đã nhập vẫn còn nguyên')
  })

  it('is told where it has asked already', async () => {
    hub.reply(SIMILAR, { items: [{ question: joined(), score: 1 }] })
    const form = await typed(TEXT)

    expect(list(form).text()).toContain('Điểm cầu đã hỏi câu này')
    expect(list(form).find('[data-testid=ask-too]').exists()).toBe(false)
  })

  it('cannot join what was declined', async () => {
    hub.reply(SIMILAR, { items: [{ question: likely({ status: 'DECLINED' }), score: 1 }] })
    const form = await typed(TEXT)

    expect(list(form).find('[data-testid=ask-too]').exists()).toBe(false)
  })
})
