import { describe, expect, it } from 'vitest'
import { isPhone } from '@/hotline/phone'
import { matches } from '@/shared/question/find'
import { bySuitability } from '@/shared/question/useOfficials'
import { question } from '../questions'

function official(displayName: string, about = {}) {
  return { username: displayName, displayName, topics: [], onDuty: true, open: 0, ...about }
}

describe('whom to give a question', () => {
  it('is the responsible first, then who is on duty, then the least loaded', () => {
    const off = official('Lan', { onDuty: false })
    const busy = official('Minh', { open: 3 })
    const free = official('Hoa')
    const responsible = official('Tú', { topics: ['SEALS'], onDuty: false, open: 9 })

    expect([off, busy, free, responsible].sort(bySuitability('SEALS'))).toEqual([responsible, free, busy, off])
  })

  it('are sorted by given name, as people are called', () => {
    const names = ['Trần Văn Đức – Sở Nội vụ', 'Lê Thị Dung – Công an tỉnh', 'Vũ Ân'].map(name => official(name))

    expect(names.sort(bySuitability(undefined)).map(each => each.displayName.split(' – ')[0]))
      .toEqual(['Vũ Ân', 'Lê Thị Dung', 'Trần Văn Đức'])
  })
})

describe('the table\'s search', () => {
  it.each(['42-7', '427', 'hom phieu', 'HÒM'])('finds by "%s"', (words) => {
    expect(matches(question({ number: '42-7' }), words)).toBe(true)
  })

  it('does not find what is not there', () => {
    expect(matches(question({ number: '42-7' }), '43')).toBe(false)
  })
})

describe('a phone number', () => {
  it.each(['0912 345 678', '+84912345678', '0999 000 012', '0251 3 822 822', '1022'])('%s is one', (typed) => {
    expect(isPhone(typed)).toBe(true)
  })

  it.each(['12345', '0212 345 678 9', 'không có'])('%s is none', (typed) => {
    expect(isPhone(typed)).toBe(false)
  })
})
