import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AskForm from '@/desk/AskForm.vue'
import { MOST_BYTES } from '@/shared/batch/parse'
import { json, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const ASK = 'POST /questions'
const hub = useHub()

const one = <E extends HTMLElement>(id: string) => document.querySelector<E>(`[data-testid=${id}]`)!
const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid=${id}]`)]

async function opened(): Promise<VueWrapper> {
  const form = mountPage(AskForm)
  await form.get('[data-testid=batch]').trigger('click')
  await flushPromises()
  return form
}

async function type(field: HTMLTextAreaElement, text: string) {
  field.value = text
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

async function press(button: HTMLElement) {
  button.click()
  await flushPromises()
}

async function looked(text: string) {
  const form = await opened()
  await type(one('batch-text'), text)
  await press(one('batch-look'))
  return form
}

const texts = () => all('batch-row').map(row => row.querySelector('textarea')!.value)
const sentTexts = () => hub.asked(ASK).map(call => call.body.text)

describe('many questions at once', () => {
  it('go out one by one, in order, each under a key of its own', async () => {
    let n = 0
    hub.reply(ASK, () => json(201, question({ number: `${++n}-0` })))
    await looked('1. Một?\n2. Hai?\n3. Ba?')
    await press(one('batch-send'))
    await flushPromises()

    expect(sentTexts()).toEqual(['Một?', 'Hai?', 'Ba?'])
    expect(new Set(hub.asked(ASK).map(call => call.headers['Idempotency-Key'])).size).toBe(3)
    expect(all('outbox-item').map(item => item.dataset.state)).toEqual(['SENT', 'SENT', 'SENT'])
    expect(all('batch-row')).toEqual([])
  })

  it('can be edited, left out and made one before they go', async () => {
    hub.reply(ASK, () => json(201, question()))
    await looked('Một?\nHai?\nBa?\nBốn?')
    await press(all('batch-merge')[0]!)
    expect(texts()).toEqual(['Một? Hai?', 'Ba?', 'Bốn?'])

    await type(all('batch-row')[1]!.querySelector('textarea')!, 'Ba, sửa?')
    const choice = all('batch-row')[2]!.querySelector<HTMLInputElement>('input[type=checkbox]')!
    choice.click()
    await flushPromises()
    await press(one('batch-send'))
    await flushPromises()

    expect(sentTexts()).toEqual(['Một? Hai?', 'Ba, sửa?'])
  })

  it('are private where they hold a number, and say what was taken off', async () => {
    hub.reply(ASK, () => json(201, question()))
    await looked('Nguyễn Thị Ví Dụ: Số 0999 000 001 gọi có đúng không?\nHai?')
    expect(all('batch-row')[0]!.textContent).toContain('Đã bỏ: Nguyễn Thị Ví Dụ')
    await press(one('batch-send'))
    await flushPromises()

    expect(hub.asked(ASK).map(call => call.body.private)).toEqual([true, undefined])
  })

  it('become private when a number is typed into one', async () => {
    await looked('Một?')
    await type(all('batch-row')[0]!.querySelector('textarea')!, 'Một, gọi 0999 000 001?')

    expect(one<HTMLInputElement>('batch-private').checked).toBe(true)
  })

  it('are not taken apart when they are too many, and nothing is sent', async () => {
    await looked(Array.from({ length: 201 }, (_, n) => `Câu ${n} hỏi gì?`).join('\n'))

    expect(one('batch-trouble').textContent).toContain('hơn 200 câu')
    expect(all('batch-row')).toEqual([])
    expect(hub.asked(ASK)).toEqual([])
  })

  it('of more than a megabyte are refused before the field takes them', async () => {
    await opened()
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => 'a'.repeat(MOST_BYTES + 1) } })
    one('batch-text').dispatchEvent(paste)
    await flushPromises()

    expect(paste.defaultPrevented).toBe(true)
    expect(one('batch-trouble').textContent).toContain('1 MB')
  })

  it('wait in order while there is no line', async () => {
    hub.reply(ASK, () => {
      throw new TypeError('Failed to fetch')
    })
    await looked('Một?\nHai?')
    await press(one('batch-send'))
    await flushPromises()

    expect(all('outbox-item').map(item => item.dataset.state)).toEqual(['WAITING', 'WAITING'])
    expect(sentTexts()).toEqual(['Một?'])
  })
})
