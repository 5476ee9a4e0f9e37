import type { Hub } from '../../dev/hub.mjs'
import { mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import RegistrationPage from '@/registration/RegistrationPage.vue'
import { router } from '@/routes'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

async function opened(path = '/registration') {
  await router.push(path)
  const page = mount(RegistrationPage, { global: { plugins: [i18n, PrimeVue, router] }, attachTo: document.body })
  await settled()
  await settled()
  return page
}

function put(hub: Hub, version: number, venue: string) {
  const session = [...hub.sessions.keys()][0]
  const body = { venue, contacts: [], equipment: [], expected: [], guests: [] }
  return hub.handle({ method: 'PUT', path: '/bridge-points/731/registration', body, version, session })
}

describe('the registration of the own hall', () => {
  it('says what is missing, and is acknowledged with one tap', async () => {
    await signInAtStandIn('clerk.75')
    const page = await opened()
    expect(page.get('[data-missing=VENUE]').text()).toBe('địa điểm')

    await page.get('[data-testid=acknowledge]').trigger('click')
    await settled()

    expect(page.find('[data-testid=acknowledge]').exists()).toBe(false)
    expect(page.text()).toContain('Tổ thư ký Hội trường Tỉnh ủy đã xác nhận giấy mời')
    expect(await faultsFound()).toEqual([])
  })

  it('is saved, and says so', async () => {
    const hub = await signInAtStandIn('clerk.731')
    const page = await opened()
    await page.get('[data-testid=registration-venue]').setValue('Hội trường tầng 2')
    await page.get('[data-testid=contact-add]').trigger('click')
    await page.get('[data-testid=contact-name]').setValue('Lê Văn Thử')
    await page.get('[data-testid=contact-phone]').setValue('0999.000.031')
    await page.get('form').trigger('submit')
    await settled()

    const { body } = hub.handle({ method: 'GET', path: '/bridge-points/731/registration', session: [...hub.sessions.keys()][0] })
    expect(body).toMatchObject({ venue: 'Hội trường tầng 2', contacts: [{ phone: '+84999000031', line: true }] })
    expect(page.get('[data-testid=contact-phone]').element).toHaveProperty('value', '0999 000 031')
    expect(page.find('[data-missing=VENUE]').exists()).toBe(false)
  })

  it('keeps what was typed over a reload, and over a line that is wrong', async () => {
    await signInAtStandIn('clerk.731')
    const page = await opened()
    await page.get('[data-testid=contact-add]').trigger('click')
    await page.get('[data-testid=contact-name]').setValue('Lê Văn Thử')
    await page.get('[data-testid=contact-phone]').setValue('chưa có')
    await page.get('form').trigger('submit')
    await settled()
    expect(page.text()).toContain('Số điện thoại không đúng.')

    page.unmount()
    const again = await opened()

    expect(again.get('[data-testid=contact-name]').element).toHaveProperty('value', 'Lê Văn Thử')
    expect(again.find('[data-testid=restored]').exists()).toBe(true)
  })

  it('shows what somebody else saved before it goes over it', async () => {
    const hub = await signInAtStandIn('clerk.731')
    const page = await opened()
    put(hub, 1, 'Nhà văn hóa')
    await page.get('[data-testid=registration-address]').setValue('12 đường Thử Nghiệm')
    await page.get('form').trigger('submit')
    await settled()
    expect(page.find('[data-testid=overtaken]').exists()).toBe(true)
    expect(page.get('[data-testid=registration-save]').attributes('disabled')).toBeDefined()

    await page.findAll('[data-testid=overtaken] button')[0]!.trigger('click')
    await settled()

    expect(page.get('[data-testid=registration-venue]').element).toHaveProperty('value', 'Nhà văn hóa')
  })
})

describe('the board of all halls', () => {
  it('shows first who has most to do, and what is missing there', async () => {
    await signInAtStandIn('moderator')
    const page = await opened()

    const rows = page.findAll('tbody tr')
    expect(rows).toHaveLength(12)
    expect(rows[0]!.get('[data-testid=registration-state]').attributes('data-state')).toBe('INVITED')
    expect(page.get('[data-testid=registration-732]').text()).toContain('người phụ trách đường truyền')
    expect(page.get('[data-testid=registration-counts]').text()).toContain('3 Đã mời')
    expect(await faultsFound()).toEqual([])
  })

  it('lets a technician read one hall and change nothing', async () => {
    await signInAtStandIn('technician')
    const page = await opened('/registration?hall=734')

    expect(page.get('[data-testid=contact-phone]').attributes('readonly')).toBeDefined()
    expect(page.find('[data-testid=registration-save]').exists()).toBe(false)
    expect(page.get('a[href^="tel:"]').text()).toContain('0999 000')
  })

  it('takes a deadline and the categories', async () => {
    const hub = await signInAtStandIn('moderator')
    const page = await opened()
    await page.get('[data-testid=plan]').trigger('click')
    await settled()
    const field = document.querySelector<HTMLInputElement>('[data-testid=plan-deadline]')!
    field.value = '2021-04-20T17:00'
    field.dispatchEvent(new Event('input'))
    document.querySelector<HTMLFormElement>('[role=dialog] form')!.dispatchEvent(new Event('submit'))
    await settled()
    await settled()

    const { body } = hub.handle({ method: 'GET', path: '/conference/preparation', session: [...hub.sessions.keys()][0] })
    expect(body).toMatchObject({ deadline: '2021-04-20T10:00:00.000Z', version: 2 })
    expect(page.text()).toContain('20/04/2021 17:00')
  })
})
