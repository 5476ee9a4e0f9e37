import type { Conference } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import { whyAllStill, whyStill } from '@/shared/targets/runningTime'
import { byTarget, isLate, targetOf } from '@/shared/targets/target'
import { CONFERENCE } from '../dispatch/settings/fakeHub'
import { question } from '../questions'

/** Wednesday 28 April 2021, noon in Vietnam. */
const NOON = Date.parse('2021-04-28T05:00:00.000Z')
const later = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString()

describe('the target that applies', () => {
  it('is to be taken up, then to be answered', () => {
    expect(targetOf(question({ takeUpBy: later(5), dueAt: later(30) }), NOON)).toEqual({ kind: 'take', at: later(5) })
    expect(targetOf(question({ status: 'IN_PROGRESS', takeUpBy: null, dueAt: later(30) }), NOON)).toEqual({ kind: 'answer', at: later(30) })
  })

  it('is the answer too when nobody took it up until that was due', () => {
    expect(targetOf(question({ takeUpBy: later(-30), dueAt: later(-5) }), NOON)).toEqual({ kind: 'answer', at: later(-5) })
  })

  it('is none while the clock stands, after the answer, and for who may not know', () => {
    expect(targetOf(question({ status: 'NEEDS_INFO', takeUpBy: null, dueAt: null }), NOON)).toBeNull()
    expect(targetOf(question({ status: 'ANSWERED', dueAt: later(-5) }), NOON)).toBeNull()
    expect(targetOf(question({}), NOON)).toBeNull()
  })

  it('makes late what nobody took up in time, though the answer is not due yet', () => {
    expect(isLate(question({ takeUpBy: later(-1), dueAt: later(24) }), NOON)).toBe(true)
    expect(isLate(question({ status: 'IN_PROGRESS', takeUpBy: null, dueAt: later(24) }), NOON)).toBe(false)
  })

  it('orders lists: the urgent, then what is due first, then what is due at no time', () => {
    const urgent = question({ urgent: true, dueAt: later(60) })
    const soon = question({ takeUpBy: later(2), dueAt: later(30) })
    const begun = question({ status: 'IN_PROGRESS', takeUpBy: null, dueAt: later(10) })
    const still = question({ dueAt: null })

    expect([still, begun, soon, urgent].sort(byTarget)).toEqual([urgent, soon, begun, still])
  })
})

describe('the clock of a conference', () => {
  const at = (about: Partial<Conference>, now = NOON) => whyAllStill({ ...CONFERENCE, ...about }, now)
  const agenda = [
    { from: later(-60), to: later(-30), kind: 'PRESENTING' as const, title: 'Quán triệt' },
    { from: later(-30), to: later(30), kind: 'ANSWERING' as const, title: 'Hỏi đáp' },
    { from: later(40), to: later(60), kind: 'ANSWERING' as const, title: 'Hỏi đáp tiếp' },
  ]

  it('runs while it is open, where it has no agenda', () => {
    expect(at({ state: 'LIVE' })).toBeNull()
    expect(at({ state: 'REHEARSAL' })).toBeNull()
    expect(at({ state: 'SCHEDULED' })).toBe('before')
    expect(at({ state: 'CLOSED' })).toBe('closed')
  })

  it('runs by the agenda in the periods for answering', () => {
    expect(at({ agenda }, NOON)).toBeNull()
    expect(at({ agenda }, NOON - 45 * 60_000)).toBe('break')
    expect(at({ agenda }, NOON + 35 * 60_000)).toBe('break')
  })

  it('runs after the agenda in working hours', () => {
    expect(at({ agenda }, Date.parse('2021-04-28T07:00:00.000Z'))).toBeNull()
    expect(at({ agenda }, Date.parse('2021-04-28T10:00:00.000Z'))).toBe('afterHours')
    expect(at({ agenda }, Date.parse('2021-04-29T00:30:00.000Z'))).toBeNull()
    expect(at({ agenda }, Date.parse('2021-04-29T05:00:00.000Z'))).toBe('afterHours')
    expect(at({ agenda }, Date.parse('2021-05-02T02:00:00.000Z'))).toBe('afterHours')
  })

  it('stands for a question while its asker is asked for more', () => {
    expect(whyStill(question({ status: 'NEEDS_INFO' }), CONFERENCE, NOON)).toBe('info')
    expect(whyStill(question(), CONFERENCE, NOON)).toBeNull()
  })
})
