import type { BridgePoint, Line } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import { tally, worstFirst } from '@/lines/lamps'

function hall(code: string, health: Line, video: Line = 'UNKNOWN'): BridgePoint {
  return {
    code,
    name: `Điểm cầu ${code}`,
    provincial: false,
    communes: 1,
    health: { state: health, since: null },
    video: { state: video, since: null },
  }
}

describe('the halls on the board', () => {
  it('stand worst first, and by code among equals', () => {
    const halls = [hall('736', 'UP'), hall('740', 'DOWN'), hall('75', 'UP'), hall('731', 'DEGRADED'), hall('732', 'FLAPPING')]

    expect(worstFirst(halls).map(each => each.code)).toEqual(['740', '732', '731', '75', '736'])
  })

  it('come forward by their picture alone, which nobody having spoken of it is no reason for', () => {
    const halls = [hall('731', 'UP'), hall('732', 'UP', 'DEGRADED'), hall('733', 'SUSPECT')]

    expect(worstFirst(halls).map(each => each.code)).toEqual(['733', '732', '731'])
  })

  it('are counted by the state of their line, worst first', () => {
    expect(tally([hall('1', 'UP'), hall('2', 'DOWN', 'UP'), hall('3', 'UP')])).toEqual([
      { line: 'DOWN', count: 1 },
      { line: 'UP', count: 2 },
    ])
  })
})
