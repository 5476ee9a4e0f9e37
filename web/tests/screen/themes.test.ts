import type { Theme, Token } from '@/screen/themes'
import { describe, expect, it } from 'vitest'
import { THEMES } from '@/screen/themes'

/** The contrast of two colours by WCAG 2.1, 1 to 21. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const STATES: Token[] = ['done', 'waiting', 'trouble', 'working', 'over']

describe.each(Object.keys(THEMES) as Theme[])('the colours of a hall screen, %s', (theme) => {
  const tokens = THEMES[theme]

  it.each<Token>(['ink', 'muted', 'accent'])('tell %s from the ground through a weak projector', (token) => {
    expect(contrast(tokens[token], tokens.ground)).toBeGreaterThanOrEqual(5.5)
    expect(contrast(tokens[token], tokens.band)).toBeGreaterThanOrEqual(5.5)
  })

  it.each(STATES)('tell the state %s from its tint and from the ground', (state) => {
    expect(contrast(tokens[state], tokens[`${state}-tint` as Token])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(tokens[state], tokens.ground)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the maket', () => {
  it('is red letters on yellow ground', () => {
    expect(THEMES.maket).toMatchObject({ ground: '#ffdd33', ink: '#a4161a' })
  })
})

describe('contrast', () => {
  it('is 21 of black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })
})
