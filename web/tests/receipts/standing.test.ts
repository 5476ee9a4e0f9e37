import type { BridgePoint, HallReceipt } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import { missingHalls, reached } from '@/shared/receipts/standing'

const AT = '2021-04-28T01:10:00.000Z'

function receipt(code: string, about: Partial<HallReceipt> = {}): HallReceipt {
  return { bridgePoint: { code, name: code }, shownAt: null, readOutAt: null, late: false, byPhone: false, revision: null, ...about }
}

function halls(...known: [string, BridgePoint['health']['state'], number | null][]) {
  return new Map(known.map(([code, state, screens]) => [code, {
    code,
    name: code,
    provincial: false,
    communes: 12,
    health: { state, since: null },
    video: { state: 'UNKNOWN', since: null },
    screens,
  } as BridgePoint]))
}

describe('a hall without the answer', () => {
  it.each([
    ['DOWN', 0, 'lineDown'],
    ['DOWN', 1, 'lineDown'],
    ['UP', 0, 'noScreen'],
    ['UP', 2, 'notYet'],
    ['SUSPECT', 1, 'notYet'],
    ['UP', null, 'unknown'],
  ] as const)('with its line %s and %s screens is missing because: %s', (state, screens, why) => {
    expect(missingHalls([receipt('731')], 1, halls(['731', state, screens]))).toMatchObject([{ code: '731', why }])
  })

  it('comes first where it saw what was corrected since', () => {
    const missing = missingHalls([receipt('731'), receipt('732', { revision: 1 })], 2, halls(['731', 'UP', 0], ['732', 'UP', 0]))

    expect(missing.map(({ code, oldOnly }) => [code, oldOnly])).toEqual([['732', true], ['731', false]])
  })

  it('is one of which a caller alone heard it', () => {
    const phone = receipt('731', { readOutAt: AT, byPhone: true, revision: 1 })

    expect(reached(phone)).toBe(false)
    expect(missingHalls([phone], 1, halls(['731', 'UP', 0]))).toMatchObject([{ phoneOnly: true, oldOnly: false }])
  })

  it('is none that showed it or had it read out', () => {
    expect(missingHalls([receipt('731', { shownAt: AT, revision: 1 }), receipt('732', { readOutAt: AT, revision: 1 })], 1, halls())).toEqual([])
  })
})
