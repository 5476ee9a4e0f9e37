import type { NewCall } from '../api/types'
import type { OutboxItem, Result, Sendable } from './item'
import type { OutboxStore } from './store'
import type { Turn } from './turn'
import { Problem } from '../api/http'
import { outcomeOf } from './item'

/** The hub, the page and chance, or a test's stand-ins for them. */
export interface SenderWorld {
  /** @return the question, or what the call was about, and whether it was there before under the same slip */
  post: (body: Sendable, key: string) => Promise<{ question: Result, recognised: boolean }>
  /** True when the browser's session is still that of the account. Throws when the hub cannot say. */
  verify: () => Promise<boolean>
  /** Asks the user to sign in again in place; afterwards {@link Sender.nudge} goes on. */
  signedOut: () => void
  words: (problem: unknown) => string
  /** Why what arrived with an older text was not sent with the new one; the number is empty where it is no question. */
  overtaken: (number: string) => string
  /** Something in the store is different now. */
  changed: () => Promise<void>
  turn: Turn
  random: () => number
}

const FIRST_BACKOFF_MS = 1_000
const LONGEST_BACKOFF_MS = 30_000
const LATER = [0, 408, 429, 502, 503, 504]
const KEY_REUSED = 422
const SIGNED_OUT = 401

type Outcome = 'done' | 'signed-out' | { after: number }

/**
 * Sends what waits for one account, strictly in order. What got no answer is sent again under the same key until there is
 * one; what is refused steps aside and lets the next go.
 */
export class Sender {
  private running = false
  private again = false
  private stopped = false
  private attempts = 0
  private timer?: ReturnType<typeof setTimeout>

  constructor(
    private readonly account: string,
    private readonly store: OutboxStore,
    private readonly world: SenderWorld,
  ) {}

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  /** Something waits, or the line is back: begin now, do not wait for the timer. */
  nudge(): void {
    clearTimeout(this.timer)
    if (this.running) {
      this.again = true
    }
    else if (!this.stopped) {
      this.running = true
      void this.run()
    }
  }

  private async run(): Promise<void> {
    let outcome: Outcome
    do {
      this.again = false
      outcome = await this.inTurn()
    } while (this.again && outcome === 'done')
    this.running = false
    if (typeof outcome !== 'string' && !this.stopped) {
      this.timer = setTimeout(() => this.nudge(), this.delay(outcome.after))
    }
  }

  private async inTurn(): Promise<Outcome> {
    const outcomes: Outcome[] = []
    try {
      await this.world.turn(async () => void outcomes.push(await this.drain()))
    }
    catch {
      // The browser's store did not answer: nothing is lost, it is read again.
    }
    return outcomes[0] ?? { after: 0 }
  }

