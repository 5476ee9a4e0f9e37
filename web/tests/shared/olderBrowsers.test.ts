import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fillGaps } from '@/shared/olderBrowsers'

/** What the browser of a hall can do that was last updated in the spring of 2021. */
function older() {
  class Signal {}
  return {
    Array: { prototype: {} },
    String: { prototype: {} },
    Object: {},
    AbortSignal: Signal,
    crypto: { getRandomValues: (bytes: Uint8Array) => crypto.getRandomValues(bytes) },
  } as any
}

describe('an older browser', () => {
  const world = older()

  beforeEach(() => {
    vi.useFakeTimers()
    fillGaps(world)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('finds what stands last', () => {
    const at = world.Array.prototype.at

    expect(at.call(['a', 'b'], -1)).toBe('b')
    expect(at.call(['a', 'b'], 0)).toBe('a')
    expect(at.call([], -1)).toBeUndefined()
    expect(world.String.prototype.at.call('ab', -1)).toBe('b')
  })

  it('tells own names from inherited ones', () => {
    expect(world.Object.hasOwn({ a: 1 }, 'a')).toBe(true)
    expect(world.Object.hasOwn({}, 'toString')).toBe(false)
  })

  it('gives up waiting after a time, or when anyone does', () => {
    const slow = world.AbortSignal.timeout(5_000)
    const asked = new AbortController()
    const any = world.AbortSignal.any([slow, asked.signal])
    expect(any.aborted).toBe(false)

    vi.advanceTimersByTime(5_000)
    expect(slow.aborted).toBe(true)
    expect(any.aborted).toBe(true)
  })

  it('makes ids', () => {
    expect(world.crypto.randomUUID()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  it('keeps what it has', () => {
    const own = () => 'its own'
    const modern = { ...older(), Object: { hasOwn: own } }
    fillGaps(modern)

    expect(modern.Object.hasOwn).toBe(own)
  })
})
