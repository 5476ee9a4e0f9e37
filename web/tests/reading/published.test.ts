import type { PublishedAnswer, PublishedPage } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import { answersOf, leafed, matching, next, NOTHING, renewed } from '@/reading/published'

function answer(number: string, more: Partial<PublishedAnswer> = {}): PublishedAnswer {
  return { number, hall: { code: '731', name: 'Biên Hòa' }, topic: null, text: '', answer: '', references: [], revision: 1, publishedAt: '2021-04-28T02:00:00.000Z', ...more }
}

function page(numbers: string[], older: number | null, state = 's'): PublishedPage {
  return { title: 'Hội nghị', total: 9, state, items: numbers.map(number => answer(number)), older }
}

const numbers = (answers: PublishedAnswer[]) => answers.map(({ number }) => number)

describe('what a phone has of the published answers', () => {
  it('is the newest first, then older pages as they were read', () => {
    let reading = renewed(NOTHING, page(['9', '8'], 1))
    expect(next(reading)).toBe(1)
    reading = leafed(reading, 1, page(['7', '6'], 0))
    expect(next(reading)).toBe(0)
    reading = leafed(reading, 0, page(['5'], null))

    expect(numbers(answersOf(reading))).toEqual(['9', '8', '7', '6', '5'])
    expect(next(reading)).toBeNull()
  })

  it('reads the page that new answers pushed between', () => {
    const reading = leafed(renewed(NOTHING, page(['9', '8'], 0)), 0, page(['5'], null))

    expect(next(renewed(reading, page(['12', '11'], 1)))).toBe(1)
  })

  it('shows no answer twice', () => {
    const reading = leafed(renewed(NOTHING, page(['9', '8'], 0)), 0, page(['8', '7'], null))

    expect(numbers(answersOf(reading))).toEqual(['9', '8', '7'])
  })

  it('is found with or without tones, by every word, by number and by hall', () => {
    const answers = [answer('42-7', { text: 'Hòm phiếu phụ niêm phong thế nào?' }), answer('43-4', { answer: 'Niêm phong bằng giấy.', hall: { code: '740', name: 'Long Thành' } })]

    expect(numbers(matching(answers, 'niem phong'))).toEqual(['42-7', '43-4'])
    expect(numbers(matching(answers, 'phong hòm'))).toEqual(['42-7'])
    expect(numbers(matching(answers, '43-4'))).toEqual(['43-4'])
    expect(numbers(matching(answers, 'long thanh'))).toEqual(['43-4'])
    expect(numbers(matching(answers, '  '))).toEqual(['42-7', '43-4'])
    expect(matching(answers, 'con dấu')).toEqual([])
  })
})
