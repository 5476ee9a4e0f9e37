import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askDoor, EventsWire } from '@/shared/stream/wire'

class FakeEvents extends EventTarget {
  static last: FakeEvents
  onmessage: ((event: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  closed = false

  constructor(readonly url: URL) {
    super()
    FakeEvents.last = this
  }

  close() {
    this.closed = true
  }
}

const fetched = vi.fn<(url: string | URL, init?: RequestInit) => Promise<Response>>()

beforeEach(() => {
  vi.stubGlobal('EventSource', FakeEvents)
  vi.stubGlobal('fetch', fetched)
  fetched.mockReset()
})

afterEach(() => vi.unstubAllGlobals())

describe('events in place of a WebSocket', () => {
  it('ask for the same view and cursor, and bring the same frames', () => {
    const wire = new EventsWire('screen', 'c7')
    const frames: unknown[] = []
    wire.onmessage = message => frames.push(message.data)

    FakeEvents.last.onmessage?.({ data: '{"t":"beat"}' })

    expect(FakeEvents.last.url.pathname + FakeEvents.last.url.search).toBe('/api/v1/stream/events?view=screen&since=c7')
    expect(frames).toEqual(['{"t":"beat"}'])
  })

  it('tell by their last event why they end, and never reconnect by themselves', () => {
    const wire = new EventsWire('screen', null)
    const ends: object[] = []
    wire.onclose = closed => ends.push(closed)

    FakeEvents.last.dispatchEvent(new MessageEvent('close', { data: '{"code":4401,"reason":""}' }))
    expect(ends).toEqual([{ code: 4401, reason: '' }])
    expect(FakeEvents.last.closed).toBe(true)

    const cut = new EventsWire('screen', null)
    cut.onclose = closed => ends.push(closed)
    FakeEvents.last.onerror?.()
    expect(ends.at(-1)).toEqual({ code: 1006, reason: '' })
    expect(FakeEvents.last.closed).toBe(true)
  })

  it('let a screen say what it has shown, again where that failed', async () => {
    fetched.mockRejectedValueOnce(new TypeError('cut')).mockResolvedValue(new Response(null, { status: 204 }))
    const wire = new EventsWire('screen', null)
    wire.send('{"t":"shown","question":"q","revision":2}')
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce())
    await Promise.resolve()
    FakeEvents.last.onmessage?.({ data: '{"t":"beat"}' })
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(2))
    FakeEvents.last.onmessage?.({ data: '{"t":"beat"}' })

    const [url, init] = fetched.mock.calls[1]!
    expect(url).toBe('/api/v1/stream/shown')
    expect(init?.body).toBe('{"question":"q","revision":2}')
    expect(fetched).toHaveBeenCalledTimes(2)
  })
})

describe('the door, asked without a handshake', () => {
  it.each([
    [new Response(null, { status: 426 }), { is: 'open' }],
    [new Response(null, { status: 503, headers: { 'Retry-After': '9' } }), { is: 'shut', retryAfterMs: 9_000 }],
    [new Response(null, { status: 502 }), { is: 'unknown' }],
  ])('says how it stands', async (answer, expected) => {
    fetched.mockResolvedValue(answer)

    expect(await askDoor('desk')).toEqual(expected)
  })

  it('says nothing when nobody answers', async () => {
    fetched.mockRejectedValue(new TypeError('cut'))

    expect(await askDoor('desk')).toEqual({ is: 'unknown' })
  })
})
