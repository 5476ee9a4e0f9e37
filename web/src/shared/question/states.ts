import type { Action, Question, QuestionStatus, Session } from '../api/types'

/** How a state looks: its tint says whether it waits, is worked on, done, in trouble, or over. */
export interface Look {
  tint: 'waiting' | 'working' | 'done' | 'trouble' | 'over'
  icon: string
}

export const LOOKS: Record<QuestionStatus, Look> = {
  SUBMITTED: { tint: 'waiting', icon: 'pi-inbox' },
  ASSIGNED: { tint: 'waiting', icon: 'pi-arrow-right' },
  IN_PROGRESS: { tint: 'working', icon: 'pi-pencil' },
  IN_REVIEW: { tint: 'working', icon: 'pi-eye' },
  ANSWERED: { tint: 'done', icon: 'pi-check' },
  PUBLISHED: { tint: 'done', icon: 'pi-megaphone' },
  NEEDS_INFO: { tint: 'waiting', icon: 'pi-question-circle' },
  MERGED: { tint: 'over', icon: 'pi-link' },
  DECLINED: { tint: 'trouble', icon: 'pi-ban' },
  WITHDRAWN: { tint: 'over', icon: 'pi-undo' },
  RETRACTED: { tint: 'trouble', icon: 'pi-times-circle' },
}

export const STATUSES = Object.keys(LOOKS) as QuestionStatus[]

const OPEN: QuestionStatus[] = ['SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO']

/** Somebody still owes it work or an answer. */
export function isOpen(question: Question): boolean {
  return OPEN.includes(question.status)
}

export function isMine(question: Question, me: Session): boolean {
  return question.official?.username === me.username
}

/** Whose question it is to look after: the hall's that asked first, or the telephone desk's for what was called in. */
export function isAskedBy(me: Session, question: Question): boolean {
  return me.role === 'CLERK'
    ? question.bridgePoint.code === me.bridgePoint?.code
    : me.role === 'OPERATOR' && question.channel === 'HOTLINE'
}

/** When it changed last, as far as the question itself tells. */
export function changedAt(question: Question): string {
  return [question.askedAt, question.assignedAt, question.takenAt, question.answer?.answeredAt, question.publishedAt]
    .filter((at): at is string => !!at)
    .reduce((latest, at) => at > latest ? at : latest)
}

/**
 * Whether to offer an action. The service decides; where it said so for this version its word counts, otherwise
 * this reads role, holder and state, for the actions that cannot wait for its word.
 */
export function mayNow(me: Session, action: Action, question: Question): boolean {
  if (question.actions) {
    return question.actions.includes(action)
  }
  const moderator = me.role === 'MODERATOR'
  const holder = me.role === 'OFFICIAL' && isMine(question, me)
  const asking = isAskedBy(me, question)
  const answered = ['ANSWERED', 'PUBLISHED'].includes(question.status)
  switch (action) {
    case 'take':
      return holder && ['ASSIGNED', 'NEEDS_INFO'].includes(question.status)
    case 'give-back':
      return holder && ['ASSIGNED', 'IN_PROGRESS'].includes(question.status)
    case 'answer':
      return holder && question.status === 'IN_PROGRESS'
    case 'approve':
      return question.status === 'IN_REVIEW' && !!question.approvers?.includes(me.username) && question.answer?.by?.username !== me.username
    case 'publish':
      return (holder || moderator) && question.status === 'ANSWERED' && !question.private
    case 'classify':
      return moderator && ['SUBMITTED', 'ASSIGNED', 'IN_PROGRESS'].includes(question.status)
    case 'assign':
      return moderator && ['SUBMITTED', 'ASSIGNED', 'IN_PROGRESS'].includes(question.status)
    case 'supplement':
      return asking && question.status === 'NEEDS_INFO'
    case 'withdraw':
      return asking && !question.takenAt && question.halls.length < 2 && ['SUBMITTED', 'ASSIGNED', 'NEEDS_INFO'].includes(question.status)
    case 'confirm':
      return asking && (answered || question.status === 'MERGED')
    case 'follow-up':
      return asking && (answered || ['MERGED', 'DECLINED'].includes(question.status))
    case 'ask-too':
      return ['CLERK', 'OPERATOR'].includes(me.role) && (answered || isOpen(question))
    default:
      return false
  }
}
