import type { Question, QuestionStatus, TopicRef } from '@/shared/api/types'
import { isOpen } from '@/shared/question/states'
import { isLate } from '@/shared/targets/target'

export const FLAGS = ['urgent', 'late', 'escalated', 'promised', 'owed', 'unclear', 'private'] as const
export type Flag = typeof FLAGS[number]

export const SORTS = ['newest', 'age', 'urgency', 'weight', 'hall', 'topic'] as const
export type Sort = typeof SORTS[number]

/** Stands among topics for what is not classified, as in the service's lists. */
export const NO_TOPIC = 'none'

/** What the table shows, and in which order. */
export interface TableView {
  status: QuestionStatus | null
  topic: string | null
  bridgePoint: string | null
  assignee: string | null
  /** All of which must hold. */
  flags: Flag[]
  q: string
  sort: Sort
}

export function everything(): TableView {
  return { status: null, topic: null, bridgePoint: null, assignee: null, flags: [], q: '', sort: 'newest' }
}

/** Whether anything is left out; the order leaves out nothing. */
export function isFiltered({ sort, flags, ...parts }: TableView): boolean {
  return flags.length > 0 || Object.values(parts).some(Boolean)
}

export function hasFlag(question: Question, flag: Flag, now: number): boolean {
  switch (flag) {
    case 'urgent':
      return !!question.urgent
    case 'late':
      return isLate(question, now)
    case 'escalated':
      return question.status === 'SUBMITTED' && !!question.escalated
    case 'promised':
      return isOpen(question) && !!question.promisedFor
    case 'owed':
      return !!question.owed
    case 'unclear':
      return question.clear === false && ['ANSWERED', 'PUBLISHED', 'MERGED'].includes(question.status)
    case 'private':
      return !!question.private
  }
}

/** Whether the view has room for a question, whatever its words. */
export function passes(question: Question, view: Omit<TableView, 'q' | 'sort'>, now: number): boolean {
  const { status, topic, bridgePoint, assignee, flags } = view
  return (!status || question.status === status)
    && (!topic || (question.topic?.code ?? NO_TOPIC) === topic)
    && (!bridgePoint || question.halls.some(hall => hall.code === bridgePoint) || question.bridgePoint.code === bridgePoint)
    && (!assignee || question.official?.username === assignee)
    && flags.every(flag => hasFlag(question, flag, now))
}

type Key = number | string

/** Where a question stands in an order: by the first that differs. The service orders its pages in the same way. */
function place(question: Question, sort: Sort, topics: ReadonlyMap<string, number>): Key[] {
  // 42-7: how many were asked up to this one, and a check digit.
  const asked = Number.parseInt(question.number)
  switch (sort) {
    case 'newest':
      return [-asked]
    case 'age':
      return [asked]
    case 'urgency':
      return isOpen(question)
        ? [question.urgent ? 0 : 1, question.dueAt ? Math.trunc(Date.parse(question.dueAt) / 1_000) : Infinity, asked]
        : [2, Infinity, asked]
    case 'weight':
      return [-question.halls.length, asked]
    case 'hall':
      return [question.bridgePoint.code.length, question.bridgePoint.code, -asked]
    case 'topic':
      return [topics.get(question.topic?.code ?? '') ?? topics.size, -asked]
  }
}

function compare(a: Key[], b: Key[]): number {
  const at = a.findIndex((key, index) => key !== b[index])
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
}

/**
 * The questions in order.
 *
 * @param agenda the topics in the order of the agenda
 * @param last where given, nothing that comes after it: that is for another page
 */
export function sorted(
  questions: readonly Question[],
  sort: Sort,
  agenda: readonly TopicRef[],
  last: { after: Question, but: ReadonlySet<string> } | null = null,
): Question[] {
  const topics = new Map(agenda.map((topic, index) => [topic.code, index]))
  const end = last && place(last.after, sort, topics)
  return questions
    .map(question => ({ question, at: place(question, sort, topics) }))
    .filter(({ question, at }) => !end || last.but.has(question.id) || compare(at, end) <= 0)
    .sort((a, b) => compare(a.at, b.at))
    .map(({ question }) => question)
}
