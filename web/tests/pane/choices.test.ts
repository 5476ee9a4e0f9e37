import type { Action, Question, Role } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import { choicesFor } from '@/shared/pane/choices'
import { answer, question } from '../questions'

const person = (role: Role) => ({ username: 'official.lan', displayName: 'Lan', role, conference: 'c', bridgePoint: null })
function next(role: Role, about: Partial<Question>, actions: Action[]) {
  return choicesFor(person(role), question({ ...about, actions })).primary
}

const seal = { code: 'SEALS', label: 'Dấu' }

describe('the next step', () => {
  it.each<[string, Role, Partial<Question>, Action[], Action | null]>([
    ['of an assigned question is to take it', 'OFFICIAL', { status: 'ASSIGNED' }, ['give-back', 'take', 'decline'], 'take'],
    ['of a taken one is to answer it', 'OFFICIAL', { status: 'IN_PROGRESS' }, ['give-back', 'answer', 'edit'], 'answer'],
    ['of an answer still owed is to write it', 'OFFICIAL', { status: 'ANSWERED', owed: true }, ['publish', 'answer'], 'answer'],
    ['of an answered one is to send it to all halls', 'OFFICIAL', { status: 'ANSWERED' }, ['correct', 'publish', 'retract'], 'publish'],
    ['of a private answered one is none', 'MODERATOR', { status: 'ANSWERED', private: true }, ['publish', 'retract'], null],
    ['of one to approve is to approve it', 'OFFICIAL', { status: 'IN_REVIEW' }, ['rework', 'approve'], 'approve'],
    ['of one without a topic is to classify it', 'MODERATOR', { status: 'SUBMITTED' }, ['assign', 'classify', 'merge'], 'classify'],
    ['of one with a topic is to assign it', 'MODERATOR', { status: 'SUBMITTED', topic: seal }, ['assign', 'classify'], 'assign'],
    ['of one that someone works on is not the moderator\'s', 'MODERATOR', { status: 'IN_PROGRESS' }, ['assign', 'take-over', 'merge'], null],
    ['of one that lacks something is to supplement it', 'CLERK', { status: 'NEEDS_INFO' }, ['withdraw', 'supplement'], 'supplement'],
    ['of one that waits is not to supplement it', 'CLERK', { status: 'SUBMITTED' }, ['withdraw', 'supplement'], null],
    ['of an answer is to say whether it is clear', 'CLERK', { status: 'ANSWERED', clear: null }, ['follow-up', 'confirm'], 'confirm'],
    ['of an answer that was clear is none', 'CLERK', { status: 'PUBLISHED', clear: true }, ['follow-up', 'confirm'], null],
    ['of another hall\'s open question is to ask it too', 'OPERATOR', { status: 'ASSIGNED' }, ['ask-too'], 'ask-too'],
    ['of a merged one is not to confirm what is answered elsewhere', 'CLERK', { status: 'MERGED', clear: null }, ['confirm', 'follow-up'], null],
    ['of a merged one is none', 'MODERATOR', { status: 'MERGED' }, ['unmerge'], null],
    ['is none where nothing may be done', 'ADMIN', { status: 'SUBMITTED' }, [], null],
  ])('%s', (_, role, about, actions, wanted) => {
    expect(next(role, about, actions)).toBe(wanted)
  })
})

describe('asking too', () => {
  it('is not offered to a hall that asks already', () => {
    const hall = { code: '731', name: 'Thành phố Biên Hòa' }
    const clerk = (code: string) => ({ ...person('CLERK'), bridgePoint: { code, name: '' } })
    const asked = question({ status: 'ASSIGNED', bridgePoint: hall, halls: [hall], actions: ['ask-too'] })

    expect(choicesFor(clerk('731'), asked).primary).toBeNull()
    expect(choicesFor(clerk('742'), asked).primary).toBe('ask-too')
  })
})

describe('the other actions', () => {
  const choices = (role: Role, status: Question['status'], actions: Action[]) =>
    choicesFor(person(role), question({ status, actions, answer: status === 'IN_PROGRESS' ? null : answer('Có.') }))

  it('are two quiet ones, the rest in a menu, each once', () => {
    const actions: Action[] = ['answer', 'give-back', 'transfer', 'request-info', 'edit', 'split', 'decline', 'extend']
    const { primary, quiet, more } = choices('OFFICIAL', 'IN_PROGRESS', actions)

    expect(quiet).toEqual(['give-back', 'request-info'])
    expect([primary, ...quiet, ...more].sort()).toEqual([...actions].sort())
  })

  it('need no menu for one alone', () => {
    const { quiet, more } = choices('OFFICIAL', 'PUBLISHED', ['correct', 'retract', 'extend'])

    expect(quiet).toEqual(['correct', 'extend', 'retract'])
    expect(more).toEqual([])
  })

  it('do not send for approval beside the button that does', () => {
    const { quiet, more } = choices('OFFICIAL', 'IN_PROGRESS', ['answer', 'review', 'give-back'])

    expect([...quiet, ...more]).toEqual(['give-back'])
  })

  it('begin for a moderator with what brings order', () => {
    expect(choices('MODERATOR', 'ASSIGNED', ['decline', 'extend', 'merge', 'take-over', 'split', 'assign']).quiet).toEqual(['take-over', 'merge'])
  })
})
