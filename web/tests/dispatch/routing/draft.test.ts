import type { RoutingDraft } from '@/dispatch/routing/draft'
import { describe, expect, it } from 'vitest'
import { difference, draftOf, isSame, merged, noLines, tableOf, unfit } from '@/dispatch/routing/draft'
import { faultAt, faultsOf } from '@/dispatch/routing/faults'

const TOPICS = [{ code: 'SEALS', label: 'Dấu' }, { code: 'FINANCE', label: 'Kinh phí' }]
const TABLE = {
  rules: [
    { topic: 'SEALS', firstLine: ['lan', 'minh'], deputies: ['hoa'], fallback: [] },
    { topic: 'FINANCE', firstLine: [], deputies: ['lan'], fallback: ['minh'] },
  ],
  caps: [{ official: 'lan', open: 3 }],
  escalation: { toDeputyMinutes: 5, toModeratorMinutes: 10 },
}

function changed(change: (draft: RoutingDraft) => void): RoutingDraft {
  const draft = draftOf(TABLE)
  change(draft)
  return draft
}

describe('a routing table being changed', () => {
  it('comes back as it was when nothing is changed', () => {
    expect(tableOf(draftOf(TABLE), TOPICS)).toEqual(TABLE)
  })

  it('does not touch what it was begun on', () => {
    draftOf(TABLE).rules.SEALS!.firstLine.push('tú')

    expect(TABLE.rules[0]!.firstLine).toEqual(['lan', 'minh'])
  })

  it('says nothing of a topic without people, nor of an official without a cap', () => {
    const draft = changed((draft) => {
      draft.rules.SEALS = noLines()
      draft.caps.lan = ' '
    })

    expect(tableOf(draft, TOPICS)).toMatchObject({ rules: [{ topic: 'FINANCE' }], caps: [] })
  })

  it('keeps a topic that the conference no longer has, at the end, until someone takes it out', () => {
    expect(tableOf(draftOf(TABLE), [TOPICS[1]!]).rules.map(rule => rule.topic)).toEqual(['FINANCE', 'SEALS'])
  })

  it.each(['0', '-1', '1.5', 'ba', '1001', '1e2'])('does not take %j for a cap', (typed) => {
    expect(unfit(changed(draft => draft.caps.lan = typed)).caps).toEqual(['lan'])
  })

  it.each(['', '0', '1441', 'năm'])('does not take %j for minutes', (typed) => {
    expect(unfit(changed(draft => draft.times.toDeputyMinutes = typed)).times).toEqual(['toDeputyMinutes'])
  })

  it('is the same in whatever order people stand in a line, and however a number is written', () => {
    const turned = changed((draft) => {
      draft.rules.SEALS!.firstLine.reverse()
      draft.rules.OTHER = noLines()
      draft.caps = { lan: ' 03', minh: '' }
    })

    expect(isSame(draftOf(TABLE), turned)).toBe(true)
  })

  it('differs by topics, caps and times', () => {
    const other = changed((draft) => {
      draft.rules.FINANCE!.fallback = []
      draft.caps.hoa = '2'
      draft.times.toModeratorMinutes = '12'
    })

    expect(difference(draftOf(TABLE), other)).toEqual({ topics: ['FINANCE'], caps: ['hoa'], times: ['toModeratorMinutes'] })
  })
})

describe('what two people made of a routing table', () => {
  const base = draftOf(TABLE)
  const theirs = changed((draft) => {
    draft.rules.SEALS!.deputies = ['tú']
    draft.rules.FINANCE!.fallback = []
    draft.times.toModeratorMinutes = '20'
  })

  it('is put together where each changed something else', () => {
    const mine = changed((draft) => {
      draft.rules.OTHER = { ...noLines(), firstLine: ['hoa'] }
      draft.caps.lan = ''
      draft.times.toDeputyMinutes = '2'
    })
    const { draft, both } = merged(base, mine, theirs)

    expect(draft).toEqual({
      rules: { ...theirs.rules, OTHER: { firstLine: ['hoa'], deputies: [], fallback: [] } },
      caps: { lan: '' },
      times: { toDeputyMinutes: '2', toModeratorMinutes: '20' },
    })
    expect(both).toEqual({ topics: [], caps: [], times: [] })
  })

  it('is mine where both changed the same, and says so', () => {
    const mine = changed((draft) => {
      draft.rules.SEALS!.deputies = []
      draft.times.toModeratorMinutes = '30'
    })
    const { draft, both } = merged(base, mine, theirs)

    expect(draft.rules.SEALS!.deputies).toEqual([])
    expect(draft.rules.FINANCE!.fallback).toEqual([])
    expect(draft.times.toModeratorMinutes).toBe('30')
    expect(both).toEqual({ topics: ['SEALS'], caps: [], times: ['toModeratorMinutes'] })
  })

  it('is no clash where both want the same', () => {
    expect(merged(base, theirs, theirs).both).toEqual({ topics: [], caps: [], times: [] })
  })
})

describe('what the hub finds wrong with a routing table', () => {
  const problem = (...errors: [field: string, detail: string][]) => ({ errors: errors.map(([field, detail]) => ({ field, detail, code: 'x' })) })

  it('is said at the person, the topic, the cap and the time', () => {
    const { faults, others } = faultsOf(problem(
      ['rules[0].firstLine[1]', 'Đã có.'],
      ['rules[1].topic', 'Không có lĩnh vực này.'],
      ['caps[0].official', 'Không có người này.'],
      ['caps[0].open', 'Ít nhất là 1.'],
      ['escalation.toModeratorMinutes', 'Phải dài hơn.'],
    ), TABLE)

    expect(Object.fromEntries(faults)).toEqual({
      [faultAt.person('SEALS', 'firstLine', 'minh')]: 'Đã có.',
      [faultAt.topic('FINANCE')]: 'Không có lĩnh vực này.',
      [faultAt.cap('lan')]: 'Ít nhất là 1.',
      [faultAt.time('toModeratorMinutes')]: 'Phải dài hơn.',
    })
    expect(others).toEqual([])
  })

  it('is said apart where it has no place', () => {
    expect(faultsOf(problem(['question', 'Không có câu này.'], ['rules[9].topic', 'Quá nhiều.']), TABLE))
      .toEqual({ faults: new Map(), others: ['Không có câu này.', 'Quá nhiều.'] })
  })
})
