import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PasswordDialog from '@/shared/password/PasswordDialog.vue'
import SignInForm from '@/shared/session/SignInForm.vue'
import { account, json, useHub } from '../hub'
import { mountPage } from '../mountPage'

const SIGN_IN = 'POST /session'
const CHANGE = 'POST /session/password'
const hub = useHub(account('CLERK'))

describe('a temporary password', () => {
  it('is replaced by one of the own choice before one is in', async () => {
    hub.reply(SIGN_IN, (body: { next?: string }) => body.next ? json(204) : json(403, { type: 'urn:caunoi:problem:password-change-required', status: 403 }))
    const page = mountPage(SignInForm)
    await page.get('[data-testid=sign-in-username]').setValue('clerk.1')
    await page.get('[data-testid=sign-in-password]').setValue('k7mp-x2wd-9hqt')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.text()).toContain('mật khẩu tạm')

    await page.get('[data-testid=new-password]').setValue('con ngựa xanh')
    await page.get('[data-testid=new-password-again]').setValue('con ngựa đỏ')
    await page.get('form').trigger('submit')
    expect(page.text()).toContain('không giống nhau')
    expect(hub.asked(SIGN_IN)).toHaveLength(1)

    await page.get('[data-testid=new-password-again]').setValue('con ngựa xanh')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(hub.asked(SIGN_IN)[1]!.body).toEqual({ username: 'clerk.1', password: 'k7mp-x2wd-9hqt', next: 'con ngựa xanh' })
    expect(page.emitted('done')).toHaveLength(1)
  })
})

describe('the own password', () => {
  it('is changed with the present one', async () => {
    hub.reply(CHANGE, () => json(204))
    mountPage(PasswordDialog, { modelValue: true })
    await flushPromises()
    for (const [field, value] of [['current-password', 'cũ'], ['new-password', 'con ngựa xanh'], ['new-password-again', 'con ngựa xanh']] as const) {
      const input = document.querySelector<HTMLInputElement>(`[data-testid=${field}]`)!
      input.value = value
      input.dispatchEvent(new Event('input'))
    }
    document.querySelector('form')!.dispatchEvent(new Event('submit'))
    await flushPromises()

    expect(hub.asked(CHANGE)[0]!.body).toEqual({ current: 'cũ', next: 'con ngựa xanh' })
    expect(document.body.textContent).toContain('Đã đổi mật khẩu')
  })
})
