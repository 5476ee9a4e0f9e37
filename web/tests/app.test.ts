import { mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { afterEach, expect, it, vi } from 'vitest'
import App from '@/App.vue'
import { i18n } from '@/i18n'
import { router } from '@/routes'
import { json, signOut, TestHub } from './pane/desk'

// The router reads the address as it is made.
vi.hoisted(() => history.replaceState(null, '', '/board?open=q'))

afterEach(signOut)

it('a reload comes back to the question that was open', { timeout: 30_000 }, async () => {
  const hub = new TestHub()
  hub.answer('GET /session', () => json(200, { username: 'official.lan', displayName: 'Lan', role: 'OFFICIAL', conference: 'c', bridgePoint: null }))
  const app = mount(App, { global: { plugins: [i18n, router, PrimeVue] }, attachTo: document.body })
  // The page comes when it is wanted, as behind a slow line.
  await expect.poll(() => app.find('.board').exists(), { timeout: 25_000 }).toBe(true)

  expect(router.currentRoute.value.fullPath).toBe('/board?open=q')
  expect(location.search).toBe('?open=q')
})
