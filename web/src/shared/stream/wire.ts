import type { StreamView } from './frames'

/** What carries a stream's frames: a WebSocket, or events where proxies let none through. */
export interface Wire {
  onmessage: ((message: { data: unknown }) => void) | null
  onclose: ((closed: { code: number, reason: string }) => void) | null
  send: (text: string) => void
  close: () => void
}

export type Way = 'socket' | 'events'

const PATH = '/api/v1/stream'
const CUT = 1006

export function openSocket(view: StreamView, since: string | null): Wire {
  const address = addressOf(PATH, view, since)
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
  return new WebSocket(address) as Wire
}

/**
 * The same frames one way only. When to come back is decided by who uses it, as with a WebSocket: a browser's own way of
 * reconnecting knows no jitter.
 */
export class EventsWire implements Wire {
  onmessage: Wire['onmessage'] = null
  onclose: Wire['onclose'] = null
  private readonly source: EventSource
  private readonly unsaid = new Set<string>()

  constructor(view: StreamView, since: string | null) {
    this.source = new EventSource(addressOf(`${PATH}/events`, view, since))
    this.source.onmessage = (event) => {
      this.onmessage?.({ data: event.data })
      // Frames flow, so what could not be said before may be said now.
      this.unsaid.forEach(text => void this.say(text))
    }
    this.source.addEventListener('close', event => this.ended(JSON.parse((event as MessageEvent<string>).data)))
    this.source.onerror = () => this.ended({ code: CUT, reason: '' })
  }

  send(text: string): void {
    void this.say(text)
  }

  close(): void {
    this.source.close()
  }

  private ended(closed: { code: number, reason: string }): void {
    this.source.close()
    this.onclose?.(closed)
  }

  private async say(text: string): Promise<void> {
    this.unsaid.delete(text)
    const { t, ...body } = JSON.parse(text)
    try {
      const answer = await fetch(`${PATH}/${t}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
      if (answer.status >= 500) {
        this.unsaid.add(text)
      }
    }
    catch {
      this.unsaid.add(text)
    }
  }
}

/** What the hub's door says to somebody whose handshake failed. @see StreamWorld.door */
export type Door
  /** It lets handshakes in, so something between us spoils them. */
  = | { is: 'open' }
    | { is: 'shut', retryAfterMs: number }
    | { is: 'unknown' }

/** Asks without a handshake: one that could be made is answered 426. */
export async function askDoor(view: StreamView): Promise<Door> {
  try {
    const answer = await fetch(addressOf(PATH, view, null), { cache: 'no-store' })
    const seconds = Number(answer.headers.get('Retry-After'))
    if (answer.status === 503 && seconds > 0) {
      return { is: 'shut', retryAfterMs: seconds * 1_000 }
    }
    return { is: answer.status === 426 ? 'open' : 'unknown' }
  }
  catch {
    return { is: 'unknown' }
  }
}

function addressOf(path: string, view: StreamView, since: string | null): URL {
  const address = new URL(path, location.href)
  address.searchParams.set('view', view)
  if (since) {
    address.searchParams.set('since', since)
  }
  return address
}
