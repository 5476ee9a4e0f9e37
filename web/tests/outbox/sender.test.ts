import type { Sendable } from '@/shared/outbox/item'
import type { OutboxStore } from '@/shared/outbox/store'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/shared/api/http'
import { MemoryStore } from '@/shared/outbox/memoryStore'
import { Sender } from '@/shared/outbox/sender'
import { item } from './items'

const OFFLINE = new Problem(0, 'offline')
const REUSED = new Problem(422, 'idempotency-key-reused')

/** A hub that keeps keys and slips as the real one does, and fails when told to. */
class FakeHub {
  readonly stored: { key: string, body: Sendable, number: string }[] = []
  readonly posts: Sendable[] = []
  /** What the next attempts meet: a problem before they arrive, or after. */
  before: Problem[] = []
  after: Problem[] = []

  post = async (body: Sendable, key: string) => {
    this.posts.push(body)
    const problem = this.before.shift()
    if (problem) {
      throw problem
    }
    const answer = this.store(body, key)
    const lost = this.after.shift()
    if (lost) {
      throw lost
    }
    return answer
  }

  private store(body: Sendable, key: string) {
    const known = this.stored.find(each => each.key === key)
    if (known && JSON.stringify(known.body) !== JSON.stringify(body)) {
      throw REUSED
    }
    const there = known ?? this.stored.find(each => body.slip && each.body.slip === body.slip)
    const question = there ?? { key, body, number: `${this.stored.length + 1}-0` }
    if (!there) {
      this.stored.push(question)
    }
    return { question: { id: question.key, number: question.number, text: question.body.text! }, recognised: !!there && !known }
  }
}

let store: OutboxStore
let hub: FakeHub
let sender: Sender
let account: string
const signedOut = vi.fn()
const verify = vi.fn(async () => account === 'clerk.731')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  store = new MemoryStore()
  hub = new FakeHub()
  account = 'clerk.731'
  signedOut.mockReset()
  verify.mockClear()
  sender = new Sender('clerk.731', store, {
    post: hub.post,
    verify,
    signedOut,
    words: problem => (problem as Problem).code,
    overtaken: number => `đã có ${number}`,
    changed: async () => {},
    turn: work => work(),
    random: () => 1,
  })
})
afterEach(() => {
  sender.stop()
  vi.useRealTimers()
})

const items = () => store.of('clerk.731')
const states = async () => (await items()).map(each => each.state)

async function nudge() {
  sender.nudge()
  await flushPromises()
}

async function wait(ms: number) {
  vi.advanceTimersByTime(ms)
  await flushPromises()
}

describe('what waits', () => {
  it('goes out in order, once each, and nothing of it stays behind', async () => {
    await store.add([item({ body: { text: 'Một' } }), item({ body: { text: 'Hai' } }), item({ body: { text: 'Ba' } })])
    await nudge()

    expect(hub.stored.map(each => each.body.text)).toEqual(['Một', 'Hai', 'Ba'])
    expect(await states()).toEqual(['SENT', 'SENT', 'SENT'])
    expect((await items()).every(each => each.form === null && each.body === null && each.attempted.length === 0)).toBe(true)
    expect((await items())[1]!.result).toMatchObject({ number: '2-0' })
  })

  it.each([
    ['there is no line', OFFLINE],
    ['the hub does not answer in time', new Problem(0, 'timeout')],
    ['the hub restarts', new Problem(503, 'unavailable')],
    ['something between fails', new Problem(502, 'unavailable')],
    ['it is too much', new Problem(429, 'too-many')],
  ])('stops when %s, and goes on by itself in the same order', async (_, problem) => {
    hub.before = [problem]
    await store.add([item({ body: { text: 'Một' } }), item({ body: { text: 'Hai' } })])
    await nudge()
    expect(hub.posts).toHaveLength(1)
    expect(await states()).toEqual(['WAITING', 'WAITING'])

    await wait(1_000)
    expect(hub.stored.map(each => each.body.text)).toEqual(['Một', 'Hai'])
  })

  it('is tried again ever more rarely, and at once when the line is back', async () => {
    hub.before = Array.from({ length: 4 }, () => OFFLINE)
    await store.add([item()])
    await nudge()
    await wait(1_000)
    await wait(1_999)
    expect(hub.posts).toHaveLength(2)
    await wait(1)
    expect(hub.posts).toHaveLength(3)
    await nudge()
    expect(hub.posts).toHaveLength(4)
  })

  it('waits as long as the hub asks for', async () => {
    hub.before = [new Problem(429, 'too-many', {}, 20)]
    await store.add([item()])
    await nudge()
    await wait(20_999)
    expect(hub.posts).toHaveLength(1)
    await wait(1)
    expect(hub.posts).toHaveLength(2)
  })

  it('lets the next go when one is refused, and says why', async () => {
    hub.before = [new Problem(400, 'unknown-topic')]
    await store.add([item(), item({ body: { text: 'Hai' } })])
    await nudge()

    expect(await states()).toEqual(['FAILED', 'SENT'])
    expect((await items())[0]!.trouble).toBe('unknown-topic')
  })

  it('steps aside, too, when the hub itself fails on it, and keeps its key for the next attempt', async () => {
    hub.after = [new Problem(500, 'internal')]
    const one = item()
    await store.add([one, item()])
    await nudge()
    expect(await states()).toEqual(['FAILED', 'SENT'])

    await store.change(one.id, now => ({ ...now, state: 'WAITING' }))
    await nudge()
    expect(hub.stored).toHaveLength(2)
    expect(await states()).toEqual(['SENT', 'SENT'])
  })

  it('is not sent while it is a draft or was refused', async () => {
    await store.add([item({ state: 'DRAFT' }), item({ state: 'FAILED' })])
    await nudge()
    expect(hub.posts).toEqual([])
  })

  it('waits for the sign-in when the session is over', async () => {
    hub.before = [new Problem(401, 'signed-out')]
    await store.add([item()])
    await nudge()
    await wait(60_000)
    expect(signedOut).toHaveBeenCalledOnce()
    expect(hub.posts).toHaveLength(1)

    await nudge()
    expect(await states()).toEqual(['SENT'])
  })

  it('does not go out under the name of somebody else who signed in meanwhile', async () => {
    account = 'operator.1'
    await store.add([item({ told: true })])
    await nudge()

    expect(hub.posts).toEqual([])
    expect(await states()).toEqual(['WAITING'])
  })

  it('goes out without a question about who is signed in when it did not wait', async () => {
    await store.add([item()])
    await nudge()
    expect(verify).not.toHaveBeenCalled()
  })
})

