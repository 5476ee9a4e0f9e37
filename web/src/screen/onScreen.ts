import type { Question } from '@/shared/api/types'
import { keyOf } from './turns'

/** A question that may be shown with its answer. */
export type Answered = Question & { answer: NonNullable<Question['answer']> }

export function isAnswered(question: Question): question is Answered {
  return question.status === 'PUBLISHED' && !!question.answer
}

export function isCalled(question: Question): boolean {
  return question.floor?.state === 'CALLED'
}

export function calledAt(question: Question): string {
  return question.floor?.calledAt ?? ''
}

export function answerKey(question: Answered): string {
  return keyOf(question.id, question.answer.revision)
}

/** When it was published for the first time. */
export function publishedAt(question: Question): string {
  return question.publishedAt ?? question.askedAt
}

/** When what it says now was sent to the halls: a correction counts from when it was made. */
export function sentAt(question: Answered): string {
  return question.answer.revision > 1 && question.answer.answeredAt > publishedAt(question)
    ? question.answer.answeredAt
    : publishedAt(question)
}

/** Whether a hall asked it, alone or with others. */
export function isOf(question: Question, hall: string | undefined): boolean {
  return question.bridgePoint.code === hall || question.halls.some(({ code }) => code === hall)
}
