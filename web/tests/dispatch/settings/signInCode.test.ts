import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import Select from 'primevue/select'
import { afterEach, describe, expect, it, vi } from 'vitest'
import SignInCodeCard from '@/dispatch/settings/SignInCodeCard.vue'
import { mountPage } from '../../mountPage'
import { fakeHub, PEOPLE } from './fakeHub'

const MAKE = 'POST /users/clerk.731/sign-in-code'
const CLERK = { ...PEOPLE[0]!, username: 'clerk.731', displayName: 'Lê Văn Thử – Biên Hòa', role: 'CLERK' as const }
const LOCKED = { ...CLERK, username: 'clerk.732', enabled: false }

async function opened(answers = {}) {
  const hub = fakeHub({ 'GET /users': [200, { items: [...PEOPLE, CLERK, LOCKED] }], ...answers })
  const page = mountPage(SignInCodeCard)
  await flushPromises()
  return {
    hub,
    page,
    async choose(username: string) {
      page.getComponent(Select).vm.$emit('update:modelValue', username)
      await flushPromises()
    },
    async make() {
      await page.get('[data-testid=sign-in-code-make]').trigger('click')
      await flushPromises()
    },
  }
}

afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})
enableAutoUnmount(afterEach)

describe('a code to read out', () => {
  it('is for clerks and operators who may sign in', async () => {
    const { page } = await opened()

    expect(page.getComponent(Select).props('options')).toEqual([CLERK])
    expect(page.get<HTMLButtonElement>('[data-testid=sign-in-code-make]').element.disabled).toBe(true)
  })

  it('shows in two groups, with the time until which it holds', async () => {
    const { page, choose, make } = await opened({ [MAKE]: [200, { code: '482913', expiresAt: '2021-04-28T01:40:00.000Z' }] })
    await choose('clerk.731')
    await make()

    expect(page.get('[data-testid=sign-in-code-made]').text()).toBe('482 913')
    expect(page.text()).toContain('08:40')
  })

  it('goes from the screen when somebody else is chosen', async () => {
    const { page, choose, make } = await opened({ [MAKE]: [200, { code: '482913', expiresAt: '2021-04-28T01:40:00.000Z' }] })
    await choose('clerk.731')
    await make()
    await choose('operator.1')

    expect(page.find('[data-testid=sign-in-code-made]').exists()).toBe(false)
  })

  it('says why there is none', async () => {
    const { page, choose, make } = await opened({
      [MAKE]: [409, { type: 'urn:caunoi:problem:account-disabled', status: 409, title: 'Tài khoản đang bị khóa', detail: 'Tài khoản này hiện không được đăng nhập.' }],
    })
    await choose('clerk.731')
    await make()

    expect(page.get('[role=alert]').text()).toContain('không được đăng nhập')
  })
})
