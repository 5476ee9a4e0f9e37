import type { ClosingLine } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import { lineWords } from '@/closing/words'
import { i18n } from '@/i18n'

const t = i18n.global.t as never
const halls = (...names: string[]) => names.map(name => ({ code: name, name }))
const line = (about: Partial<ClosingLine>): ClosingLine => ({ complete: false, promised: 0, gaps: [], ...about })

describe('the line that the chair reads', () => {
  it('says that nothing was missed', () => {
    expect(lineWords(line({ complete: true }), t)).toBe('Không sót câu nào')
  })

  it('says so, too, where answers were put off to a date', () => {
    expect(lineWords(line({ complete: true, promised: 2 }), t)).toBe('Không sót câu nào. 2 câu trả lời sau, đã hẹn ngày')
  })

  it('says what is missing, and where', () => {
    const gaps: ClosingLine['gaps'] = [
      { kind: 'UNANSWERED', count: 1, halls: halls('Tân Phú') },
      { kind: 'NOT_CONFIRMED', count: 5, halls: halls('A', 'B', 'C', 'D', 'E') },
    ]

    expect(lineWords(line({ gaps }), t)).toBe('1 câu chưa có trả lời và chưa hẹn ngày (Tân Phú); 5 điểm cầu chưa xác nhận (A, B, C và 2 điểm cầu khác)')
  })

  it('says so where it is missing in every hall', () => {
    const gaps: ClosingLine['gaps'] = [{ kind: 'NOT_CONFIRMED', count: 5, halls: halls('A', 'B', 'C', 'D', 'E') }]

    expect(lineWords(line({ gaps }), t, 5)).toBe('5 điểm cầu chưa xác nhận (mọi điểm cầu)')
  })

  it('names no hall for what was called in', () => {
    expect(lineWords(line({ gaps: [{ kind: 'UNANSWERED', count: 1, halls: [] }] }), t)).toBe('1 câu chưa có trả lời và chưa hẹn ngày')
  })
})
