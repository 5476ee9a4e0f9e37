import type { Problem } from '@/shared/api/http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { request, speak, whenSignedOut } from '@/shared/api/http'

const hub = vi.fn<typeof fetch>()
const signInAgain = vi.fn<() => Promise<boolean>>()

function json(status: number, body: unknown, headers = {}) {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
}

const signedOut = () => json(401, { type: 'urn:caunoi:problem:signed-out' })

async function refused(sent: Promise<unknown>): Promise<Problem> {
  return sent.then(() => expect.fail('it was answered'), problem => problem)
}

beforeEach(() => {
  vi.stubGlobal('fetch', hub)
  hub.mockReset()
  signInAgain.mockReset()
  whenSignedOut(signInAgain)
})

afterEach(() => {
  speak('vi')
  whenSignedOut(async () => false)
  vi.unstubAllGlobals()
})

describe('a request', () => {
  it('carries the language, the version and the key', async () => {
    hub.mockResolvedValueOnce(json(200, {}))
    speak('en')
    await request('POST', '/questions/1/take', { body: { a: 1 }, version: 7, idempotencyKey: 'k' })

    const [address, sent] = hub.mock.calls[0]!
    expect(address).toBe('/api/v1/questions/1/take')
    expect(sent).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      headers: { 'Accept-Language': 'en', 'If-Match': '"7"', 'Idempotency-Key': 'k', 'Content-Type': 'application/json' },
    })
  })

  it('begins a trace for what acts, another one each time', async () => {
    hub.mockImplementation(async () => json(200, {}))
    await request('POST', '/questions/1/take')
    await request('POST', '/questions/1/take')
    await request('GET', '/questions/1')

    const [first, second, reading] = hub.mock.calls.map(([, sent]) => new Headers(sent!.headers).get('traceparent'))
    expect(first).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
    expect(second).not.toBe(first)
    expect(reading).toBeNull()
  })

  it('gives the JSON, and nothing for 204', async () => {
    hub.mockResolvedValueOnce(json(200, { number: '42-7' }))
    expect(await request('GET', '/questions/1')).toEqual({ number: '42-7' })

    hub.mockResolvedValueOnce(new Response(null, { status: 204 }))
    expect(await request('DELETE', '/session')).toBeUndefined()
  })
})

describe('a session that ended', () => {
  it('is renewed in place, and the same request is sent again', async () => {
    hub.mockResolvedValueOnce(signedOut()).mockResolvedValueOnce(json(201, { number: '42-7' }))
    signInAgain.mockResolvedValueOnce(true)

    expect(await request('POST', '/questions', { body: { text: 'Câu hỏi?' }, idempotencyKey: 'k' })).toEqual({ number: '42-7' })
    expect(hub).toHaveBeenCalledTimes(2)
    const [first, second] = hub.mock.calls.map(([address, sent]) => ({ address, method: sent?.method, headers: sent?.headers, body: sent?.body }))
    expect(second).toEqual(first)
  })

  it('is a problem when nobody signs in again', async () => {
    hub.mockResolvedValueOnce(signedOut())
    signInAgain.mockResolvedValueOnce(false)

    expect(await refused(request('GET', '/questions'))).toMatchObject({ status: 401, code: 'signed-out' })
    expect(hub).toHaveBeenCalledOnce()
  })

  it('is asked about once: a second 401 is a problem', async () => {
    hub.mockResolvedValueOnce(signedOut()).mockResolvedValueOnce(signedOut())
    signInAgain.mockResolvedValue(true)

    expect(await refused(request('GET', '/questions'))).toMatchObject({ status: 401 })
    expect(signInAgain).toHaveBeenCalledOnce()
  })

  it('is not asked about where signing in is what was refused', async () => {
    hub.mockResolvedValueOnce(json(401, { type: 'urn:caunoi:problem:wrong-credentials' }))

    expect(await refused(request('POST', '/session', { body: {} }))).toMatchObject({ status: 401, code: 'wrong-credentials' })
    expect(signInAgain).not.toHaveBeenCalled()
  })
})

describe('a problem', () => {
  it('says which field is wrong, and when to come again', async () => {
    hub.mockResolvedValueOnce(json(503, { errors: [{ field: 'text', code: 'blank', detail: 'Chưa có nội dung.' }] }, { 'Retry-After': '2' }))
    const problem = await refused(request('POST', '/questions', { body: {} }))

    expect(problem.field('text')).toBe('Chưa có nội dung.')
    expect(problem.retryAfter).toBe(2)
    expect(problem.transient).toBe(true)
  })

  it('is transient without an answer, and final when the hub refused', async () => {
    hub.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    expect(await refused(request('GET', '/questions'))).toMatchObject({ status: 0, code: 'offline', transient: true })

    hub.mockResolvedValueOnce(json(400, { type: 'urn:caunoi:problem:invalid' }))
    expect(await refused(request('GET', '/questions'))).toMatchObject({ code: 'invalid', transient: false })
  })

  it('has a code even where the answer is no JSON', async () => {
    hub.mockResolvedValueOnce(new Response('<html>', { status: 502 }))
    expect(await refused(request('GET', '/questions'))).toMatchObject({ status: 502, code: 'unavailable' })
  })
})
