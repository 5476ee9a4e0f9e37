import type { Question } from '../api/types'
import { fold } from '../text'

/** What can be found of a question, folded once: a question as it is known never changes, a change is a new one. */
const folded = new WeakMap<Question, string>()

function haystack(question: Question): string {
  let text = folded.get(question)
  if (text === undefined) {
    text = fold(`${question.text}\n${question.answer?.text ?? ''}`)
    folded.set(question, text)
  }
  return text
}

/** Finds by number, with or without its dash, and by words with or without tones. */
export function matches(question: Question, words: string): boolean {
  const wanted = fold(words.trim())
  if (!wanted) {
    return true
  }
  const digits = wanted.replace(/[\s-]/g, '')
  return (/^\d+$/.test(digits) && question.number.replace('-', '').startsWith(digits))
    || haystack(question).includes(wanted)
}
