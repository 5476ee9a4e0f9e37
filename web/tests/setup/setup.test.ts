import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n } from '@/i18n'
import SetupPage from '@/setup/SetupPage.vue'
import { useSession } from '@/shared/session/useSession'
import { account, json } from '../hub'

type Reply = (body: any) => Response

const replies = new Map<string, Reply>()
const calls: { route: string, body: any }[] = []
const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<i />' } }] })

beforeEach(() => {
  calls.length = 0
  replies.clear()
  replies.set('GET /conferences/first', () => json(200, { open: true }))
  vi.stubGlobal('WebSocket', class {
    close() {}
  })
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const route = `${init.method} ${address.replace('/api/v1', '')}`
    const body = init.body ? JSON.parse(String(init.body)) : undefined
    calls.push({ route, body })
    return replies.get(route)?.(body) ?? json(404, {})
  })
})

afterEach(() => {
  useSession().leave()
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})
enableAutoUnmount(afterEach)

async function opened() {
  const page = mount(SetupPage, { global: { plugins: [i18n, PrimeVue, router] }, attachTo: document.body })
  await flushPromises()
  return page
}

async function filled(page: Awaited<ReturnType<typeof opened>>) {
  for (const [id, value] of Object.entries({ 'code': 'K7QF-92MX-PB3D', 'name': 'Tập huấn', 'start': '2031-04-28T08:00', 'display-name': 'Nguyễn Thị Mẫu', 'username': 'quantri', 'password': 'một mật khẩu' })) {
    await page.get(`[data-testid=setup-${id}]`).setValue(value)
  }
  await page.get('form').trigger('submit')
  await flushPromises()
}

describe('the first run', () => {
  it('puts conference and account into the hub, signs in, and leads on', async () => {
    replies.set('POST /conferences/first', () => json(201, { open: false }))
    replies.set('POST /session', () => json(204))
    replies.set('GET /session', () => json(200, account('ADMIN', null)))
    await filled(await opened())

    expect(calls.find(({ route }) => route === 'POST /conferences/first')!.body).toEqual({
      setupCode: 'K7QF-92MX-PB3D',
      title: 'Tập huấn',
      startsAt: '2031-04-28T01:00:00.000Z',
      admin: { username: 'quantri', displayName: 'Nguyễn Thị Mẫu', password: 'một mật khẩu' },
    })
    expect(calls.find(({ route }) => route === 'POST /session')!.body).toEqual({ username: 'quantri', password: 'một mật khẩu' })
    expect(router.currentRoute.value.path).toBe('/conference')
  })

  it('marks what is missing and sends nothing', async () => {
    const page = await opened()
    await page.get('form').trigger('submit')
    await flushPromises()

    expect(document.getElementById('setup-start-fault')?.textContent).toContain('Vui lòng điền mục này.')
    expect(calls.map(({ route }) => route)).toEqual(['GET /conferences/first'])
  })

  it('says at the code that it is not the right one, and keeps everything', async () => {
    replies.set('POST /conferences/first', () => json(403, { type: 'urn:caunoi:problem:wrong-setup-code', detail: 'Mã chưa đúng.' }))
    const page = await opened()
    await filled(page)

    expect(document.getElementById('setup-code-fault')?.textContent).toContain('Mã chưa đúng.')
    expect(page.get<HTMLInputElement>('[data-testid=setup-name]').element.value).toBe('Tập huấn')
  })

  it('says at the field what the hub does not take', async () => {
    replies.set('POST /conferences/first', () => json(400, { type: 'urn:caunoi:problem:invalid', errors: [{ field: 'admin.password', code: 'password-too-short', detail: 'Mật khẩu phải có ít nhất 8 ký tự.' }] }))
    await filled(await opened())

    expect(document.getElementById('setup-password-fault')?.textContent).toContain('ít nhất 8 ký tự')
  })

  it('is over where the hub is set up, also by somebody faster', async () => {
    replies.set('POST /conferences/first', () => json(409, { type: 'urn:caunoi:problem:already-set-up' }))
    const page = await opened()
    await filled(page)

    expect(page.get('[data-testid=setup-closed]').text()).toContain('Hệ thống đã được thiết lập')
    expect(page.find('form').exists()).toBe(false)
  })
})
