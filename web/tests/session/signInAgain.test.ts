import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import AskForm from '@/desk/AskForm.vue'
import SignInAgain from '@/shared/session/SignInAgain.vue'
import { json, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const TEXT = 'Hòm phiếu phụ có cần niêm phong riêng không?'
const ASK = 'POST /questions'
const SIGN_IN = 'POST /session'
const Page = defineComponent(() => () => [h(AskForm), h(SignInAgain)])

const hub = useHub()

/** The clerk sends a question, but the session ended while it was typed. */
async function expiredWhileTyping() {
  hub.reply(ASK, () => json(401, { type: 'urn:caunoi:problem:signed-out', status: 401 }))
  const page = mountPage(Page)
  await page.get('#ask-text').setValue(TEXT)
  await page.get('form').trigger('submit')
  await flushPromises()
  return page
}

async function enterPassword() {
  const password = document.querySelector<HTMLInputElement>('[role=dialog] input[type=password]')!
  password.value = 'caunoi-demo'
  password.dispatchEvent(new Event('input'))
  await flushPromises()
  password.form!.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
}

const text = () => document.querySelector<HTMLTextAreaElement>('#ask-text')!.value

describe('signing in again in place', () => {
  it('asks only for the password and leaves the text where it is', async () => {
    await expiredWhileTyping()

    const dialog = document.querySelector('[role=dialog]')!
    expect(dialog.textContent).toContain('Nội dung đang nhập vẫn được giữ')
    expect(dialog.querySelector<HTMLInputElement>('[data-testid=sign-in-username]')!.readOnly).toBe(true)
    expect(text()).toBe(TEXT)
  })

  it('sends what waited, once and under the same key', async () => {
    const page = await expiredWhileTyping()
    hub.reply(SIGN_IN, () => json(204))
    hub.reply(ASK, () => json(201, question({ number: '42-7' })))
    await enterPassword()

    const [first, second, ...more] = hub.asked(ASK)
    expect(more).toEqual([])
    expect(second!.headers['Idempotency-Key']).toBe(first!.headers['Idempotency-Key'])
    expect(second!.body.text).toBe(TEXT)
    expect(page.get('[data-testid=ask-number]').text()).toBe('42-7')
  })

  it('keeps the text when the password is wrong', async () => {
    await expiredWhileTyping()
    hub.reply(SIGN_IN, () => json(401, { type: 'urn:caunoi:problem:wrong-credentials', status: 401 }))
    await enterPassword()

    expect(document.querySelector('[role=dialog] [role=alert]')!.textContent).toContain('chưa đúng')
    expect(text()).toBe(TEXT)
    expect(hub.asked(ASK)).toHaveLength(1)
  })

  it('finds the question among those that wait after a reload instead', async () => {
    const page = await expiredWhileTyping()
    page.unmount()
    mountPage(Page)

    expect(document.querySelector('[data-testid=outbox-item]')!.textContent).toContain(TEXT)
  })
})
