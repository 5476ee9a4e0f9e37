import { describe, expect, it } from 'vitest'
import { plotData } from '@/lines/hall/plot'
import { parts, stretches } from '@/lines/hall/timeline'
import { MINUTE_MS, SHOWN_MINUTES, slots } from '@/lines/measured'

const EIGHT = Date.parse('2026-03-02T01:00:00Z')
const at = (minute: number) => new Date(EIGHT + minute * MINUTE_MS).toISOString()

describe('the minutes drawn beside a hall', () => {
  it('end with the one before now, and are empty where nothing was measured', () => {
    const drawn = slots(new Map([[EIGHT - MINUTE_MS, { rttMs: 40, lossPct: 0 }], [EIGHT - 40 * MINUTE_MS, { rttMs: 9, lossPct: 9 }]]), EIGHT)

    expect(drawn).toHaveLength(SHOWN_MINUTES)
    expect(drawn.at(-1)).toEqual({ rttMs: 40, lossPct: 0 })
    expect(drawn.filter(Boolean)).toHaveLength(1)
  })
})

describe('what a lamp showed over a time', () => {
  const change = (minute: number, state: 'UP' | 'DOWN', lamp: 'HEALTH' | 'VIDEO' = 'HEALTH') =>
    ({ at: at(minute), lamp, state, cause: null, by: null })

  it('has no gaps, and begins with what it showed before', () => {
    const drawn = stretches({ from: at(0), to: at(60), changes: [change(-5, 'UP'), change(10, 'DOWN'), change(12, 'UP')] }, 'HEALTH')

    expect(drawn.map(({ from, to, state }) => [(from - EIGHT) / MINUTE_MS, (to - EIGHT) / MINUTE_MS, state])).toEqual([
      [0, 10, 'UP'],
      [10, 12, 'DOWN'],
      [12, 60, 'UP'],
    ])
  })

  it('is nothing until it is known, and does not mix the lamps', () => {
    const drawn = stretches({ from: at(0), to: at(60), changes: [change(10, 'DOWN', 'VIDEO'), change(30, 'UP')] }, 'HEALTH')

    expect(drawn.map(each => each.state)).toEqual(['UNKNOWN', 'UP'])
  })
})

describe('how long something lasted', () => {
  it('is said in its two largest parts', () => {
    expect(parts(95)).toEqual([{ unit: 'minute', value: 1 }, { unit: 'second', value: 35 }])
    expect(parts(7200)).toEqual([{ unit: 'hour', value: 2 }])
    expect(parts(90_061)).toEqual([{ unit: 'day', value: 1 }, { unit: 'hour', value: 1 }])
    expect(parts(0)).toEqual([{ unit: 'second', value: 0 }])
  })
})

describe('the drawing of a line', () => {
  it('breaks where minutes are missing', () => {
    const minute = (n: number) => ({ at: at(n), rttMs: n, worstRttMs: n, lossPct: 0 })

    const [times, rtt] = plotData([minute(1), minute(2), minute(9)], MINUTE_MS)

    expect(times).toHaveLength(4)
    expect(rtt).toEqual([1, 2, null, 9])
  })
})
