import type { Announcement, BridgePoint, Conference, Question } from '@/shared/api/types'
import type { Frame } from '@/shared/stream/frames'
import type { HubState } from '@/shared/stream/reducer'
import { describe, expect, it } from 'vitest'
import { EMPTY, learn, learnAll, reduce, standing } from '@/shared/stream/reducer'
import { question } from '../questions'

const snapshot = (questions: Question[]): Frame => ({ t: 'snapshot', questions, conference: null, bridgePoints: [], cursor: 'c' })
const known = (state: HubState, id: string) => state.questions.get(id)?.question

describe('what a page knows', () => {
  it('takes a newer version of a question', () => {
    const first = question()
    const state = reduce(learn(EMPTY, first), { t: 'question', n: 1, question: { ...first, version: 2, status: 'ASSIGNED' } })

    expect(known(state, first.id)?.status).toBe('ASSIGNED')
  })

  it('keeps the higher version when an older one comes late', () => {
    const newer = question({ version: 3, status: 'IN_PROGRESS' })
    const state = reduce(learn(EMPTY, newer), { t: 'question', n: 1, question: { ...newer, version: 2, status: 'ASSIGNED' } })

    expect(known(state, newer.id)?.status).toBe('IN_PROGRESS')
  })

  it('keeps the higher version when a lagging replica sends a snapshot', () => {
    const newer = question({ version: 3, status: 'IN_PROGRESS' })
    const state = reduce(learn(EMPTY, newer), snapshot([{ ...newer, version: 2, status: 'ASSIGNED' }]))

    expect(known(state, newer.id)?.status).toBe('IN_PROGRESS')
  })

  it('forgets with a snapshot what is not in it', () => {
    const former = question()
    const state = reduce(learn(EMPTY, former), snapshot([question()]))

    expect(known(state, former.id)).toBeUndefined()
    expect(state.generation).toBe(1)
  })

  it('drops a question that the viewer may no longer see, and no late frame brings it back', () => {
    const seen = question({ version: 4 })
    const gone = reduce(learn(EMPTY, seen), { t: 'gone', question: seen.id, version: 5 })

    expect(known(gone, seen.id)).toBeUndefined()
    expect(known(learn(gone, seen), seen.id)).toBeUndefined()
    expect(known(learnAll(gone, [seen]), seen.id)).toBeUndefined()
    expect(known(learn(gone, { ...seen, version: 6 }), seen.id)?.version).toBe(6)
  })

  it('lets back in the same version what had left the chair’s table and lies there again', () => {
    const floor = { state: 'QUEUED' as const, rank: 1, queuedAt: '2021-04-28T02:00:00.000Z', readyAt: null, calledAt: null }
    const there = question({ version: 3, tally: 1, floor })
    const gone = reduce(learn(EMPTY, there), { t: 'gone', question: there.id, version: 3, tally: 2 })

    expect(known(gone, there.id)).toBeUndefined()
    expect(known(learn(gone, there), there.id)).toBeUndefined()
    expect(known(learn(gone, { ...there, tally: 3 }), there.id)?.floor).toEqual(floor)
  })

  it('knows of the chair’s table what was told last, by a tally or over REST', () => {
    const floor = { state: 'CALLED' as const, rank: 1, queuedAt: '2021-04-28T02:00:00.000Z', readyAt: null, calledAt: '2021-04-28T02:01:00.000Z' }
    const there = question({ version: 3, tally: 1 })
    const tallied = reduce(learn(EMPTY, there), { t: 'tally', question: there.id, version: 2, halls: there.halls, floor })

    expect(known(tallied, there.id)?.floor).toEqual(floor)
    expect(known(learn(tallied, { ...there, version: 4, tally: 1 }), there.id)).toMatchObject({ version: 4, tally: 2, floor })
    expect(known(learn(tallied, { ...there, tally: 3 }), there.id)?.floor).toBeUndefined()
  })

  it('ignores a word of going that is older than what it knows', () => {
    const newer = question({ version: 7 })
    const state = reduce(learn(EMPTY, newer), { t: 'gone', question: newer.id, version: 6 })

    expect(known(state, newer.id)?.version).toBe(7)
  })

  it('puts live changes before what was there, the last first', () => {
    const [old, first, second] = [question(), question(), question()]
    const state = learn(learn(learnAll(EMPTY, [old]), first), second)
    const order = [...state.questions.values()].sort((a, b) => b.order - a.order).map(entry => entry.question.id)

    expect(order).toEqual([second.id, first.id, old.id])
  })

  it('does not take the same version again for a change', () => {
    const asked = question()
    const state = learn(EMPTY, asked)

    expect(learn(state, { ...asked }).order).toBe(state.order)
  })

  it('keeps the asker that only REST tells, but not the actions of an earlier version', () => {
    const fetched = question({ asker: { name: 'Nguyễn Thị Ví Dụ', commune: null }, actions: ['take'] })
    const state = reduce(learn(EMPTY, fetched), {
      t: 'question',
      n: 1,
      question: { ...fetched, version: 2, asker: undefined, actions: undefined },
    })

    expect(known(state, fetched.id)?.asker?.name).toBe('Nguyễn Thị Ví Dụ')
    expect(known(state, fetched.id)?.actions).toBeUndefined()
  })

  it('joins the halls of a tally to its question', () => {
    const asked = question()
    const halls = [...asked.halls, { code: '742', name: 'Nhơn Trạch' }]
    const state = reduce(learn(EMPTY, asked), { t: 'tally', question: asked.id, version: 1, halls })

    expect(known(state, asked.id)?.halls).toEqual(halls)
  })

  it('ticks and unticks with a tally that the asker was told', () => {
    const asked = question()
    const tally = { t: 'tally', question: asked.id, halls: asked.halls } as const
    const ticked = reduce(learn(EMPTY, asked), { ...tally, version: 1, told: ['731'] })
    const again = learn(ticked, { ...asked, version: 2 })

    expect(ticked.questions.get(asked.id)?.question.told).toEqual(['731'])
    expect(again.questions.get(asked.id)?.question.told).toEqual(['731'])
    expect(reduce(again, { ...tally, version: 2 }).questions.get(asked.id)?.question.told).toEqual([])
  })

  it('brings what a hall has joined to the top, though no version rises', () => {
    const asked = question()
    const before = learn(learn(EMPTY, asked), question())
    const after = learn(before, { ...asked, halls: [...asked.halls, { code: '734', name: 'Tân Phú' }] })

    expect(after.questions.get(asked.id)?.order).toBe(3)
  })

  it('keeps who was told, which frames of the question lack', () => {
    const fetched = question({ told: ['731'] })
    const changed = reduce(learn(EMPTY, fetched), { t: 'question', n: 1, question: { ...fetched, version: 2, told: undefined } })
    expect(known(changed, fetched.id)?.told).toEqual(['731'])

    const counted = reduce(changed, { t: 'tally', question: fetched.id, version: 1, halls: fetched.halls, told: [] })
    expect(known(counted, fetched.id)?.told).toEqual([])
  })

  it('lets a late tally, conference or hall change nothing', () => {
    const conference: Conference = { id: 'c', version: 2, title: 'Mới', startsAt: '', state: 'LIVE', hotline: '0999 000 099', topics: [], agenda: [], tiers: { lead: 'tỉnh', hall: 'thành phố', unit: 'xã' } }
    const up = { state: 'UP', since: null } as const
    const hall: BridgePoint = { version: 2, code: '731', name: 'Mới', provincial: false, communes: 1, health: up, video: up }
    const tally: Frame = { t: 'tally', question: 'q', version: 2, halls: [], revision: 1, shown: ['731'], readOut: [] }
    const news: Frame[] = [{ t: 'conference', conference }, { t: 'bridge-point', bridgePoint: hall }, tally]
    const late: Frame[] = [
      { t: 'conference', conference: { ...conference, version: 1, title: 'Cũ' } },
      { t: 'bridge-point', bridgePoint: { ...hall, version: 1, name: 'Cũ' } },
      { ...tally, version: 1, shown: [] },
    ]

    const after = [...news, ...late].reduce(reduce, EMPTY)

    expect(after.conference?.title).toBe('Mới')
    expect(after.bridgePoints[0]?.name).toBe('Mới')
    expect(after.tallies.get('q')?.shown).toEqual(['731'])
  })

  it('lets frames of a later version pass', () => {
    expect(reduce(EMPTY, { t: 'typing' } as never)).toBe(EMPTY)
  })
})

describe('what is announced', () => {
  const announcement = (version: number, endedAt: string | null = null): Announcement =>
    ({ id: 'a', version, text: 'Nghỉ giải lao', form: 'PAGE', to: 'HALLS', kind: 'TEXT', at: '2021-04-28T02:00:00.000Z', endedAt })

  it('stands until it is ended, whatever comes late', () => {
    const made = reduce(EMPTY, { t: 'announcement', announcement: announcement(1) })
    expect(standing(made)).toHaveLength(1)

    const ended = reduce(made, { t: 'announcement', announcement: announcement(2, '2021-04-28T03:00:00.000Z') })
    expect(standing(ended)).toEqual([])
    expect(standing(reduce(ended, { t: 'announcement', announcement: announcement(1) }))).toEqual([])
  })

  it('is what the snapshot says, but for what is known to be newer', () => {
    const acknowledged = { ...announcement(3), acknowledged: true }
    const state = reduce(EMPTY, { t: 'announcement', announcement: acknowledged })

    expect(standing(reduce(state, { ...snapshot([]), announcements: [announcement(2)] } as Frame))).toEqual([acknowledged])
    expect(standing(reduce(state, { ...snapshot([]), announcements: [] } as Frame))).toEqual([])
  })
})
