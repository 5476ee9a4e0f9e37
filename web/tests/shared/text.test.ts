import { describe, expect, it } from 'vitest'
import { fold, hasWords, holdsIdentity, length } from '@/shared/text'

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
})
