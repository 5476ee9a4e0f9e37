import type { Question } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useDuplicates } from '@/dispatch/overview/useDuplicates'
import { lateGroups, whyLate } from '@/dispatch/overview/whyLate'
import { viewOf } from '@/dispatch/table/linkedView'
import { everything } from '@/dispatch/table/tableFilter'
import { useStream } from '@/shared/stream/useStream'
import { json, lan, minh, signIn, signOut, TestHub, within } from '../pane/desk'
import { question } from '../questions'

const SEALS = { code: 'SEALS', label: 'Dấu' }

describe('why a question is late', () => {
  const officials = (onDuty: boolean) => [{ ...lan, topics: ['SEALS'], onDuty, open: 3 }]

  it('is whoever has to help it on', () => {
    expect(whyLate(question(), [])).toBe('noTopic')
    expect(whyLate(question({ topic: SEALS }), officials(false))).toBe('nobody')
    expect(whyLate(question({ topic: SEALS }), officials(true))).toBe('unassigned')
    expect(whyLate(question({ topic: SEALS, escalated: true }), officials(true))).toBe('escalated')
    expect(whyLate(question({ status: 'ASSIGNED', official: lan }), officials(true))).toBe('notTaken')
    expect(whyLate(question({ status: 'ASSIGNED', official: lan }), officials(false))).toBe('away')
    expect(whyLate(question({ status: 'IN_PROGRESS', official: lan }), officials(true))).toBe('working')
    expect(whyLate(question({ status: 'NEEDS_INFO', official: lan }), officials(false))).toBe('info')
    expect(whyLate(question({ status: 'IN_REVIEW', official: lan }), officials(true))).toBe('review')
  })
})

describe('the late questions by reason', () => {
  const now = Date.parse('2021-04-28T05:00:00.000Z')
  const late = (about: Partial<Question>) => question({ dueAt: '2021-04-28T04:00:00.000Z', ...about })
  const away = [{ ...lan, topics: ['SEALS'], onDuty: false, open: 3 }]

  it('are counted as the table shows them behind the link', () => {
    const groups = lateGroups([
      late({}),
      late({ topic: SEALS }),
      late({ topic: SEALS, escalated: true }),
      late({ status: 'ASSIGNED', official: lan }),
      late({ status: 'ASSIGNED', official: minh }),
      late({ status: 'IN_REVIEW', official: minh }),
    ], away, now)

    expect(groups.map(({ reason, about, count }) => [reason, about, count])).toEqual([
      ['escalated', null, 1],
      ['nobody', 'Dấu', 2],
      ['noTopic', null, 1],
      ['away', 'Lê Thị Lan', 1],
      ['notTaken', null, 2],
      ['review', null, 1],
    ])
  })

  it('lead to the table, narrowed to them', () => {
    const [group] = lateGroups([late({ topic: SEALS })], away, now)

    expect(viewOf(group!.link)).toMatchObject({ flags: ['late'], status: 'SUBMITTED', topic: 'SEALS', sort: 'urgency' })
  })
})

describe('a link to the table', () => {
  it('narrows it by what it names and leaves out what it names wrongly', () => {
    expect(viewOf({})).toEqual(everything())
    expect(viewOf({ hall: '731', assignee: 'official.lan' })).toEqual({ ...everything(), bridgePoint: '731', assignee: 'official.lan' })
    expect(viewOf({ view: 'late', flag: 'escalated' })).toMatchObject({ flags: ['late', 'escalated'], status: null })
    expect(viewOf({ view: 'unrouted' })).toMatchObject({ status: 'SUBMITTED' })
    expect(viewOf({ view: 'none', status: 'LOST', flag: ['late', 'owed'] })).toEqual(everything())
  })
})

describe('likely duplicates', () => {
  let hub: TestHub
  const earlier = question({ number: '3-1' })
  const asked = question({ number: '8-2' })

  beforeEach(async () => {
    hub = new TestHub()
    await signIn(hub, 'MODERATOR')
    hub.answer('GET /questions/duplicates', () => json(200, { items: [{ question: asked, other: earlier, score: 0.7 }] }))
  })

  afterEach(signOut)

  async function duplicates() {
    const { result } = within(useDuplicates)
    await flushPromises()
    return { ...result, numbers: () => result.pairs.value.map(pair => [pair.question.number, pair.other.number]) }
  }

  it('are none where the hub does not look for them', async () => {
    hub.answer('GET /questions/duplicates', () => json(404, { type: 'urn:caunoi:problem:not-found' }))
    const { pairs, trouble } = await duplicates()

    expect([pairs.value, trouble.value]).toEqual([[], ''])
  })

  it('are merged, the later into the earlier, and can be parted again', async () => {
    hub.answer(`POST /questions/${asked.id}/merge`, () => json(200, { ...asked, version: 2, status: 'MERGED', mergedInto: earlier.id }))
    hub.answer(`POST /questions/${asked.id}/unmerge`, () => json(200, { ...asked, version: 3 }))
    const { pairs, numbers, merge, merged, unmerge } = await duplicates()
    await merge(pairs.value[0]!)

    expect(hub.calls('POST', '/merge')).toMatchObject([{ body: { into: earlier.id }, version: '"1"' }])
    expect(numbers()).toEqual([])
    expect(merged.value?.question.number).toBe('8-2')

    await unmerge()
    expect(hub.calls('POST', '/unmerge')).toMatchObject([{ version: '"2"' }])
    expect(numbers()).toEqual([['8-2', '3-1']])
  })

  it('are told apart for good', async () => {
    hub.answer('DELETE /questions/duplicates', () => new Response(null, { status: 204 }))
    const { pairs, numbers, tellApart } = await duplicates()
    await tellApart(pairs.value[0]!)

    expect(hub.calls('DELETE', '/duplicates')[0]!.path).toContain(`question=${asked.id}&other=${earlier.id}`)
    expect(numbers()).toEqual([])
  })

  it('stay when it could not be done, with why', async () => {
    hub.answer(`POST /questions/${asked.id}/merge`, () => json(409, { type: 'urn:caunoi:problem:wrong-state', detail: 'Câu 8-2 đã được trả lời.' }))
    const { pairs, numbers, merge, trouble } = await duplicates()
    await merge(pairs.value[0]!)

    expect(trouble.value).toBe('Câu 8-2 đã được trả lời.')
    expect(numbers()).toHaveLength(1)
  })

  it('are no longer any when one of them is over', async () => {
    const { numbers } = await duplicates()
    useStream().learn({ ...earlier, version: 2, status: 'DECLINED' })

    expect(numbers()).toEqual([])
  })
})
