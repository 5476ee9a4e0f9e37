import type { Question } from '../api/types'
import { holdsIdentity } from '../text'

/**
 * Where a phone or identity number stands in what would go to all halls: the published wording, the answer and its
 * references.
 *
 * @param written the answer about to be given; the question's own where absent
 */
export function identityIn(question: Question, written?: { text?: string, references?: string[] }): 'question' | 'answer' | null {
  const answer = written ?? question.answer
  if (holdsIdentity(question.text)) {
    return 'question'
  }
  return [answer?.text ?? '', ...(answer?.references ?? [])].some(holdsIdentity) ? 'answer' : null
}
