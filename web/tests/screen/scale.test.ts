import { describe, expect, it } from 'vitest'
import { ALL_STEPS, sized, sizes } from '@/screen/scale'

/** In minutes of arc, of a capital letter seen from `away` metres where the picture is `high` metres high. */
function capital(size: number, high: number, away: number): number {
  const CAPITAL = 0.74
  return Math.atan(size / 100 * high * CAPITAL / away) * 180 / Math.PI * 60
}

describe('the letters of a hall screen', () => {
  it.each(ALL_STEPS)('are at least 1/18 of the height in questions and 1/24 in answers, in step %i', (step) => {
    expect(sized('question', step)).toBeGreaterThanOrEqual(100 / 18)
    expect(sized('calling', step)).toBeGreaterThanOrEqual(100 / 18)
    expect(sized('answer', step)).toBeGreaterThanOrEqual(100 / 24)
  })

  it('are seen from 15 m on a picture 2 m high under 16 minutes of arc in answers, and 20 in questions', () => {
    expect(capital(sized('answer', 0), 2, 15)).toBeGreaterThanOrEqual(16)
    expect(capital(sized('question', 0), 2, 15)).toBeGreaterThanOrEqual(20)
  })

  it('grow in what is read, not in the frame around it', () => {
    expect(sizes(2)['--answer']).not.toBe(sizes(0)['--answer'])
    expect(sizes(2)['--footer']).toBe(sizes(0)['--footer'])
  })
})