describe('an answer that was lost', () => {
  it('does not make a second question', async () => {
    hub.after = [OFFLINE]
    await store.add([item()])
    await nudge()
    await wait(1_000)

    expect(hub.stored).toHaveLength(1)
    expect(await states()).toEqual(['SENT'])
  })

  it('does not even when its code goes with the second attempt', async () => {
    hub.after = [OFFLINE]
    await store.add([item({ slip: '731-K4F' })])
    await nudge()
    await wait(1_000)

    expect(hub.posts.map(body => body.slip)).toEqual([undefined, '731-K4F', undefined])
    expect((await items())[0]!.result!.number).toBe('1-0')
  })

  it('is told when the text was changed since: that was not sent', async () => {
    hub.after = [OFFLINE]
    const one = item({ body: { text: 'Cũ' } })
    await store.add([one])
    await nudge()
    await store.change(one.id, now => ({ ...now, body: { text: 'Mới' } }))
    await wait(1_000)

    expect(await states()).toEqual(['FAILED'])
    expect((await items())[0]!.trouble).toBe('đã có 1-0')

    await store.change(one.id, now => ({ ...now, state: 'WAITING' }))
    await nudge()
    expect(hub.stored.map(each => each.body.text)).toEqual(['Cũ', 'Mới'])
  })

  it('does no harm when nothing had arrived: the changed text goes out', async () => {
    hub.before = [OFFLINE]
    const one = item({ body: { text: 'Cũ' } })
    await store.add([one])
    await nudge()
    await store.change(one.id, now => ({ ...now, body: { text: 'Mới' } }))
    await wait(1_000)

    expect(hub.stored.map(each => each.body.text)).toEqual(['Mới'])
    expect(await states()).toEqual(['SENT'])
  })
})

describe('a call that asks nothing new', () => {
  const call = item({ slip: null, form: { text: 'Mất tiếng' }, body: { outcome: 'LINE_TROUBLE', bridgePoint: '731', text: 'Mất tiếng' } })

  it('goes out in its turn among the questions', async () => {
    hub.before = [OFFLINE]
    await store.add([item({ body: { text: 'Một' } }), call, item({ body: { text: 'Hai' } })])
    await nudge()
    await wait(1_000)

    expect(hub.stored.map(each => each.body.text)).toEqual(['Một', 'Mất tiếng', 'Hai'])
    expect(hub.posts.filter(body => 'outcome' in body)).toEqual([{ outcome: 'LINE_TROUBLE', bridgePoint: '731', text: 'Mất tiếng' }])
  })

  it('that had arrived is not taken for the question that was made of it', async () => {
    hub.after = [OFFLINE]
    await store.add([call])
    await nudge()
    await store.change(call.id, now => ({ ...now, body: { text: 'Mất tiếng', bridgePoint: '731' } }))
    await wait(1_000)

    expect(await states()).toEqual(['FAILED'])
  })
})

describe('the code of a question', () => {
  it('is for the hub only once people may have read it', async () => {
    hub.before = [OFFLINE]
    await store.add([item({ slip: '731-K4F' }), item({ slip: '731-M2P' })])
    await nudge()
    expect((await items()).map(each => each.told)).toEqual([true, true])
    await wait(1_000)

    expect(hub.posts.map(body => body.slip)).toEqual([undefined, '731-K4F', '731-M2P'])
  })

  it('makes one question of what was meanwhile phoned in', async () => {
    hub.before = [OFFLINE]
    await store.add([item({ slip: '731-K4F', body: { text: 'Một' } }), item({ slip: '731-M2P', body: { text: 'Hai' } })])
    await nudge()
    hub.stored.push({ key: 'by phone', body: { text: 'Hai, qua điện thoại', slip: '731-M2P' }, number: '7-3' })
    await wait(1_000)

    expect(hub.stored).toHaveLength(2)
    expect(await states()).toEqual(['SENT', 'RECOGNISED'])
    expect((await items())[1]).toMatchObject({ result: { number: '7-3', text: 'Hai, qua điện thoại' }, body: { text: 'Hai' } })
  })
})
