import { describe, expect, it } from 'vitest'
import { hallOfSlip, localSlip, MOST_PRINTED, printedSlips, slipCode } from '@/shared/outbox/slip'

describe('a slip code as someone types it', () => {
  it.each([
    ['731-K4F', '731-K4F'],
    [' 731 – k4f ', '731-K4F'],
    ['731k4f', '731-K4F'],
    ['731 k4f', '731-K4F'],
    ['731\u00A0-\u00A0k4f', '731-K4F'],
    ['７３１－Ｋ４Ｆ', '731-K4F'],
    ['75-234', '75-234'],
    ['\u200B731-k4f', '731-K4F'],
  ])('%j is read as %s', (typed, code) => expect(slipCode(typed)).toBe(code))

  it.each(['', 'K4F', '731-K4', '731-K4FF', '731-KO1', '731-KIL', '731–', '-K4F', 'không có', '731-Ã4F', '731--K4F'])('%j is none', typed =>
    expect(slipCode(typed)).toBeNull())

  it('needs no hall where that is known', () => {
    expect(slipCode('k4f', '731')).toBe('731-K4F')
    expect(slipCode('k4', '731')).toBeNull()
  })

  it('names its hall', () => expect(hallOfSlip('731-K4F')).toBe('731'))
})

describe('codes of our own', () => {
  it('have the form of a slip of the hall', () => {
    for (let n = 0; n < 200; n++) {
      const slip = localSlip('731', () => false)
      expect(slipCode(slip)).toBe(slip)
    }
  })

  it('are none that is known to be used', () => {
    const used = new Set<string>()
    for (let n = 0; n < 2_000; n++) {
      const slip = localSlip('731', each => used.has(each))
      expect(used).not.toContain(slip)
      used.add(slip)
    }
  })

  it('never meet those on paper', () => {
    const printed = printedSlips('731', MOST_PRINTED)
    expect(new Set(printed).size).toBe(MOST_PRINTED)
    expect(printed.every(slip => /^731-\d/.test(slip))).toBe(true)
    for (let n = 0; n < 500; n++) {
      expect(localSlip('731', () => false)).toMatch(/^731-[A-Z]/)
    }
  })

  it('survive a Vietnamese keyboard: no vowels, no D, no W', () => {
    expect(printedSlips('731', 500).join('')).not.toMatch(/[AEIOUYDW]/)
  })

  it('are printed in no order, and none of an earlier sheet', () => {
    const first = printedSlips('731', 100)
    const second = printedSlips('731', 100, slip => first.includes(slip))

    expect([...first].sort()).not.toEqual(first)
    expect(second.filter(slip => first.includes(slip))).toEqual([])
  })
})
