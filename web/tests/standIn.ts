import axe from 'axe-core'
import { afterEach, vi } from 'vitest'
import { useSession } from '@/shared/session/useSession'
import { Hub } from '../dev/hub.mjs'
import { settled, signOut } from './pane/desk'

/**
 * The hub of `npm run dev` behind a page of a test, with `username` signed in and listening: what the page does is done
 * there, and what happens there comes over the stream. Whoever is signed in has gone after each test.
 */
export async function signInAtStandIn(username: string): Promise<Hub> {
  const hub = new Hub()
  const { session } = hub.handle({ method: 'POST', path: '/session', body: { username, password: 'caunoi-demo' } })
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, 'http://hub')
    const headers = (init.headers ?? {}) as Record<string, string>
    const { status, body, version } = hub.handle({
      method: init.method ?? 'GET',
      path: url.pathname.replace('/api/v1', ''),
      query: url.searchParams,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : {},
      session,
      key: headers['Idempotency-Key'],
      version: Number(headers['If-Match']?.replaceAll('"', '')),
    })
    const tag = version === undefined ? undefined : { ETag: `"${version}"` }
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers: tag })
  })
  vi.stubGlobal('WebSocket', class {
    onmessage: ((message: { data: string }) => void) | null = null
    readonly close: () => void

    constructor() {
      let n = 0
      const person = hub.personOf(session)
      const send = (frame: object) => this.onmessage?.({ data: JSON.stringify({ ...frame, n: ++n }) })
      this.close = hub.listen(person, send)
      setTimeout(() => {
        send({ t: 'hello', recovered: false, heartbeat: 15, at: new Date().toISOString() })
        send({ t: 'snapshot', ...hub.snapshotFor(person), cursor: 'begin' })
      })
    }
  })
  await useSession().load()
  await settled()
  await settled()
  return hub
}

/** What axe finds wrong with what stands on the page. Colours are for real browsers to judge. */
export async function faultsFound(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    rules: { 'color-contrast': { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`))
}

afterEach(signOut)
