import { describe, expect, it } from 'vitest'
import { compose } from '@/screen/compose'

/** A room of ten lines of twenty letters, and one line between question and answer. */
const lines = (text: string) => Math.ceil(text.length / 20)
const measure = { room: 10, gap: 1, question: lines, answer: lines }
const sentence = (index: number) => `Ý thứ ${index} của câu này.`
const long = (count: number) => Array.from({ length: count }, (_, index) => sentence(index)).join(' ')

describe('what a screen shows of a question and its answer', () => {
  it('is both when both have room', () => {
    expect(compose('Hỏi?', 'Đáp.', measure)).toEqual([{ question: 'Hỏi?', answer: 'Đáp.' }])
  })

  it('keeps a short question in sight of every part of a long answer', () => {
    const parts = compose('Hỏi?', long(20), measure)

    expect(parts.length).toBeGreaterThan(1)
    expect(parts.every(part => part.question === 'Hỏi?' && lines(part.answer) <= 8)).toBe(true)
    expect(parts.map(part => part.answer).join(' ')).toBe(long(20))
  })

  it('gives a long question parts of its own', () => {
    const parts = compose(long(20), long(3), measure)

    expect(parts.at(-1)).toEqual({ question: '', answer: long(3) })
    expect(parts.filter(part => part.question).map(part => part.question).join(' ')).toBe(long(20))
    expect(parts.every(part => lines(part.question) <= 10)).toBe(true)
  })
})
