import type { Question } from '../api/types'
import { isOpen } from '../question/states'

/** What has to happen to a question, and by when: that somebody takes it up, then that it has an answer. */
export interface Target {
  kind: 'take' | 'answer'
  at: string
}

/** The target that applies now; null when none does, when its clock stands, and for who may not know. */
export function targetOf(question: Question, now: number): Target | null {
  if (!isOpen(question)) {
    return null
  }
  const { takeUpBy, dueAt } = question
  if (takeUpBy && !(dueAt && isPast(dueAt, now))) {
    return { kind: 'take', at: takeUpBy }
  }
  return dueAt ? { kind: 'answer', at: dueAt } : null
}

export function isPast(at: string, now: number): boolean {
  return Date.parse(at) < now
}

/** The time is over to take it up, or to answer it. */
export function isLate(question: Question, now: number): boolean {
  const target = targetOf(question, now)
  return target !== null && isPast(target.at, now)
}

/** The order in which open questions want to be seen to: the urgent, then what is due first, then the oldest. */
export function byTarget(a: Question, b: Question): number {
  return Number(!!b.urgent) - Number(!!a.urgent)
    || dueNext(a).localeCompare(dueNext(b))
    || a.askedAt.localeCompare(b.askedAt)
}

/** What is due at no time comes after all that is. */
function dueNext({ takeUpBy, dueAt }: Question): string {
  return takeUpBy ?? dueAt ?? '9999'
}
