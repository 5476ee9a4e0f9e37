import { describe, expect, it } from 'vitest'
import { advanced, changed, dwellMs, NOTHING } from '@/screen/turns'

function programme(about: { due?: string[], ring?: string[] } = {}) {
  const { due = [], ring = [] } = about
  return { due, ring, has: (key: string) => due.includes(key) || ring.includes(key) }
}
const first = (key: string) => ({ key, part: 0, first: true })
const again = (key: string) => ({ key, part: 0, first: false })

describe('the turn of answers on a screen', () => {
  it('begins with the newest', () => {
    expect(changed(NOTHING, programme({ ring: ['new', 'old'] }))).toEqual(again('new'))
  })

  it('shows what was never shown at once instead of what had its turn', () => {
    expect(changed(again('old'), programme({ due: ['new'], ring: ['new', 'old'] }))).toEqual(first('new'))
  })

  it('lets one finish its first turn before the next', () => {
    const now = programme({ due: ['b'], ring: ['b', 'a'] })

    expect(changed(first('a'), now)).toEqual(first('a'))
    expect(advanced(first('a'), 1, now)).toEqual(first('b'))
  })

  it('shows all parts of one before the next', () => {
    const now = programme({ due: ['b'], ring: ['b', 'a'] })
    const second = advanced(first('a'), 2, now)

    expect(second).toEqual({ ...first('a'), part: 1 })
    expect(advanced(second, 2, now)).toEqual(first('b'))
  })

  it('goes round', () => {
    expect(advanced(again('b'), 1, programme({ ring: ['a', 'b'] })).key).toBe('a')
    expect(advanced(again('a'), 1, programme({ ring: ['a'] })).key).toBe('a')
  })

  it('puts the corrected text in place of the one that stands there', () => {
    expect(changed(first('a/1'), programme({ due: ['a/2'], ring: ['a/2', 'b/1'] }))).toEqual(first('a/2'))
  })

  it('leaves what was taken back', () => {
    expect(changed(first('gone'), programme({ ring: ['a'] }))).toEqual(again('a'))
    expect(changed(again('gone'), programme())).toEqual(NOTHING)
  })

  it('is not held up by one that nobody can see', () => {
    expect(advanced(first('unseen'), 1, programme({ due: ['unseen', 'b'], ring: ['b'] })).key).toBe('b')
    expect(advanced(first('unseen'), 1, programme({ due: ['unseen'], ring: ['a', 'unseen'] })).key).toBe('a')
  })

  it('leaves time to read, less when others wait or one reads on', () => {
    const text = 'chữ '.repeat(60)

    expect(dwellMs(text, 0, 0)).toBeGreaterThan(dwellMs('chữ', 0, 0))
    expect(dwellMs(text, 0, 1)).toBeLessThan(dwellMs(text, 0, 0))
    expect(dwellMs(text, 1, 0)).toBeLessThan(dwellMs(text, 0, 0))
    expect(dwellMs('chữ '.repeat(1_000), 0, 0)).toBeLessThanOrEqual(45_000)
  })
})
