import type { Question } from '../api/types'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** A question for pasting into a chat: number, published wording, answer. Nothing of who asked, called or answered. */
export function copyText(question: Question, t: Translate): string {
  const { number, text, answer } = question
  return [
    t('pane.copy.question', { number, text }),
    answer?.text && t('pane.copy.answer', { text: answer.text }),
    answer && answer.references.length > 0 && t('pane.copy.references', { list: answer.references.join('; ') }),
  ].filter(Boolean).join('\n\n')
}
