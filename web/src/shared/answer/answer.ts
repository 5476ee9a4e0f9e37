import { hasWords, length } from '../text'

export const LONGEST_ANSWER = 20_000

type Translate = (key: string) => string

/** What is wrong with the text of an answer, in words; empty when nothing. */
export function answerTrouble(text: string, t: Translate): string {
  if (!hasWords(text)) {
    return t('board.answerMissing')
  }
  return length(text) > LONGEST_ANSWER ? t('board.answerTooLong') : ''
}
