import { describe, expect, it } from 'vitest'
import { byTopic } from '@/answers/useAnswers'
import { byUrgency } from '@/answers/useQueues'
import { differences } from '@/shared/pane/useChanges'
import { mayNow } from '@/shared/question/states'
import { answer, question } from '../questions'

const lan = { username: 'official.lan', displayName: 'Lan' }
const me = { ...lan, role: 'OFFICIAL', conference: 'c', bridgePoint: null } as const

describe('an official\'s list', () => {
  it('has the urgent first, then the oldest, and what is done last', () => {
    const done = question({ status: 'PUBLISHED', urgent: true })
    const young = question({ askedAt: '2021-04-28T03:00:00.000Z' })
    const old = question({ askedAt: '2021-04-28T02:00:00.000Z' })
    const urgent = question({ askedAt: '2021-04-28T04:00:00.000Z', urgent: true })

    expect([done, young, old, urgent].sort(byUrgency)).toEqual([urgent, old, young, done])
  })

  it('offers what fits the holder and the state', () => {
    const assigned = question({ status: 'ASSIGNED', official: lan })

    expect(mayNow(me, 'take', assigned)).toBe(true)
    expect(mayNow(me, 'answer', assigned)).toBe(false)
    expect(mayNow(me, 'answer', { ...assigned, status: 'IN_PROGRESS' })).toBe(true)
    expect(mayNow(me, 'take', { ...assigned, official: { username: 'official.minh', displayName: 'Minh' } })).toBe(false)
  })

  it('never offers to send a private one to all halls', () => {
    const answered = question({ status: 'ANSWERED', official: lan, answer: answer('Có.') })

    expect(mayNow(me, 'publish', answered)).toBe(true)
    expect(mayNow(me, 'publish', { ...answered, private: true })).toBe(false)
  })

  it('has what waits for one\'s approval, but never one\'s own text', () => {
    const waiting = question({ status: 'IN_REVIEW', official: lan, approvers: ['official.minh', lan.username], answer: { ...answer('Có.'), by: lan } })
    const minh = { ...me, username: 'official.minh' }

    expect(mayNow(minh, 'approve', waiting)).toBe(true)
    expect(mayNow(me, 'approve', waiting)).toBe(false)
    expect(mayNow({ ...me, username: 'official.hoa' }, 'approve', waiting)).toBe(false)
    expect(mayNow(minh, 'approve', { ...waiting, status: 'ANSWERED' })).toBe(false)
  })

  it('believes the service about the version that it spoke of', () => {
    expect(mayNow(me, 'take', question({ status: 'ASSIGNED', official: lan, actions: [] }))).toBe(false)
  })
})

describe('the open pane', () => {
  it('names what others changed', () => {
    const before = question({ status: 'ASSIGNED', official: lan })

    expect(differences(before, { ...before, version: 2 })).toEqual([])
    expect(differences(before, { ...before, text: 'Khác', status: 'IN_PROGRESS' })).toEqual(['changedWording', 'changedState'])
  })
})

describe('the list to print', () => {
  it('follows the topics of the agenda and numbers through them', () => {
    const topics = [{ code: 'SEALS', label: 'Dấu' }, { code: 'FINANCE', label: 'Kinh phí' }]
    const money = question({ topic: topics[1], askedAt: '2021-04-28T01:00:00.000Z' })
    const seal = question({ topic: topics[0], askedAt: '2021-04-28T02:00:00.000Z' })
    const loose = question()

    const groups = byTopic([loose, money, seal], topics)

    expect(groups.map(group => group.topic?.code)).toEqual(['SEALS', 'FINANCE', undefined])
    expect(groups.flatMap(group => group.entries.map(entry => entry.index))).toEqual([1, 2, 3])
  })
})
