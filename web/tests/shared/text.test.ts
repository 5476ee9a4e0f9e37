import { describe, expect, it } from 'vitest'
import { fold, hasWords, holdsIdentity, length, paginate, sentences } from '@/shared/text'

describe('text', () => {
  it('is folded to find it without tones', () => {
    expect(fold('Điều chỉnh danh sách CỬ TRI')).toBe('dieu chinh danh sach cu tri')
    expect(fold('hòa'.normalize('NFD'))).toBe('hoa')
  })

  it('is counted by characters', () => {
    expect(length('Tổ 👍')).toBe(4)
  })

  it.each(['', '   \n', '\u200B\u200D', '\u3164', '\u00A0'])('of nothing to see has no words', (text) => {
    expect(hasWords(text)).toBe(false)
  })

  it.each(['gọi 0999 000 001', 'sdt 0912345678', 'CCCD 075123456789', '+84912345678'])('"%s" holds an identity', (text) => {
    expect(holdsIdentity(text)).toBe(true)
  })

  it.each(['Luật 85/2015/QH13', '4.300 cử tri', 'từ 7 giờ 30', 'tổ 1022'])('"%s" holds none', (text) => {
    expect(holdsIdentity(text)).toBe(false)
  })

  it('is divided at the ends of sentences, not inside numbers and laws', () => {
    expect(sentences('Có 4.300 cử tri. Theo Luật 85/2015/QH13; báo UBND xã? Được.\nHết'))
      .toEqual(['Có 4.300 cử tri.', 'Theo Luật 85/2015/QH13;', 'báo UBND xã?', 'Được.', 'Hết'])
  })
})

describe('a long text on pages', () => {
  const within = (limit: number) => (part: string) => part.length <= limit

  it('stays whole when it fits', () => {
    expect(paginate('Một. Hai.', within(20))).toEqual(['Một. Hai.'])
  })

  it('takes as many sentences to a page as fit', () => {
    expect(paginate('Một. Hai. Ba. Bốn.', within(10))).toEqual(['Một. Hai.', 'Ba. Bốn.'])
  })

  it('divides a sentence that is too long at its commas, and else between words', () => {
    expect(paginate('Một hai ba, bốn năm sáu.', within(13))).toEqual(['Một hai ba,', 'bốn năm sáu.'])
    expect(paginate('Một hai ba bốn năm.', within(8))).toEqual(['Một hai', 'ba bốn', 'năm.'])
  })

  it('loses no word', () => {
    const text = Array.from({ length: 80 }, (_, index) => `Câu số ${index}, có ý thứ ${index * 7}.`).join(' ')

    expect(paginate(text, within(120)).join(' ')).toBe(text)
  })
})
