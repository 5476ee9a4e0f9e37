import { describe, expect, it } from 'vitest'
import { LineMeter } from '@/lines/heartbeat'

describe('what heartbeats say of the line', () => {
  it('is nothing bad before the first', () => {
    expect(new LineMeter().measure).toEqual({ rttMs: 0, lossPct: 0, jitterMs: 0 })
  })

  it('is the last round trip, the share without an answer and the mean step', () => {
    const meter = new LineMeter();
    [20, 40, null, 30].forEach(fate => meter.add(fate))

    expect(meter.measure).toEqual({ rttMs: 30, lossPct: 25, jitterMs: 15 })
  })

  it('forgets what is longer ago than twenty', () => {
    const meter = new LineMeter()
    for (let each = 0; each < 10; each++) {
      meter.add(null)
    }
    for (let each = 0; each < 20; each++) {
      meter.add(12.4)
    }

    expect(meter.measure).toEqual({ rttMs: 12, lossPct: 0, jitterMs: 0 })
  })
})
