import type { Frame, StreamView } from './frames'
import type { Ways } from './ways'
import type { Door, Way, Wire } from './wire'

/**
 * What the lamp says: all changes arrive; the hub, which restarts, sends us to another replica for a moment; there is no
 * line; there is one, but it is still catching up or silent.
 */
export type Lamp = 'live' | 'moving' | 'reconnecting' | 'behind'

/** Whether the account may still listen: after a failed handshake only `GET /api/v1/session` can tell. */
export type Standing = 'signed-in' | 'signed-out' | 'unknown'

export interface StreamEvents {
  frame: (frame: Frame) => void
  lamp: (lamp: Lamp) => void
  /** How many changes are still to come, as far as anybody knows; null when nobody does. */
  behind: (changes: number | null) => void
  /** What time it is at the hub. */
  time: (at: string) => void
  /** The session is over; the connection rests until {@link StreamConnection.start} is called again. */
  signedOut: () => void
}

/** The browser, or a test's stand-in for it. */
export interface StreamWorld {
  open: (way: Way, view: StreamView, since: string | null) => Wire
  standing: () => Promise<Standing>
  /** What a signed-in browser finds whose handshake failed. */
  door: (view: StreamView) => Promise<Door>
  ways: Ways
  random: () => number
}

const SILENCE_MS = 40_000
const CATCH_UP_MS = 2_000
/** A queue that is not empty for so long is a line that cannot keep up. */
const LAG_MS = 2_000
/** Who was sent away, and is back within it, has missed nothing that anybody could have seen. */
const MOVING_MS = 5_000
const FIRST_BACKOFF_MS = 500
const LONGEST_BACKOFF_MS = 30_000
const TOO_MUCH_BACKOFF_MS = 10_000

const SIGNED_OUT = 4401
const NOT_ALLOWED = 4403
const TOO_MUCH = 4429
const RESTARTING = 1012

/** Keeps one stream open: resumes at its cursor, reconnects with full jitter, and never takes a hole for silence. */
export class StreamConnection {
  private socket: Wire | null = null
  private way: Way = 'socket'
  private cursor: string | null = null
  private lastNumber: number | null = null
  private heartbeat = 15
  private attempts = 0
  private greeted = false
  private running = false
  private retryTimer?: ReturnType<typeof setTimeout>
  private silenceTimer?: ReturnType<typeof setTimeout>
  private behindTimer?: ReturnType<typeof setTimeout>
  private catchUpTimer?: ReturnType<typeof setTimeout>
  private lagTimer?: ReturnType<typeof setTimeout>
  private movingTimer?: ReturnType<typeof setTimeout>
  /** What the lamp says but for a move. */
  private lit: Lamp = 'reconnecting'
  /** Frames that wait for this socket. */
  private left = 0
  /** Records that the replica lacks; null when it does not know. */
  private replicaBehind: number | null = 0

  constructor(
    private readonly view: StreamView,
    private readonly world: StreamWorld,
    private readonly events: StreamEvents,
  ) {}

  start(): void {
    if (!this.running) {
      this.running = true
      this.attempts = 0
      this.connect()
    }
  }

  stop(): void {
    this.running = false
    clearTimeout(this.retryTimer)
    this.drop()
    this.arrive()
    this.light('reconnecting')
  }

  /** The network came back, or someone looks at the page again: do not wait for the timer. */
  nudge(): void {
    if (this.running && !this.socket) {
      clearTimeout(this.retryTimer)
      this.connect()
    }
  }

  /** The machine says that its network is gone: a socket may look open long after. */
  doubt(): void {
    if (this.running && this.socket) {
      this.reconnect()
    }
  }

  /** Tells the hub that an answer stood before people's eyes. False when there is no line to say it over. */
  shown(question: string, revision: number): boolean {
    if (!this.socket || !this.greeted) {
      return false
    }
    this.socket.send(JSON.stringify({ t: 'shown', question, revision }))
    return true
  }

  private connect(): void {
    this.drop()
    this.light('reconnecting')
    this.way = this.world.ways.next()
    const socket = this.world.open(this.way, this.view, this.cursor)
    this.socket = socket
    this.watchSilence()
    socket.onmessage = (message) => {
      if (socket === this.socket) {
        this.onText(String(message.data))
      }
    }
    socket.onclose = (closed) => {
      if (socket === this.socket) {
        void this.onClosed(closed.code, closed.reason)
      }
    }
  }

  private onText(text: string): void {
    const frame = parsed(text)
    if (!frame) {
      return
    }
    if (!this.follows(frame)) {
      this.reconnect()
      return
    }
    this.watchSilence()
    this.watchLag(frame)
    if ('at' in frame && frame.at) {
      this.events.time(frame.at)
    }
    if (frame.t === 'hello') {
      this.onHello(frame)
      return
    }
    this.attempts = 0
    if (frame.t === 'snapshot' || frame.t === 'counts' || frame.t === 'beat') {
      this.caughtUp()
    }
    this.events.frame(frame)
    if ('cursor' in frame && frame.cursor) {
      this.cursor = frame.cursor
    }
  }

