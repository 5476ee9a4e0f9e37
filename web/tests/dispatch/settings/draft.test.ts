import { describe, expect, it } from 'vitest'
import { draftOf, same, settingsOf, withoutApprovers } from '@/dispatch/settings/draft'
import { asksFirst, formerOf, nextOf } from '@/dispatch/settings/phases'
import { TARGETS } from './fakeHub'

const TOPICS = [{ code: 'SEALS', label: 'Dấu' }, { code: 'FINANCE', label: 'Kinh phí' }]
const SETTINGS = { officialsPublish: false, approvals: [{ topic: 'FINANCE', approvers: ['lan', 'minh'] }], targets: TARGETS, chairDirects: true, callMinutes: 7 }

describe('settings being changed', () => {
  it('come back as they were when nothing is changed', () => {
    expect(settingsOf(draftOf(SETTINGS, TOPICS), TOPICS)).toEqual(SETTINGS)
  })

  it('keep the approvers of a topic that is switched off, in case it is switched on again', () => {
    const draft = draftOf(SETTINGS, TOPICS)
    draft.approvals.FINANCE!.on = false
    expect(settingsOf(draft, TOPICS).approvals).toEqual([])

    draft.approvals.FINANCE!.on = true
    expect(settingsOf(draft, TOPICS)).toEqual(SETTINGS)
  })

  it('do not touch what they were begun on', () => {
    draftOf(SETTINGS, TOPICS).approvals.FINANCE!.approvers.push('tú')

    expect(SETTINGS.approvals[0]!.approvers).toEqual(['lan', 'minh'])
  })

  it('name the topics where nobody is there to approve', () => {
    const draft = draftOf(SETTINGS, TOPICS)
    draft.approvals.SEALS!.on = true

    expect(withoutApprovers(draft, TOPICS)).toEqual([TOPICS[0]])
  })

  it('are the same in whatever order approvers were chosen', () => {
    const turned = { officialsPublish: false, approvals: [{ topic: 'FINANCE', approvers: ['minh', 'lan'] }], targets: TARGETS, chairDirects: true, callMinutes: 7 }

    expect(same(SETTINGS, turned)).toBe(true)
    expect(same(SETTINGS, { ...SETTINGS, officialsPublish: true })).toBe(false)
    expect(same(SETTINGS, { ...SETTINGS, approvals: [] })).toBe(false)
    expect(same(SETTINGS, { ...SETTINGS, chairDirects: false })).toBe(false)
    expect(same(SETTINGS, { ...SETTINGS, callMinutes: 5 })).toBe(false)
  })
})

describe('the steps of a conference', () => {
  it('lead on one at a time', () => {
    expect(nextOf('SCHEDULED')).toBe('REHEARSAL')
    expect(nextOf('ANSWERING')).toBe('CLOSED')
    expect(nextOf('CLOSED')).toBeNull()
  })

  it('lead back, but never from earnest to rehearsal', () => {
    expect(formerOf('CLOSED')).toBe('ANSWERING')
    expect(formerOf('LIVE')).toBeNull()
    expect(formerOf('SCHEDULED')).toBeNull()
  })

  it('ask first where there is no way back, or something may be owed', () => {
    expect(asksFirst('REHEARSAL', 'LIVE')).toBe(true)
    expect(asksFirst('ANSWERING', 'CLOSED')).toBe(true)
    expect(asksFirst('ANSWERING', 'LIVE')).toBe(false)
    expect(asksFirst('LIVE', 'ANSWERING')).toBe(false)
  })
})
