import type { Work } from '@/shared/stream/frames'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { useWork } from '@/shared/pane/useWork'
import { useSession } from '@/shared/session/useSession'
import { EMPTY, reduce, workOn } from '@/shared/stream/reducer'
import { question } from '../questions'
import { json, lan, minh, settled, signIn, signOut, TestHub, within } from './desk'

const NOON = Date.parse('2021-04-28T05:00:00.000Z')
function work(about: Partial<Work> = {}): Work {
  return { question: 'q', version: 1, by: minh, doing: 'TYPING', until: '2021-04-28T05:01:00.000Z', notes: 0, ...about }
}

describe('who works on a question', () => {
  it('is known until the time that was said', () => {
    const state = reduce(EMPTY, { t: 'work', ...work() })

    expect(workOn(state, 'q', NOON)?.by.displayName).toBe('Trần Minh')
    expect(workOn(state, 'q', NOON + 60_000)).toBeNull()
    expect(workOn(state, 'other', NOON)).toBeNull()
  })

  it('is nobody once they left', () => {
    const state = reduce(reduce(EMPTY, { t: 'work', ...work() }), { t: 'work', ...work({ version: 2, by: null, doing: null, until: null, notes: 3 }) })

    expect(workOn(state, 'q', NOON)).toBeNull()
    expect(state.work.get('q')?.notes).toBe(3)
  })

  it('is not what a late frame says', () => {
    const state = reduce(reduce(EMPTY, { t: 'work', ...work({ version: 2, doing: 'READING' }) }), { t: 'work', ...work() })

    expect(workOn(state, 'q', NOON)?.doing).toBe('READING')
  })

  it('comes with the snapshot, which forgets what was before', () => {
    const state = reduce(reduce(EMPTY, { t: 'work', ...work({ question: 'old' }) }), {
      t: 'snapshot',
      questions: [],
      conference: null,
      bridgePoints: [],
      work: [work()],
      cursor: 'c',
    })

    expect([...state.work.keys()]).toEqual(['q'])
  })
})

describe('an open pane', () => {
  let hub: TestHub

  beforeEach(() => {
    vi.useFakeTimers()
    hub = new TestHub()
  })

  afterEach(() => {
    signOut()
    vi.useRealTimers()
  })

  const puts = () => hub.calls('PUT', '/work')
  const gone = () => hub.calls('DELETE', '/work')

  it('keeps its holder\'s lease every 20 s, and ends it when it closes', async () => {
    const taken = question({ status: 'IN_PROGRESS', official: lan })
    await signIn(hub, 'OFFICIAL')
    hub.answer(`PUT /questions/${taken.id}/work`, () => new Response(null, { status: 204 }))
    const typing = ref(false)
    const { stop } = within(() => useWork(() => taken, () => typing.value))
    await settled()
    expect(puts().map(call => call.body)).toEqual([{ doing: 'reading' }])

    typing.value = true
    await vi.advanceTimersByTimeAsync(40_000)
    expect(puts().map(call => call.body)).toEqual([{ doing: 'reading' }, { doing: 'typing' }, { doing: 'typing' }])

    stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(gone()).toHaveLength(1)
    expect(puts()).toHaveLength(3)
  })

  it('claims a tray item for a moderator, or says who has it and tries on', async () => {
    const waiting = question()
    await signIn(hub, 'MODERATOR')
    hub.answer(`PUT /questions/${waiting.id}/work`, () => json(409, { type: 'urn:caunoi:problem:claimed', detail: 'Vũ Thị Điều Phối đang xem câu này.' }))
    const { result, stop } = within(() => useWork(() => waiting, () => false))
    await settled()
    expect(result.claimed.value).toBe('Vũ Thị Điều Phối đang xem câu này.')

    hub.answer(`PUT /questions/${waiting.id}/work`, () => new Response(null, { status: 204 }))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(result.claimed.value).toBe('')

    stop()
    expect(gone()).toHaveLength(1)
  })

  it('does not end the claim of another', async () => {
    const waiting = question()
    await signIn(hub, 'MODERATOR')
    hub.answer(`PUT /questions/${waiting.id}/work`, () => json(409, { type: 'urn:caunoi:problem:claimed', detail: 'Người khác.' }))
    const { stop } = within(() => useWork(() => waiting, () => false))
    await settled()
    stop()

    expect(gone()).toHaveLength(0)
  })

  it('tells nothing for who only reads', async () => {
    await signIn(hub, 'OFFICIAL')
    within(() => useWork(() => question({ status: 'IN_PROGRESS', official: minh }), () => true))
    within(() => useWork(() => question({ status: 'ASSIGNED', official: lan }), () => true))
    await vi.advanceTimersByTimeAsync(60_000)

    expect(puts()).toHaveLength(0)
  })

  it('ends when one signs out', async () => {
    const waiting = question()
    await signIn(hub, 'MODERATOR')
    hub.answer(`PUT /questions/${waiting.id}/work`, () => new Response(null, { status: 204 }))
    within(() => useWork(() => waiting, () => false))
    await settled()
    useSession().leave()
    await settled()

    expect(gone()).toHaveLength(1)
  })

  it('ends with one question and begins with the next', async () => {
    await signIn(hub, 'MODERATOR')
    const shown = ref(question({ id: 'one' }))
    hub.answer('PUT /questions/one/work', () => new Response(null, { status: 204 }))
    within(() => useWork(() => shown.value, () => false))
    await settled()
    shown.value = question({ id: 'two' })
    await settled()

    expect(hub.asked.map(call => `${call.method} ${call.path}`)).toEqual(['PUT /questions/one/work', 'DELETE /questions/one/work', 'PUT /questions/two/work'])
  })
})
