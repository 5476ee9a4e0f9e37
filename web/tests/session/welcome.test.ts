import { flushPromises, mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { router } from '@/routes'
import WelcomePage from '@/shared/password/WelcomePage.vue'
import { account, json, useHub } from '../hub'

const LOOK = 'POST /session/invitation'
const ACCEPT = 'POST /session/invitation/acceptance'
const hub = useHub(account('CLERK'))

async function opened(hash: string) {
  await router.push(`/welcome${hash}`)
  const page = mount(WelcomePage, { global: { plugins: [i18n, PrimeVue, router] }, attachTo: document.body })
  await flushPromises()
  return page
}

describe('who comes with an invitation', () => {
  it('is greeted by name and chooses a password', async () => {
    hub.reply(LOOK, { username: 'clerk.1', displayName: 'Lê Thị Mời' })
    hub.reply(ACCEPT, () => json(204))
    const page = await opened('#abc')
    expect(hub.asked(LOOK)[0]!.body).toEqual({ token: 'abc' })
    expect(page.text()).toContain('Lê Thị Mời')

    await page.get('[data-testid=new-password]').setValue('con ngựa xanh')
    await page.get('[data-testid=new-password-again]').setValue('con ngựa xanh')
    await page.get('form').trigger('submit')
    await flushPromises()

    expect(hub.asked(ACCEPT)[0]!.body).toEqual({ token: 'abc', password: 'con ngựa xanh' })
  })

  it('hears that the link is used up', async () => {
    hub.reply(LOOK, () => json(410, { type: 'urn:caunoi:problem:invitation-over', status: 410 }))
    const page = await opened('#abc')

    expect(page.get('[data-testid=welcome-over]').text()).toContain('đã được dùng')
    expect(page.find('form').exists()).toBe(false)
  })

  it('hears that half of the link is missing', async () => {
    const page = await opened('')

    expect(page.get('[data-testid=welcome-over]').text()).toContain('thiếu')
    expect(hub.asked(LOOK)).toEqual([])
  })
})
