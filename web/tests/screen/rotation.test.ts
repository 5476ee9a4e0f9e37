import { describe, expect, it } from 'vitest'
import { advanced, arrived, dwellMs, NOTHING } from '@/screen/rotation'

describe('the turn of answers on a screen', () => {
  it('shows a new one at once instead of one that had its turn', () => {
    const showing = { ...NOTHING, current: 'old' }

    expect(arrived(showing, 'new')).toMatchObject({ current: 'new', first: true })
  })

  it('lets a new one finish before the next new one', () => {
    const first = arrived(NOTHING, 'a')
    const both = arrived(first, 'b')

    expect(both).toMatchObject({ current: 'a', waiting: ['b'] })
    expect(advanced(both, 1, ['b', 'a', 'old'])).toMatchObject({ current: 'b', first: true, waiting: [] })
  })

  it('shows all parts of one before the next', () => {
    const showing = arrived(NOTHING, 'a')
    const second = advanced(showing, 2, ['a', 'b'])

    expect(second).toMatchObject({ current: 'a', part: 1 })
    expect(advanced(second, 2, ['a', 'b'])).toMatchObject({ current: 'b', part: 0 })
  })

  it('goes round', () => {
    expect(advanced({ ...NOTHING, current: 'b' }, 1, ['a', 'b']).current).toBe('a')
    expect(advanced({ ...NOTHING, current: 'a' }, 1, ['a']).current).toBe('a')
  })

  it('passes over what was taken back while it waited', () => {
    const waiting = arrived(arrived(NOTHING, 'a'), 'gone')

    expect(advanced(waiting, 1, ['a', 'b']).current).toBe('b')
  })

  it('has nothing to show when nothing is published', () => {
    expect(advanced(NOTHING, 0, [])).toMatchObject({ current: null })
  })

  it('leaves time to read, less when others wait', () => {
    const text = 'chữ '.repeat(60)

    expect(dwellMs(text, 0)).toBeGreaterThan(dwellMs('chữ', 0))
    expect(dwellMs(text, 1)).toBeLessThan(dwellMs(text, 0))
    expect(dwellMs('chữ '.repeat(1_000), 0)).toBeLessThanOrEqual(45_000)
  })
})
