import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { appended, filled, unknownGaps, withReferences } from '@/shared/pane/canned'
import { copyText } from '@/shared/pane/copyText'
import { identityIn } from '@/shared/pane/identity'
import { instantOf, localOf, promises } from '@/shared/pane/promise'
import { proposeParts } from '@/shared/pane/proposeParts'
import { answer, question } from '../questions'

const { t } = i18n.global

describe('what is copied', () => {
  const asked = question({
    number: '42-7',
    text: 'Bản biên tập?',
    original: 'Tôi là Ví Dụ, gọi 0999 000 021',
    asker: { name: 'Nguyễn Thị Ví Dụ', commune: 'xã Đất Thử' },
    caller: { name: 'Trần Mẫu', phone: '0999000021', role: null, commune: null, callback: true },
    official: { username: 'official.lan', displayName: 'Lê Thị Lan' },
    initials: 'VD',
    reason: 'Lý do riêng',
    answer: { ...answer('Có.'), references: ['Điều 69', 'Điều 70'], by: { username: 'official.lan', displayName: 'Lê Thị Lan' } },
  })

  it('is the number, the published wording, the answer and its references', () => {
    expect(copyText(asked, t)).toBe('Câu 42-7: Bản biên tập?\n\nTrả lời: Có.\n\nCăn cứ: Điều 69; Điều 70')
  })

  it('holds nothing of who asked, called, wrote or answered', () => {
    expect(copyText(asked, t)).not.toMatch(/Ví Dụ|Đất Thử|Mẫu|0999|Lan|VD|Biên Hòa|Lý do/)
  })

  it('is the question alone while there is no answer, or none in writing', () => {
    expect(copyText(question({ number: '1-7', text: 'A?' }), t)).toBe('Câu 1-7: A?')
    expect(copyText(question({ number: '1-7', text: 'A?', answer: answer('') }), t)).toBe('Câu 1-7: A?')
  })
})

describe('a slip with several questions', () => {
  it('is divided at its numbers, without them', () => {
    expect(proposeParts('1. Hòm phiếu phụ?\n2) Con dấu\nmất thì sao?\n3/ Thẻ cử tri?')).toEqual(['Hòm phiếu phụ?', 'Con dấu\nmất thì sao?', 'Thẻ cử tri?'])
    expect(proposeParts('Câu 1: A?\nCâu 2: B?')).toEqual(['A?', 'B?'])
    expect(proposeParts('- A?\n– B?')).toEqual(['A?', 'B?'])
  })

  it('is divided at empty lines where nothing is numbered', () => {
    expect(proposeParts('A?\ntiếp A\n\nB?\n \nC?')).toEqual(['A?\ntiếp A', 'B?', 'C?'])
  })

  it('keeps the introduction with the first', () => {
    expect(proposeParts('Xã hỏi:\n1. A?\n2. B?')).toEqual(['Xã hỏi:\nA?', 'B?'])
  })

  it('is not divided at a year or a number within a sentence', () => {
    expect(proposeParts('Năm\n2021 có bao nhiêu hòm phiếu?')).toEqual(['Năm\n2021 có bao nhiêu hòm phiếu?', ''])
  })

  it('has an empty second part where its form tells nothing, and never more than ten', () => {
    expect(proposeParts('A và B?')).toEqual(['A và B?', ''])
    expect(proposeParts(Array.from({ length: 14 }, (_, n) => `${n + 1}. Ý ${n + 1}`).join('\n'))).toHaveLength(10)
  })
})

describe('a canned answer', () => {
  const asked = question({ number: '42-7', topic: { code: 'SEALS', label: 'Dấu Tổ bầu cử' } })

  it('has the question\'s own words in its gaps, in either form of Unicode', () => {
    expect(filled('Câu {số} của {điểm cầu}, về {Chủ đề}.', asked)).toBe('Câu 42-7 của Thành phố Biên Hòa, về Dấu Tổ bầu cử.')
    expect(filled('Câu {số}'.normalize('NFD'), asked)).toBe('Câu 42-7')
  })

  it('is explained with the gaps as one types them', () => {
    expect(t('pane.placeholders')).toContain('{số}, {điểm cầu}, {chủ đề}')
  })

  it('leaves a gap that it cannot fill', () => {
    expect(filled('{chủ đề}: {ngày}', question())).toBe('{chủ đề}: {ngày}')
  })

  it('says which of its gaps nothing will ever fill', () => {
    expect(unknownGaps('{ Số } {điểm cầu} {so} {ngày} {so} {toString}')).toEqual(['{so}', '{ngày}', '{toString}'])
    expect(unknownGaps('{chủ đề}'.normalize('NFD'))).toEqual([])
  })

  it('goes below what is written, its references only once', () => {
    expect(appended('Có.\n', 'Thêm.')).toBe('Có.\n\nThêm.')
    expect(appended(' ', 'Thêm.')).toBe('Thêm.')
    expect(withReferences('Điều 1', ['Điều 1', 'Điều 2'])).toBe('Điều 1\nĐiều 2')
  })
})

describe('a number of someone', () => {
  it('is found in the published wording, the answer and its references, not in the original', () => {
    expect(identityIn(question({ text: 'Gọi 0912345678' }))).toBe('question')
    expect(identityIn(question({ answer: answer('Số 075123456789') }))).toBe('answer')
    expect(identityIn(question(), { text: 'Có.', references: ['Gọi 0912345678'] })).toBe('answer')
    expect(identityIn(question({ original: 'Gọi 0912345678', answer: answer('Điều 69') }))).toBeNull()
  })
})

describe('a promised date', () => {
  it('is one of Vietnam, whatever this machine thinks', () => {
    expect(instantOf('2021-04-28T14:00')).toBe('2021-04-28T07:00:00.000Z')
    expect(localOf(Date.parse('2021-04-28T18:30:00Z'))).toBe('2021-04-29T01:30')
    expect(instantOf('')).toBeNull()
  })

  it('is proposed only while it is to come, and Monday only once', () => {
    const at = (instant: string) => promises(Date.parse(instant)).map(({ key, local }) => `${key} ${local}`)

    // A Wednesday at 9, and at 20; a Sunday.
    expect(at('2021-04-28T02:00:00Z')).toEqual(['today 2021-04-28T16:30', 'tomorrow 2021-04-29T10:00', 'monday 2021-05-03T10:00'])
    expect(at('2021-04-28T13:00:00Z')).toEqual(['tomorrow 2021-04-29T10:00', 'monday 2021-05-03T10:00'])
    expect(at('2021-05-02T02:00:00Z')).toEqual(['today 2021-05-02T16:30', 'tomorrow 2021-05-03T10:00'])
  })
})
