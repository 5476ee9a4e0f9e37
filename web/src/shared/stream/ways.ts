import type { Way } from './wire'

const KEY = 'caunoi.stream.events-since'
const SPOILED = 2
const AGAIN_MS = 15 * 60_000

/**
 * Which way a stream takes: a WebSocket, unless handshakes fail again and again that the hub would let in. That holds for
 * as long as the tab is open, but a WebSocket is tried anew now and then, when the line is cut anyway.
 */
export class Ways {
  private spoiled = 0

  constructor(private readonly memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, private readonly now: () => number) {}

  next(): Way {
    const since = Number(this.memory.getItem(KEY) ?? Number.NaN)
    if (Number.isNaN(since)) {
      return 'socket'
    }
    if (this.now() - since < AGAIN_MS) {
      return 'events'
    }
    // One more that fails is enough then.
    this.spoiled = SPOILED - 1
    this.memory.removeItem(KEY)
    return 'socket'
  }

  /** Frames come this way. */
  works(way: Way): void {
    if (way === 'socket') {
      this.spoiled = 0
    }
  }

  /** The hub would have let this handshake in. */
  spoils(way: Way): void {
    if (way === 'events') {
      // Neither goes: back to the better one.
      this.memory.removeItem(KEY)
    }
    else if (++this.spoiled >= SPOILED) {
      this.memory.setItem(KEY, String(this.now()))
    }
  }
}
