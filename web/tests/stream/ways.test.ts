import { beforeEach, describe, expect, it } from 'vitest'
import { Ways } from '@/shared/stream/ways'

let now = 0
let ways: Ways

beforeEach(() => {
  sessionStorage.clear()
  now = 1_000_000
  ways = new Ways(sessionStorage, () => now)
})

describe('the way a stream takes', () => {
  it('is a WebSocket until two handshakes in a row were spoiled', () => {
    ways.spoils('socket')
    ways.works('socket')
    ways.spoils('socket')
    expect(ways.next()).toBe('socket')

    ways.spoils('socket')
    expect(ways.next()).toBe('events')
  })

  it('is remembered by the tab, and a WebSocket tried again after a quarter of an hour', () => {
    ways.spoils('socket')
    ways.spoils('socket')
    const reloaded = new Ways(sessionStorage, () => now)
    expect(reloaded.next()).toBe('events')

    now += 15 * 60_000
    expect(reloaded.next()).toBe('socket')
    reloaded.spoils('socket')
    expect(reloaded.next()).toBe('events')
  })

  it('is a WebSocket again when events do not come through either', () => {
    ways.spoils('socket')
    ways.spoils('socket')
    ways.spoils('events')

    expect(ways.next()).toBe('socket')
  })
})
