import type { Memory } from '@/screen/memory'
import { describe, expect, it } from 'vitest'
import { BLANK, hasShown, isCorrection, isDue, read, withLate, withShown, written } from '@/screen/memory'

const NINE = '2021-04-28T02:00:00.000Z'
const TEN = '2021-04-28T03:00:00.000Z'
const begun: Memory = { ...BLANK, since: NINE }

describe('what a screen remembers', () => {
  it('is what it has shown, by revision', () => {
    const memory = withShown(begun, 'a', 2, true)

    expect(hasShown(memory, 'a', 1)).toBe(true)
    expect(hasShown(memory, 'a', 2)).toBe(true)
    expect(hasShown(memory, 'a', 3)).toBe(false)
  })

  it('makes due what was published since it first listened', () => {
    expect(isDue(begun, 'a', 1, TEN)).toBe(true)
    expect(isDue(begun, 'a', 1, NINE)).toBe(false)
    expect(isDue(withShown(begun, 'a', 1, true), 'a', 1, TEN)).toBe(false)
  })

  it('makes due again what was corrected after it stood there, however old', () => {
    const memory = withShown(begun, 'a', 1, true)

    expect(isDue(memory, 'a', 2, NINE)).toBe(true)
    expect(isCorrection(memory, 'a', 2)).toBe(true)
    expect(isCorrection(withShown(memory, 'a', 2, true), 'a', 2)).toBe(true)
  })

  it('calls nothing corrected whose former text never stood there', () => {
    expect(isCorrection(begun, 'a', 2)).toBe(false)
    expect(isCorrection(withShown(begun, 'a', 2, true), 'a', 2)).toBe(false)
  })

  it('survives a reload', () => {
    const memory = withLate(withShown({ ...begun, lastLive: 5 }, 'a', 1, false), ['a/1'])

    expect(read(written(memory, 'screen.731'), 'screen.731')).toEqual(memory)
  })

  it('is blank where nothing legible was written', () => {
    expect(read(null, 'screen.731')).toEqual(BLANK)
    expect(read('{"owner": "screen.731", "shown": 7}', 'screen.731')).toEqual(BLANK)
  })

  it('is not what another account has shown', () => {
    expect(read(written(withShown(begun, 'a', 1, true), 'screen.731'), 'screen.732')).toEqual(BLANK)
  })

  it('has an end: the longest ago is forgotten', () => {
    let memory = begun
    for (let index = 0; index < 1_000; index++) {
      memory = withLate(withShown(memory, `id-${index}`, 1, true), [`id-${index}/1`])
    }

    expect(memory.shown.size).toBe(400)
    expect(memory.late.size).toBe(400)
    expect(hasShown(memory, 'id-999', 1)).toBe(true)
    expect(hasShown(memory, 'id-0', 1)).toBe(false)
  })
})
