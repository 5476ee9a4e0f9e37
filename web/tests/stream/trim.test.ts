import type { Question } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import { EMPTY, reduce } from '@/shared/stream/reducer'
import { trimmed } from '@/shared/stream/trim'
import { answer, question } from '../questions'

const LONG_KHANH = { code: '732', name: 'Thành phố Long Khánh' }
const at = (index: number) => new Date(1_600_000_000_000 + index * 1_000).toISOString()

function published(index: number, about: Partial<Question> = {}): Question {
  return question({ status: 'PUBLISHED', publishedAt: at(index), answer: { ...answer('Có.'), answeredAt: at(index) }, ...about })
}

function after(...questions: Question[]) {
  return questions.reduce((state, each, index) => trimmed(reduce(state, { t: 'question', n: index, question: each }), '732'), EMPTY)
}

describe('what a screen keeps', () => {
  it('is the newest answers, however many were published', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => published(index))
    const state = after(...many)

    expect(state.questions.size).toBe(200)
    expect(many.slice(-200).every(({ id }) => state.questions.has(id))).toBe(true)
  })

  it('is what its own hall asked, alone or with others', () => {
    const own = published(0, { bridgePoint: LONG_KHANH })
    const joined = published(1, { halls: [LONG_KHANH] })
    const state = after(own, joined, ...Array.from({ length: 300 }, (_, index) => published(index + 2)))

    expect([own, joined].every(({ id }) => state.questions.has(id))).toBe(true)
  })

  it('is what is being called', () => {
    const called = question({ status: 'IN_PROGRESS' })

    expect(after(called, ...Array.from({ length: 300 }, (_, index) => published(index))).questions.has(called.id)).toBe(true)
  })

  it('is an old answer whose correction comes now', () => {
    const old = published(0)
    const rest = Array.from({ length: 300 }, (_, index) => published(index + 1))
    const correction = published(0, { id: old.id, version: 2, answer: { ...answer('Đúng.', 2), answeredAt: at(900) } })

    expect(after(old, ...rest, correction).questions.get(old.id)?.question.answer?.revision).toBe(2)
  })

  it('has no more memory of what is gone than of what is there', () => {
    const state = Array.from({ length: 3_000 }, (_, index) => index).reduce((before, index) =>
      trimmed(reduce(before, { t: 'gone', question: `id-${index}`, version: 2 }), null), EMPTY)

    expect(state.gone.size).toBeLessThanOrEqual(1_000)
  })
})
