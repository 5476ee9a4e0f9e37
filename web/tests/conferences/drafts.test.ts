import { describe, expect, it } from 'vitest'
import { agendaBody, agendaOf, detailsBody, detailsOf, nextPart, topicsBody, topicsOf } from '@/conferences/drafts'
import { CONFERENCE } from '../dispatch/settings/fakeHub'

const AGENDA = [{ from: '2021-04-28T01:00:00.000Z', to: '2021-04-28T02:30:00.000Z', kind: 'PRESENTING' as const, title: 'Khai mạc', presenters: ['Bà Mẫu', 'Ông Thử'] }]

describe('a conference while it is being changed', () => {
  it('shows times of Vietnam and sends instants', () => {
    const draft = detailsOf(CONFERENCE)
    expect(draft.startsAt).toBe('2021-04-28T08:00')

    draft.startsAt = '2021-04-29T08:30'
    expect(detailsBody(draft).startsAt).toBe('2021-04-29T01:30:00.000Z')
  })

  it('sends no time for questions ahead where none are taken', () => {
    const draft = detailsOf(CONFERENCE)
    expect(detailsBody(draft).questionsFrom).toBeNull()

    draft.ahead = true
    expect(detailsBody(draft).questionsFrom).toBe('2021-04-27T01:00:00.000Z')
  })

  it('leaves out topics that were added and never named, and takes no code for a new one', () => {
    const draft = [...topicsOf(CONFERENCE), { key: 'new-1', code: null, label: ' Tổ chức ' }, { key: 'new-2', code: null, label: ' ' }]

    expect(topicsBody(draft).items).toEqual([
      { code: 'SEALS', label: 'Dấu' },
      { code: 'FINANCE', label: 'Kinh phí' },
      { code: null, label: 'Tổ chức' },
    ])
  })

  it('keeps presenters in one field, parted by semicolons', () => {
    const draft = agendaOf({ ...CONFERENCE, agenda: AGENDA })
    expect(draft[0]!.presenters).toBe('Bà Mẫu; Ông Thử')
    expect(agendaBody(draft).items).toEqual(AGENDA)

    draft[0]!.presenters = ' Bà Mẫu ;; Cô Ví Dụ'
    expect(agendaBody(draft).items[0]!.presenters).toEqual(['Bà Mẫu', 'Cô Ví Dụ'])
  })

  it('begins a new part where the last one ends, the first with the conference', () => {
    expect(nextPart([], CONFERENCE, 'a')).toMatchObject({ from: '2021-04-28T08:00', to: '2021-04-28T09:00' })
    expect(nextPart(agendaOf({ ...CONFERENCE, agenda: AGENDA }), CONFERENCE, 'b')).toMatchObject({ from: '2021-04-28T09:30', to: '2021-04-28T10:30' })
  })
})
