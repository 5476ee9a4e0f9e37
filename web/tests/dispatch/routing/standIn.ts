import type { Person, Question } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { vi } from 'vitest'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'
import { Hub } from '../../../dev/hub.mjs'
import { PEOPLE } from '../../../dev/people.mjs'
import { json } from '../../hub'

interface Asked { method: string, path: string, body: any, version: number }

/**
 * The stand-in hub of dev/, behind the pages of a test: what they ask it answers by its rules, and it is remembered.
 * Someone else's requests go past what is remembered.
 */
export class StandIn {
  readonly asked: Asked[] = []
  /** Set to have the next request with this method fail so, as behind a broken line or a service that is away. */
  failing: { method: string, response: () => Response } | null = null
  /** What is answered in place of the hub, by method and path, until it is taken out. */
  readonly instead = new Map<string, () => Response>()
  private readonly hub = new Hub()

  constructor() {
    vi.stubGlobal('WebSocket', class {
      close() {}
    })
    vi.stubGlobal('fetch', async (address: string, { method = 'GET', body, headers = {} }: { method?: string, body?: string, headers?: Record<string, string> }) => {
      const url = new URL(address, 'http://hub')
      const request = { method, path: url.pathname.replace('/api/v1', ''), body: body ? JSON.parse(body) : {}, version: Number(headers['If-Match']?.replaceAll('"', '')) }
      this.asked.push(request)
      if (this.failing?.method === method) {
        const { response } = this.failing
        this.failing = null
        return response()
      }
      const reply = this.instead.get(`${method} ${request.path}`)
      if (reply) {
        return reply()
      }
      const { status, body: answer } = this.hub.handle({ ...request, query: url.searchParams, session: 'page' })
      return json(status, answer)
    })
  }

  /** Signs in, with the conference and all questions known to the page. */
  async signIn(username: string): Promise<void> {
    this.hub.sessions.set('page', username)
    await useSession().load()
    useStream().learnConference(this.hub.conference)
    useStream().learnAll(this.questions())
    await flushPromises()
    this.asked.length = 0
  }

  /** What another account does meanwhile. */
  elsewhere(username: string, request: Partial<Asked>): { status: number, body: any } {
    this.hub.sessions.set('other', username)
    const answer = this.hub.handle({ method: 'GET', path: '', query: new URLSearchParams(), body: {}, ...request, session: 'other' })
    return { body: undefined, ...answer }
  }

  questions(): Question[] {
    return [...this.hub.questions.values()]
  }

  /** What was sent with this method to this path. */
  calls(method: string, path: string): Asked[] {
    return this.asked.filter(call => call.method === method && call.path === path)
  }

  person(username: string): Person {
    return PEOPLE.find(person => person.username === username)!
  }

  /** The stand-in's people outlive its hub: those sent off duty come back. */
  close(): void {
    PEOPLE.forEach(person => person.onDuty === false && (person.onDuty = true))
    useSession().leave()
    useStream().stop()
    localStorage.clear()
    sessionStorage.clear()
    document.body.innerHTML = ''
    vi.unstubAllGlobals()
  }
}
