import { describe, expect, it } from 'vitest'
import { lookOf, resolvedAs } from '@/incidents/looks'

const OPEN = { state: 'OPEN', escalatedAt: null, restoredAt: null } as const

describe('how an incident looks', () => {
  it('is by what matters most of it', () => {
    expect(lookOf(OPEN).word).toBe('OPEN')
    expect(lookOf({ ...OPEN, escalatedAt: '2021-04-28T01:00:00.000Z' as never }).word).toBe('escalated')
    expect(lookOf({ ...OPEN, restoredAt: '2021-04-28T01:00:00.000Z' as never }).word).toBe('restored')
    expect(lookOf({ ...OPEN, state: 'ACKNOWLEDGED' }).word).toBe('ACKNOWLEDGED')
    expect(lookOf({ ...OPEN, state: 'RESOLVED', restoredAt: '2021-04-28T01:00:00.000Z' as never }).word).toBe('RESOLVED')
  })

  it('tells a resolution from the words beside it', () => {
    expect(resolvedAs('POWER Cúp điện khu vực')).toEqual({ resolution: 'POWER', words: 'Cúp điện khu vực' })
    expect(resolvedAs('PASSED')).toEqual({ resolution: 'PASSED', words: '' })
  })
})
