import type { Session } from '@/shared/api/types'
import { flushPromises, mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/i18n'
import PairPage from '@/pairing/PairPage.vue'
import { router } from '@/routes'
import { useSession } from '@/shared/session/useSession'
import { json } from '../hub'

const SCREEN: Session = { username: 'device:0190', displayName: 'Màn hình 1', role: 'SCREEN', conference: 'c', bridgePoint: { code: '731', name: 'Thành phố Biên Hòa' } }

let replies: Record<string, () => Response>
let asked: string[]

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  replies = {
    'GET /session': () => json(401, { type: 'urn:caunoi:problem:signed-out' }),
    'POST /screens/pairings': () => json(201, { code: 'K7MPX2', expiresAt: '2021-04-28T01:15:00.000Z' }),
    'GET /screens/pairings/own': () => json(204),
  }
  vi.stubGlobal('WebSocket', class {
    close() {}
  })
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const route = `${init.method ?? 'GET'} ${address.replace('/api/v1', '')}`
    asked.push(route)
    return replies[route]?.() ?? json(404, {})
  })
})

afterEach(() => {
  useSession().leave()
  localStorage.clear()
  document.body.innerHTML = ''
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function opened(address = '/pair') {
  await useSession().load()
  await router.replace(address)
  const page = mount(PairPage, { global: { plugins: [i18n, PrimeVue, router] }, attachTo: document.body })
  await vi.advanceTimersByTimeAsync(10)
  return page
}

const times = (route: string) => asked.filter(each => each === route).length

describe('a device without a password', () => {
  it('shows a code in two groups and says what to do with it', async () => {
    const page = await opened()

    expect(page.get('[data-testid=pairing-code]').findAll('span').map(group => group.text())).toEqual(['K7M', 'PX2'])
    expect(page.text()).toContain('Ghép màn hình này với điểm cầu')
    expect(page.text()).toContain('Mã tự đổi lúc 08:15.')
  })

  it('opens its page once somebody has entered the code', async () => {
    const page = await opened('/pair?next=/screen?mode=own')
    replies['GET /screens/pairings/own'] = () => json(200, { id: '0190', kind: 'SCREEN', name: 'Màn hình 1', bridgePoint: null })
    replies['GET /session'] = () => json(200, SCREEN)

    await vi.advanceTimersByTimeAsync(3_100)
    await flushPromises()
    vi.useRealTimers()
    await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/screen?mode=own'), 15_000)

    expect(localStorage.getItem('caunoi.device')).toBe('1')
    page.unmount()
  })

  it('shows another code when one has grown too old', async () => {
    const page = await opened()
    replies['GET /screens/pairings/own'] = () => json(410, { type: 'urn:caunoi:problem:pairing-over' })
    replies['POST /screens/pairings'] = () => json(201, { code: 'ABCDEF', expiresAt: '2021-04-28T01:25:00.000Z' })

    await vi.advanceTimersByTimeAsync(3_100)

    expect(page.get('[data-testid=pairing-code]').attributes('data-code')).toBe('ABCDEF')
    page.unmount()
  })

  it('keeps its code while there is no line', async () => {
    const page = await opened()
    replies['GET /screens/pairings/own'] = () => {
      throw new TypeError('no line')
    }

    await vi.advanceTimersByTimeAsync(3_100)

    expect(page.get('[data-testid=pairing-code]').attributes('data-code')).toBe('K7MPX2')
    expect(page.find('[role=alert]').exists()).toBe(true)
    page.unmount()
  })

  it('is not made of the browser of somebody who works in it', async () => {
    replies['GET /session'] = () => json(200, { ...SCREEN, username: 'technician', displayName: 'Kỹ thuật', role: 'TECHNICIAN' })
    const page = await opened()

    expect(page.text()).toContain('đang đăng nhập là Kỹ thuật')
    expect(times('POST /screens/pairings')).toBe(0)
    page.unmount()
  })
})

describe('a device that was paired before', () => {
  beforeEach(() => localStorage.setItem('caunoi.device', '1'))

  it('signs in again by itself', async () => {
    replies['POST /screens/session'] = () => {
      replies['GET /session'] = () => json(200, SCREEN)
      return json(204)
    }

    expect(await useSession().load()).toEqual(SCREEN)
  })

  it('shows a code again once it was revoked', async () => {
    replies['GET /session'] = () => json(200, SCREEN)
    await useSession().load()
    replies['GET /session'] = () => json(401, { type: 'urn:caunoi:problem:signed-out' })
    replies['POST /screens/session'] = () => json(401, { type: 'urn:caunoi:problem:device-unpaired' })

    await useSession().load()

    expect(useSession().session.value).toBeNull()
    expect(useSession().expired.value).toBe(false)
    expect(localStorage.getItem('caunoi.device')).toBeNull()
    await router.replace('/answers')
    await router.push('/screen?layout=lower-third')
    expect(router.currentRoute.value).toMatchObject({ path: '/pair', query: { next: '/screen?layout=lower-third' } })
  })

  it('stays paired while its conference is over', async () => {
    replies['POST /screens/session'] = () => json(409, { type: 'urn:caunoi:problem:conference-over' })

    expect(await useSession().load()).toBeNull()
    expect(localStorage.getItem('caunoi.device')).toBe('1')
  })
})
