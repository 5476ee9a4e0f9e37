import type { Question } from '../api/types'
import { fold } from '../text'

/** Finds by number, with or without its dash, and by words with or without tones. */
export function matches(question: Question, words: string): boolean {
  const wanted = fold(words.trim())
  if (!wanted) {
    return true
  }
  const digits = wanted.replace(/[\s-]/g, '')
  return (/^\d+$/.test(digits) && question.number.replace('-', '').startsWith(digits))
    || fold(question.text).includes(wanted)
    || fold(question.answer?.text ?? '').includes(wanted)
}