  private onHello(hello: Extract<Frame, { t: 'hello' }>): void {
    this.greeted = true
    this.world.ways.works(this.way)
    this.heartbeat = hello.heartbeat
    this.light('behind')
    if (hello.recovered) {
      this.catchUpTimer = setTimeout(() => this.caughtUp(), CATCH_UP_MS)
    }
    else {
      this.cursor = null
    }
  }

  private caughtUp(): void {
    clearTimeout(this.catchUpTimer)
    if (this.replicaBehind === 0 && this.left === 0) {
      this.light('live')
    }
  }

  /** Two ways to be late: this line takes less than there is, or the replica at its end lacks what others have. */
  private watchLag(frame: Frame): void {
    if (frame.t === 'beat' || frame.t === 'hello') {
      this.replicaBehind = frame.behind === undefined ? 0 : frame.behind
      if (this.replicaBehind !== 0) {
        this.light('behind')
      }
    }
    this.left = frame.left ?? 0
    if (this.left > 0) {
      this.lagTimer ??= setTimeout(() => this.light('behind'), LAG_MS)
    }
    else if (this.lagTimer) {
      clearTimeout(this.lagTimer)
      this.lagTimer = undefined
      this.caughtUp()
    }
    this.events.behind(this.replicaBehind === null ? null : this.left + this.replicaBehind)
  }

  /** A hole in the numbers is a lost frame. */
  private follows(frame: Frame): boolean {
    if (!('n' in frame) || typeof frame.n !== 'number') {
      return true
    }
    const last = this.lastNumber
    this.lastNumber = frame.n
    return last === null || frame.n === last + 1
  }

  private watchSilence(): void {
    clearTimeout(this.silenceTimer)
    clearTimeout(this.behindTimer)
    this.silenceTimer = setTimeout(() => this.reconnect(), SILENCE_MS)
    if (this.greeted) {
      this.behindTimer = setTimeout(() => this.light('behind'), this.heartbeat * 1_500)
    }
  }

  private async onClosed(code: number, reason: string): Promise<void> {
    const handshakeFailed = !this.greeted
    if (code === RESTARTING && this.lit === 'live') {
      this.move()
    }
    this.drop()
    this.light('reconnecting')
    if (code === SIGNED_OUT) {
      this.rest()
      return
    }
    if (handshakeFailed || code === NOT_ALLOWED) {
      const standing = await this.world.standing()
      if (!this.running || this.socket) {
        return
      }
      if (standing === 'signed-out') {
        this.rest()
        return
      }
      if (handshakeFailed && standing === 'signed-in') {
        await this.askDoor()
        return
      }
    }
    this.retryIn(this.delay(code, reason))
  }

  /** A browser does not say why a handshake failed. */
  private async askDoor(): Promise<void> {
    const door = await this.world.door(this.view)
    if (!this.running || this.socket) {
      return
    }
    if (door.is === 'open') {
      this.world.ways.spoils(this.way)
    }
    this.retryIn(door.is === 'shut' ? this.delay(RESTARTING, String(door.retryAfterMs)) : this.delay(0, ''))
  }

  private delay(code: number, reason: string): number {
    const backoff = this.world.random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** this.attempts++)
    if (code === RESTARTING) {
      const wait = Number(/\d+/.exec(reason)?.[0] ?? 0)
      return Math.min(wait, LONGEST_BACKOFF_MS) + backoff
    }
    if (code === TOO_MUCH || code === NOT_ALLOWED) {
      return TOO_MUCH_BACKOFF_MS + backoff
    }
    return backoff
  }

  private reconnect(): void {
    this.drop()
    this.light('reconnecting')
    this.retryIn(this.delay(0, ''))
  }

  private retryIn(delay: number): void {
    clearTimeout(this.retryTimer)
    this.retryTimer = setTimeout(() => this.connect(), delay)
  }

  private rest(): void {
    this.running = false
    this.events.signedOut()
  }

  private light(lamp: Lamp): void {
    this.lit = lamp
    if (lamp === 'live') {
      this.arrive()
    }
    this.events.lamp(this.movingTimer === undefined ? lamp : 'moving')
  }

  private move(): void {
    this.movingTimer ??= setTimeout(() => {
      this.arrive()
      this.light(this.lit)
    }, MOVING_MS)
  }

  private arrive(): void {
    clearTimeout(this.movingTimer)
    this.movingTimer = undefined
  }

  private drop(): void {
    clearTimeout(this.silenceTimer)
    clearTimeout(this.behindTimer)
    clearTimeout(this.catchUpTimer)
    clearTimeout(this.lagTimer)
    this.lagTimer = undefined
    this.left = 0
    this.replicaBehind = 0
    const socket = this.socket
    this.socket = null
    this.greeted = false
    this.lastNumber = null
    socket?.close()
  }
}

/** Frames of a later version are let pass; what is no frame at all is dropped. */
function parsed(text: string): Frame | null {
  try {
    const frame = JSON.parse(text)
    return typeof frame?.t === 'string' ? frame : null
  }
  catch {
    return null
  }
}
