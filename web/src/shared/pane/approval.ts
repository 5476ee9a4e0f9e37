import type { Conference, Question } from '../api/types'

/**
 * Whether an answer given now goes to an approver first. The question itself knows only once it was answered; before
 * that the conference's settings tell.
 */
export function wantsApproval(question: Question, conference: Conference | null): boolean {
  return !!question.approvers?.length
    || !!conference?.settings?.approvals.some(each => each.topic === question.topic?.code && each.approvers.length > 0)
}

/** Whether who answers may send it to all halls too; where the conference does not say otherwise, they may. */
export function officialsPublish(conference: Conference | null): boolean {
  return conference?.settings?.officialsPublish !== false
}
