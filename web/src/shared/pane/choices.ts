import type { Action, Question, Session } from '../api/types'
import { isOpen, mayNow } from '../question/states'

/** What a pane offers: one next step, a few quiet ones beside it, the rest in a menu. */
export interface Choices {
  primary: Action | null
  quiet: Action[]
  more: Action[]
}

/** In the order in which one is the next sensible step: the first that may be done and fits is it. */
const NEXT: [Action, (question: Question) => boolean][] = [
  ['approve', () => true],
  ['answer', () => true],
  // What waits for the asker is gone on with, but not first of all.
  ['take', question => question.status !== 'NEEDS_INFO'],
  ['review', () => true],
  ['supplement', question => question.status === 'NEEDS_INFO'],
  ['publish', question => question.status === 'ANSWERED' && !question.private],
  ['confirm', question => ['ANSWERED', 'PUBLISHED'].includes(question.status) && typeof question.clear !== 'boolean'],
  ['classify', question => question.status === 'SUBMITTED' && !question.topic],
  ['assign', question => question.status === 'SUBMITTED'],
  ['ask-too', isOpen],
]

/** The others, the likelier first. What is routed by lists of its own is not among them. */
const OTHERS: Action[] = [
  'take',
  'rework',
  'give-back',
  'unmerge',
  'take-over',
  'follow-up',
  'request-info',
  'correct',
  'extend',
  'edit',
  'transfer',
  'supplement',
  'split',
  'merge',
  'publish',
  'confirm',
  'ask-too',
  'review',
  'mark-private',
  'withdraw',
  'decline',
  'retract',
]

/** What a moderator does most, before the rest. */
const MODERATOR_FIRST: Action[] = ['take-over', 'unmerge', 'merge', 'edit', 'split', 'request-info']

const QUIET = 2

/** Every action there may be; the service says which of them are this person's now. */
const ALL: Action[] = [...new Set<Action>([...NEXT.map(([action]) => action), ...OTHERS])]

/** Sorts what this person may do now, as the service said, into a next step and the rest. */
export function choicesFor(me: Session, question: Question): Choices {
  const may = new Set(ALL.filter(action => mayNow(me, action, question)))
  if (me.bridgePoint && question.halls.some(hall => hall.code === me.bridgePoint?.code)) {
    // One's own hall asks it already.
    may.delete('ask-too')
  }
  const primary = NEXT.find(([action, fits]) => may.has(action) && fits(question))?.[0] ?? null
  // Where the answer is written here, sending it for approval is what its own button does.
  const order = me.role === 'MODERATOR' ? [...new Set([...MODERATOR_FIRST, ...OTHERS])] : OTHERS
  const others = order.filter(action => may.has(action) && action !== primary && !(action === 'review' && may.has('answer')))
  // A menu for one thing would only hide it.
  const shown = others.length === QUIET + 1 ? others.length : QUIET
  return { primary, quiet: others.slice(0, shown), more: others.slice(shown) }
}

const ICONS: Partial<Record<Action | 'release' | 'escalate' | 'consult' | 'submit' | 'submit-again' | 'reveal', string>> = {
  'submit': 'pi-send',
  'classify': 'pi-tag',
  'assign': 'pi-arrow-right',
  'take': 'pi-pencil',
  'give-back': 'pi-reply',
  'answer': 'pi-check',
  'publish': 'pi-megaphone',
  'transfer': 'pi-directions',
  'request-info': 'pi-question-circle',
  'supplement': 'pi-plus-circle',
  'decline': 'pi-ban',
  'withdraw': 'pi-undo',
  'extend': 'pi-calendar',
  'edit': 'pi-file-edit',
  'split': 'pi-share-alt',
  'merge': 'pi-link',
  'unmerge': 'pi-minus-circle',
  'correct': 'pi-sync',
  'retract': 'pi-times-circle',
  'review': 'pi-eye',
  'approve': 'pi-verified',
  'rework': 'pi-replay',
  'follow-up': 'pi-comments',
  'confirm': 'pi-thumbs-up',
  'take-over': 'pi-user-edit',
  'ask-too': 'pi-users',
  'submit-again': 'pi-ticket',
  'reveal': 'pi-phone',
  'release': 'pi-clock',
  'escalate': 'pi-angle-double-up',
  'consult': 'pi-comment',
  'mark-private': 'pi-lock',
}

/** The icon of an action, the same on its button and in the history. */
export function iconOf(action: string): string {
  return ICONS[action as Action] ?? 'pi-circle'
}

/** What takes something away from someone is drawn so. */
export function isHard(action: Action): boolean {
  return ['decline', 'retract', 'withdraw'].includes(action)
}
