import type { Registration } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import { bodyOf, draftOf, faultsByRow } from '@/registration/draft'

const SAVED: Registration = {
  code: '731',
  name: 'Thành phố Biên Hòa',
  version: 2,
  state: 'ACKNOWLEDGED',
  late: false,
  missing: [],
  venue: 'Hội trường Trung tâm',
  contacts: [{ name: 'Lê Văn Thử', position: null, phone: '+84999000031', phoneShown: '0999 000 031', mail: null, line: true }],
  equipment: [{ kind: 'CAMERA', count: 2, words: 'hai góc' }],
  expected: [{ category: 'LEADERS', people: 0 }],
  guests: [],
  categories: [{ code: 'LEADERS', label: 'Lãnh đạo' }, { code: 'GUESTS', label: 'Khách mời' }],
  communeNames: [],
}

describe('what a hall says of itself, while it is typed', () => {
  it('goes out as it came when nothing was typed', () => {
    const body = bodyOf(draftOf(SAVED))

    expect(body.venue).toBe('Hội trường Trung tâm')
    expect(body.address).toBeNull()
    expect(body.contacts).toEqual([{ name: 'Lê Văn Thử', position: null, phone: '0999 000 031', mail: null, line: true }])
    expect(body.equipment).toEqual([{ kind: 'CAMERA', count: 2, words: 'hai góc' }])
    expect(body.expected).toEqual([{ category: 'LEADERS', people: 0 }])
    expect([body.acknowledged, body.ready]).toEqual([null, null])
  })

  it('leaves out rows that were added and left empty', () => {
    const draft = draftOf(SAVED)
    draft.contacts.unshift({ key: 'new', name: ' ', position: '', phone: '', mail: '', line: false })
    draft.guests.push({ key: 'new', commune: '', who: '', people: '' })

    expect(bodyOf(draft).contacts).toHaveLength(1)
    expect(bodyOf(draft).guests).toEqual([])
  })

  it('finds the row that a fault is of, though rows before it did not go out', () => {
    const draft = draftOf(SAVED)
    draft.contacts.unshift({ key: 'new', name: '', position: '', phone: '', mail: '', line: false })
    draft.expected = { LEADERS: '', GUESTS: '20000' }

    expect(faultsByRow(draft, [
      { field: 'contacts[0].phone', detail: 'Số điện thoại không đúng.' },
      { field: 'expected[0].people', detail: 'Không được lớn hơn 10000.' },
      { field: 'venue', detail: 'Tối đa 200 ký tự.' },
    ])).toEqual({
      'contact-0.phone': 'Số điện thoại không đúng.',
      'GUESTS.people': 'Không được lớn hơn 10000.',
      'venue': 'Tối đa 200 ký tự.',
    })
  })
})
