import type { LinkedView } from '../table/linkedView'
import type { Question, Responder } from '@/shared/api/types'
import { viewOf } from '../table/linkedView'
import { NO_TOPIC, passes } from '../table/tableFilter'

/** In the order in which a moderator can do most about them. */
export const REASONS = ['escalated', 'nobody', 'noTopic', 'unassigned', 'away', 'notTaken', 'working', 'review', 'info'] as const
export type Reason = typeof REASONS[number]

/** Late questions that wait for the same, and where the table shows them. */
export interface LateGroup {
  reason: Reason
  /** The topic that nobody answers, or who is away; null where it is about no one thing. */
  about: string | null
  /** How many the table shows there; a question may be in more than one group. */
  count: number
  link: LinkedView
}

/** What a late question waits for, and so who can help it on. */
export function whyLate(question: Question, officials: readonly Responder[]): Reason {
  switch (question.status) {
    case 'SUBMITTED':
      return question.escalated ? 'escalated' : whyUnassigned(question, officials)
    case 'NEEDS_INFO':
      return 'info'
    case 'IN_REVIEW':
      return 'review'
    default: {
      const holder = officials.find(official => official.username === question.official?.username)
      return holder && !holder.onDuty ? 'away' : question.status === 'ASSIGNED' ? 'notTaken' : 'working'
    }
  }
}

function whyUnassigned({ topic }: Question, officials: readonly Responder[]): Reason {
  if (!topic) {
    return 'noTopic'
  }
  return officials.some(official => official.onDuty && official.topics.includes(topic.code)) ? 'unassigned' : 'nobody'
}

/** The late questions by what they wait for. */
export function lateGroups(late: readonly Question[], officials: readonly Responder[], now: number): LateGroup[] {
  const groups = new Map<string, Omit<LateGroup, 'count'>>()
  for (const question of late) {
    const group = groupOf(question, whyLate(question, officials))
    groups.set(JSON.stringify(group.link), group)
  }
  return [...groups.values()]
    .map(group => ({ ...group, count: late.filter(question => passes(question, viewOf(group.link), now)).length }))
    .sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || b.count - a.count)
}

function groupOf({ topic, official, status }: Question, reason: Reason): Omit<LateGroup, 'count'> {
  switch (reason) {
    case 'escalated':
      return { reason, about: null, link: { view: 'late', flag: 'escalated' } }
    case 'noTopic':
      return { reason, about: null, link: { view: 'late', status, topic: NO_TOPIC } }
    case 'nobody':
    case 'unassigned':
      return { reason, about: topic!.label, link: { view: 'late', status, topic: topic!.code } }
    case 'away':
      return { reason, about: official!.displayName, link: { view: 'late', assignee: official!.username } }
    default:
      return { reason, about: null, link: { view: 'late', status } }
  }
}
