import type { Question, Role, Session } from '@/shared/api/types'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, vi } from 'vitest'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'

type Reply = unknown | ((body: any) => Response | unknown)

export function json(status: number, body?: unknown) {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
}

export const HALL = { code: '731', name: 'Thành phố Biên Hòa' }

export function account(role: Role, bridgePoint: Session['bridgePoint'] = HALL): Session {
  return { username: `${role.toLowerCase()}.1`, displayName: 'Tổ thư ký', role, conference: 'c', bridgePoint }
}

/**
 * A hub for a test of a page: what it answers is said by method and path, what was asked of it is remembered, and whoever
 * is signed in has gone after each test.
 */
export function useHub(me: Session = account('CLERK')) {
  const replies = new Map<string, Reply>()
  const calls: { route: string, query: URLSearchParams, body: any, headers: Record<string, string> }[] = []

  beforeEach(async () => {
    vi.stubGlobal('WebSocket', class {
      close() {}
    })
    vi.stubGlobal('fetch', vi.fn(async (address: string, init: RequestInit = {}) => {
      const url = new URL(address, 'http://hub')
      const route = `${init.method ?? 'GET'} ${url.pathname.replace('/api/v1', '')}`
      const body = typeof init.body === 'string' ? JSON.parse(init.body) : init.body
      calls.push({ route, query: url.searchParams, body, headers: init.headers as Record<string, string> })
      const reply = replies.get(route)
      const answer = typeof reply === 'function' ? await reply(body) : reply
      return answer instanceof Response ? answer : answer === undefined ? json(404, {}) : json(200, answer)
    }))
    replies.clear()
    replies.set('GET /session', me)
    await useSession().load()
    calls.length = 0
  })

  afterEach(() => {
    useSession().leave()
    localStorage.clear()
    sessionStorage.clear()
    document.body.innerHTML = ''
    vi.unstubAllGlobals()
  })
  enableAutoUnmount(afterEach)

  return {
    calls,
    reply: (route: string, reply: Reply) => replies.set(route, reply),
    asked: (route: string) => calls.filter(call => call.route === route),
    knows: async (...questions: Question[]) => {
      useStream().learnAll(questions)
      await flushPromises()
    },
  }
}