  /** Full jitter: the halls of one line that returns do not come all at once. */
  private delay(after: number): number {
    const backoff = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** this.attempts++)
    return after * 1_000 + this.world.random() * backoff
  }

  private async drain(): Promise<Outcome> {
    let verified = false
    for (;;) {
      const item = this.stopped ? undefined : (await this.store.of(this.account)).find(each => each.state === 'WAITING')
      if (!item) {
        this.attempts = 0
        return 'done'
      }
      // While it waited somebody else may have signed in, and what is sent goes out under their name.
      if (item.told && !verified) {
        const standing = await this.standing()
        if (standing !== 'done') {
          return standing
        }
        verified = true
      }
      const outcome = await this.send(item)
      await this.world.changed()
      if (outcome !== 'done') {
        return outcome
      }
      this.attempts = 0
    }
  }

  private async standing(): Promise<Outcome> {
    try {
      return await this.world.verify() ? 'done' : 'signed-out'
    }
    catch (problem) {
      return { after: problem instanceof Problem ? problem.retryAfter ?? 0 : 0 }
    }
  }

  private async send({ id }: OutboxItem): Promise<Outcome> {
    const item = await this.store.change(id, now => now.state === 'WAITING' ? claimed(now) : undefined)
    if (!item) {
      return 'done'
    }
    await this.world.changed()
    const body = item.attempted.at(-1)!
    try {
      const { question, recognised } = await this.world.post(body, item.key)
      await this.keep(id, now => recognised ? recognisedAs(question, now) : sentAs(question, now))
      return 'done'
    }
    catch (problem) {
      return this.failed(item, problem)
    }
  }

  private async failed(item: OutboxItem, problem: unknown): Promise<Outcome> {
    const status = problem instanceof Problem ? problem.status : -1
    if (status === KEY_REUSED && item.attempted.length > 1) {
      return this.arrivedBefore(item)
    }
    if (status === SIGNED_OUT) {
      await this.keep(item.id, now => ({ ...now, sending: false }))
      this.world.signedOut()
      return 'signed-out'
    }
    if (LATER.includes(status)) {
      await this.keep(item.id, now => ({ ...now, sending: false }))
      await this.tell()
      return { after: (problem as Problem).retryAfter ?? 0 }
    }
    // After an error of the hub's own nobody knows whether it was stored; what was refused was certainly not.
    const refused = status >= 400 && status < 500
    await this.keep(item.id, now => ({
      ...now,
      state: 'FAILED',
      sending: false,
      trouble: this.world.words(problem),
      ...(refused && { attempted: item.attempted.slice(0, -1) }),
      ...(status === KEY_REUSED && { attempted: [], key: crypto.randomUUID() }),
    }))
    return 'done'
  }

  /** The key is known under another body: one that was sent without an answer did arrive. Sent again, it tells its number. */
  private async arrivedBefore(item: OutboxItem): Promise<Outcome> {
    const wanted = item.attempted.at(-1)!
    for (const former of item.attempted.slice(0, -1)) {
      try {
        const { question } = await this.world.post(former, item.key)
        const same = former.text === wanted.text && callOf(former) === callOf(wanted)
        await this.keep(item.id, now => same ? sentAs(question, now) : this.overtakenBy(question, now))
        return 'done'
      }
      catch (problem) {
        if (!(problem instanceof Problem && problem.status === KEY_REUSED)) {
          return this.failed({ ...item, attempted: [wanted] }, problem)
        }
      }
    }
    return this.failed({ ...item, attempted: [wanted] }, new Problem(KEY_REUSED, 'idempotency-key-reused'))
  }

  private overtakenBy(question: Result, item: OutboxItem): OutboxItem {
    return {
      ...item,
      state: 'FAILED',
      sending: false,
      key: crypto.randomUUID(),
      slip: null,
      told: false,
      attempted: [],
      trouble: this.world.overtaken(question.number),
    }
  }

  /** From now on people see the codes of what waits, and may read them aloud. */
  private async tell(): Promise<void> {
    for (const item of await this.store.of(this.account)) {
      if (item.state === 'WAITING' && !item.told) {
        await this.store.change(item.id, now => ({ ...now, told: true }))
      }
    }
  }

  private async keep(id: string, change: (item: OutboxItem) => OutboxItem): Promise<void> {
    await this.store.change(id, change)
  }
}

/** Marked as being sent, with the body that goes out now last among those attempted. */
/** What a call without a new question is about; empty for a question. */
function callOf(body: Sendable): string {
  const call = body as NewCall
  return outcomeOf(body) ? JSON.stringify([call.outcome, call.question, call.bridgePoint, call.caller]) : ''
}

function claimed(item: OutboxItem): OutboxItem {
  const body = item.told && item.slip ? { ...item.body!, slip: item.slip } : item.body!
  const others = item.attempted.filter(former => JSON.stringify(former) !== JSON.stringify(body))
  return { ...item, sending: true, attempted: [...others, body] }
}

function sentAs(result: Result, item: OutboxItem): OutboxItem {
  return { ...item, state: 'SENT', sending: false, trouble: '', form: null, body: null, attempted: [], result: short(result) }
}

/** What was typed here stays beside it until somebody has seen that it is the same. */
function recognisedAs(result: Result, item: OutboxItem): OutboxItem {
  return { ...item, state: 'RECOGNISED', sending: false, trouble: '', attempted: [], result: short(result) }
}

function short({ id, number, text, outcome }: Result): Result {
  return { id, number, text, ...(outcome && { outcome }) }
}
