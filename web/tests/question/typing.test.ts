import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import AskForm from '@/desk/AskForm.vue'
import CallForm from '@/hotline/CallForm.vue'
import InlineText from '@/shared/question/asked/InlineText.vue'
import { useHub } from '../hub'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const SIMILAR = 'GET /questions/similar'

/** Every key as a Vietnamese keyboard sends it, and the text that the field holds after it. */
type Sequence = [key: string, text: string][]

const before = 'Khu vực bỏ phiếu số hai c'

/** Telex with UniKey: “cos” becomes “có” by a Backspace and the letter anew, without any composition events. */
const UNIKEY_TELEX: Sequence = [
  ['o', `${before}o`],
  ['s', `${before}os`],
  ['Backspace', `${before}o`],
  ['Backspace', before],
  ['ó', `${before}ó`],
  [' ', `${before}ó `],
  ['/', `${before}ó /`],
]

/** VNI types tones and marks with digits: “co1”, “ca62n”. */
const VNI: Sequence = [
  ['o', `${before}o`],
  ['1', `${before}o1`],
  ['Backspace', `${before}o`],
  ['Backspace', before],
  ['ó', `${before}ó`],
  [' ', `${before}ó `],
  ['c', `${before}ó c`],
  ['a', `${before}ó ca`],
  ['6', `${before}ó ca6`],
  ['Backspace', `${before}ó ca`],
  ['Backspace', `${before}ó c`],
  ['â', `${before}ó câ`],
  ['2', `${before}ó câ2`],
  ['Backspace', `${before}ó câ`],
  ['Backspace', `${before}ó c`],
  ['ầ', `${before}ó cầ`],
  ['n', `${before}ó cần`],
]

const hub = useHub()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  hub.reply(SIMILAR, { items: [{ question: question({ bridgePoint: { code: '734', name: 'Tân Phú' } }), score: 1 }] })
})
afterEach(() => {
  vi.useRealTimers()
})

async function pressed(page: VueWrapper, field: string, sequence: Sequence) {
  const area = page.get<HTMLTextAreaElement>(field)
  await area.trigger('focusin')
  await area.setValue(before)
  vi.advanceTimersByTime(400)
  await flushPromises()
  area.element.focus()
  const prevented: string[] = []
  for (const [key, text] of sequence) {
    const down = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    area.element.dispatchEvent(down)
    if (down.defaultPrevented) {
      prevented.push(key)
    }
    area.element.value = text
    await area.trigger('input')
    vi.advanceTimersByTime(40)
    await flushPromises()
    expect(area.element.value).toBe(text)
  }
  return { area, prevented }
}

describe('a slip code', () => {
  it('is read as it was typed, though nothing is rewritten under the keys', async () => {
    const form = mountPage(AskForm)
    const field = form.get<HTMLInputElement>('#ask-slip')
    for (const typed of ['7', '73', '731', '731 ', '731 k', '731 k4', '731 k4f']) {
      await field.setValue(typed)
      expect(field.element.value).toBe(typed)
    }
    await field.trigger('blur')
    expect(field.attributes('aria-invalid')).not.toBe('true')
  })
})

describe('a word put together with composition events', () => {
  it.each([
    ['the clerk\'s form', AskForm, '#ask-text'],
    ['the operator\'s form', CallForm, '#hotline-text'],
  ])('loses no letter in %s, and Enter within it sends nothing', async (_, page, field) => {
    const form = mountPage(page as typeof AskForm)
    const area = form.get<HTMLTextAreaElement>(field)
    await area.setValue(before)
    area.element.focus()
    await area.trigger('compositionstart')
    for (const text of [`${before}o`, `${before}ó`]) {
      await area.trigger('keydown', { key: 'Process', keyCode: 229, isComposing: true })
      area.element.value = text
      await area.trigger('input', { isComposing: true })
    }
    await area.trigger('keydown', { key: 'Enter', ctrlKey: true, keyCode: 229, isComposing: true })
    await area.trigger('compositionend', { data: 'ó' })
    vi.advanceTimersByTime(400)
    await flushPromises()

    expect(area.element.value).toBe(`${before}ó`)
    expect(hub.asked('POST /questions')).toEqual([])
  })
})

describe.each([['UniKey with Telex', UNIKEY_TELEX], ['VNI', VNI]])('typing with %s', (_, sequence) => {
  it.each([
    ['the clerk\'s form', AskForm, '#ask-text'],
    ['the operator\'s form', CallForm, '#hotline-text'],
  ])('loses no letter in %s and sets nothing off', async (__, page, field) => {
    const form = mountPage(page as typeof AskForm)
    const { area, prevented } = await pressed(form, field, sequence)

    expect(area.element.value).toBe(sequence.at(-1)![1])
    expect(prevented).toEqual([])
    expect(document.activeElement).toBe(area.element)
    expect(hub.asked('POST /questions')).toEqual([])
    expect(hub.asked(SIMILAR)).toHaveLength(1)
  })

  it('loses no letter in a text written in the list', async () => {
    const form = mountPage(InlineText, { 'inputId': 'more', 'label': 'Bổ sung', 'submit': 'Gửi', 'busy': false, 'modelValue': '', 'onUpdate:modelValue': (modelValue: string) => form.setProps({ modelValue }) })
    const { area, prevented } = await pressed(form, '#more', sequence)

    expect(area.element.value).toBe(sequence.at(-1)![1])
    expect(prevented).toEqual([])
    expect(form.emitted('send')).toBeUndefined()
    expect(form.emitted('fold')).toBeUndefined()
  })
})
