import type { Question, Responder } from '@/shared/api/types'

export type Reason = 'noTopic' | 'nobody' | 'away' | 'notTaken' | 'working' | 'review' | 'info'

/** What a late question waits for, and so who can help it on. */
export function whyLate(question: Question, officials: readonly Responder[]): Reason {
  switch (question.status) {
    case 'SUBMITTED':
      return question.topic ? 'nobody' : 'noTopic'
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
