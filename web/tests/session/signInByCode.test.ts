import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SignInForm from '@/shared/session/SignInForm.vue'
import { json, useHub } from '../hub'
import { mountPage } from '../mountPage'

const SIGN_IN = 'POST /session'
const hub = useHub()

async function byCode(typed: string) {
  const page = mountPage(SignInForm)
  await page.get('[data-testid=sign-in-username]').setValue('clerk.731')
  await page.get('[data-testid=sign-in-other]').trigger('click')
  await page.get('[data-testid=sign-in-code]').setValue(typed)
  await page.get('form').trigger('submit')
  await flushPromises()
  return page
}

describe('signing in with a code that was read out', () => {
  it('sends the code as it was typed, and no password', async () => {
    hub.reply(SIGN_IN, () => json(204))
    await byCode(' 482 913 ')

    expect(hub.asked(SIGN_IN)[0]!.body).toEqual({ username: 'clerk.731', code: '482 913' })
  })

  it('says so when the code is wrong or too old', async () => {
    hub.reply(SIGN_IN, () => json(401, { type: 'urn:caunoi:problem:wrong-credentials', status: 401 }))
    const page = await byCode('482913')

    expect(page.get('[role=alert]').text()).toContain('đã hết hạn')
  })

  it('asks for the code when there is none', async () => {
    const page = await byCode('  ')

    expect(page.get('[role=alert]').text()).toContain('mã đăng nhập')
    expect(hub.asked(SIGN_IN)).toEqual([])
  })

  it('goes back to the password', async () => {
    const page = await byCode('')
    await page.get('[data-testid=sign-in-other]').trigger('click')

    expect(page.find('[data-testid=sign-in-code]').exists()).toBe(false)
    expect(page.find('[data-testid=sign-in-password]').exists()).toBe(true)
  })
})
