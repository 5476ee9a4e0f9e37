import type { Question, Role } from '@/shared/api/types'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { vi } from 'vitest'
import { createApp, defineComponent, h } from 'vue'
import { i18n } from '@/i18n'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'
import { FakeSocket } from '../stream/FakeSocket'

export const lan = { username: 'official.lan', displayName: 'Lê Thị Lan' }
export const minh = { username: 'official.minh', displayName: 'Trần Minh' }

export function json(status: number, body: unknown) {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
}

type Answer = (method: string, path: string, body: unknown) => Response | undefined

/** A hub that answers what a test says it does, 404 to the rest, and remembers what it was asked. */
export class TestHub {
  asked: { method: string, path: string, body: unknown, version: string | undefined }[] = []
  private answers: Answer[] = []
  private socket: FakeSocket | null = null

  constructor() {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>(async (address, init) => {
      const path = String(address).replace('/api/v1', '')
      const method = init?.method ?? 'GET'
      const body = typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body
      const headers = init?.headers as Record<string, string> | undefined
      this.asked.push({ method, path, body, version: headers?.['If-Match'] })
      for (const answer of this.answers) {
        const response = answer(method, path, body)
        if (response) {
          return response
        }
      }
      return json(404, { type: 'urn:caunoi:problem:not-found', detail: 'Không có.' })
    }))
    const opened = (socket: FakeSocket) => this.socket = socket
    vi.stubGlobal('WebSocket', class extends FakeSocket {
      constructor() {
        super(null)
        opened(this)
      }
    })
  }

  /** Tells a frame over the stream. */
  say(frame: object): void {
    this.socket!.says(frame)
  }

  /** The last said goes first. */
  answer(wanted: string, response: () => Response): this {
    this.answers.unshift((method, path) => `${method} ${path.split('?')[0]}` === wanted ? response() : undefined)
    return this
  }

  /** Everything asked with this method and a path that ends so. */
  calls(method: string, end: string) {
    return this.asked.filter(call => call.method === method && call.path.split('?')[0]!.endsWith(end))
  }
}

/** Signs in, with a question that the page knows. */
export async function signIn(hub: TestHub, role: Role, question?: Question, username = role === 'OFFICIAL' ? lan.username : role.toLowerCase()) {
  const bridgePoint = role === 'CLERK' ? { code: '731', name: 'Thành phố Biên Hòa' } : null
  hub.answer('GET /session', () => json(200, { username, displayName: username, role, conference: 'c', bridgePoint }))
  await useSession().load()
  if (question) {
    useStream().learn(question)
    hub.answer(`GET /questions/${question.id}`, () => json(200, question))
  }
  hub.asked = []
}

let unmountAll = () => {}
enableAutoUnmount((unmount: () => void) => unmountAll = unmount)
const running: (() => void)[] = []

/** The pages go before the session does, as behind the frame. */
export function signOut() {
  unmountAll()
  running.splice(0).forEach(stop => stop())
  useSession().leave()
  localStorage.clear()
  sessionStorage.clear()
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
}

/** Runs a composable as a page would, until `stop`. */
export function within<T>(setup: () => T) {
  let result!: T
  const app = createApp(defineComponent(() => {
    result = setup()
    return () => h('div')
  })).use(i18n)
  app.mount(document.createElement('div'))
  let mounted = true
  const stop = () => {
    mounted && app.unmount()
    mounted = false
  }
  running.push(stop)
  return { result, stop }
}

/** Until all that was asked and told has arrived. */
export async function settled() {
  await flushPromises()
  if (!vi.isFakeTimers()) {
    // Frames are taken in bursts, a moment after they came.
    await new Promise(resolve => setTimeout(resolve))
  }
  await flushPromises()
}
