import type { Sort } from '@/dispatch/table/tableFilter'
import { describe, expect, it } from 'vitest'
import { everything, hasFlag, isFiltered, passes, sorted, SORTS } from '@/dispatch/table/tableFilter'
import { question } from '../questions'

const NOON = Date.parse('2021-04-28T05:00:00.000Z')
const SEALS = { code: 'SEALS', label: 'Dấu' }
const COUNTING = { code: 'COUNTING', label: 'Kiểm phiếu' }
const AGENDA = [COUNTING, SEALS]
const BIEN_HOA = { code: '731', name: 'Thành phố Biên Hòa' }
const PROVINCE = { code: '75', name: 'Hội trường Tỉnh ủy' }
const later = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString()

describe('the table\'s order', () => {
  const old = question({ number: '9-1', topic: SEALS, bridgePoint: PROVINCE })
  const shared = question({ number: '10-2', halls: [BIEN_HOA, PROVINCE] })
  const urgent = question({ number: '11-3', topic: COUNTING, urgent: true })
  const due = question({ number: '12-4', topic: SEALS, status: 'ASSIGNED', dueAt: later(5) })
  const done = question({ number: '100-5', status: 'PUBLISHED', urgent: true, dueAt: later(-5), topic: COUNTING })
  const all = [due, done, old, urgent, shared]

  it.each<[Sort, object[]]>([
    ['newest', [done, due, urgent, shared, old]],
    ['age', [old, shared, urgent, due, done]],
    ['urgency', [urgent, due, old, shared, done]],
    ['weight', [shared, old, urgent, due, done]],
    ['hall', [old, done, due, urgent, shared]],
    ['topic', [done, urgent, due, old, shared]],
  ])('by %s', (sort, wanted) => {
    expect(sorted(all, sort, AGENDA)).toEqual(wanted)
  })

  it('keeps for the next page what comes after this one, but not what this one was fetched with', () => {
    const fetched = new Set([done.id, due.id, old.id])

    expect(sorted(all, 'newest', AGENDA, { after: due, but: fetched })).toEqual([done, due, old])
    expect(sorted(all, 'newest', AGENDA, { after: shared, but: new Set() })).toEqual([done, due, urgent, shared])
  })

  it('is found quickly among ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => question({
      number: `${(index * 7_919) % 10_007}-1`,
      topic: AGENDA[index % 3] ?? null,
      urgent: index % 11 === 0,
    }))
    const began = performance.now()
    SORTS.forEach(sort => sorted(many, sort, AGENDA))

    // Some 25 ms each; generous, for a machine that is busy with other things.
    expect((performance.now() - began) / SORTS.length).toBeLessThan(250)
  })
})

describe('the table\'s filter', () => {
  it('lets through what has all flags', () => {
    const late = question({ status: 'ASSIGNED', urgent: true, dueAt: later(-1), promisedFor: later(-1) })

    expect(passes(late, { ...everything(), flags: ['late', 'promised', 'urgent'] }, NOON)).toBe(true)
    expect(passes(late, { ...everything(), flags: ['late', 'private'] }, NOON)).toBe(false)
  })

  it('tells what is owed, unclear, promised and late', () => {
    expect(hasFlag(question({ status: 'ANSWERED', owed: true }), 'owed', NOON)).toBe(true)
    expect(hasFlag(question({ status: 'PUBLISHED', clear: false }), 'unclear', NOON)).toBe(true)
    expect(hasFlag(question({ status: 'PUBLISHED', clear: true }), 'unclear', NOON)).toBe(false)
    expect(hasFlag(question({ status: 'RETRACTED', clear: false }), 'unclear', NOON)).toBe(false)
    expect(hasFlag(question({ status: 'ANSWERED', promisedFor: later(9) }), 'promised', NOON)).toBe(false)
    expect(hasFlag(question({ status: 'ANSWERED', dueAt: later(-9) }), 'late', NOON)).toBe(false)
  })

  it('is late, as for the service, too when nobody took it up in time', () => {
    expect(hasFlag(question({ status: 'ASSIGNED', takeUpBy: later(-1), dueAt: later(20) }), 'late', NOON)).toBe(true)
    expect(hasFlag(question({ status: 'ASSIGNED', takeUpBy: later(1), dueAt: later(20) }), 'late', NOON)).toBe(false)
    expect(hasFlag(question({ status: 'IN_PROGRESS', takeUpBy: null, dueAt: later(20) }), 'late', NOON)).toBe(false)
  })

  it('tells what went back to the moderators, while it waits for them', () => {
    expect(hasFlag(question({ escalated: true }), 'escalated', NOON)).toBe(true)
    expect(hasFlag(question({ escalated: true, status: 'DECLINED' }), 'escalated', NOON)).toBe(false)
    expect(hasFlag(question(), 'escalated', NOON)).toBe(false)
  })

  it('finds what is not classified', () => {
    expect(passes(question(), { ...everything(), topic: 'none' }, NOON)).toBe(true)
    expect(passes(question({ topic: SEALS }), { ...everything(), topic: 'none' }, NOON)).toBe(false)
  })

  it('finds for a hall what it asks too', () => {
    const shared = question({ halls: [BIEN_HOA, PROVINCE] })

    expect(passes(shared, { ...everything(), bridgePoint: '75' }, NOON)).toBe(true)
    expect(passes(shared, { ...everything(), bridgePoint: '732' }, NOON)).toBe(false)
  })

  it('is none when only the order differs', () => {
    expect(isFiltered({ ...everything(), sort: 'weight' })).toBe(false)
    expect(isFiltered({ ...everything(), flags: ['late'] })).toBe(true)
  })
})
