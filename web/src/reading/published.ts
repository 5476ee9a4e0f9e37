import type { PublishedAnswer, PublishedPage } from '@/shared/api/types'
import { fold } from '@/shared/text'

/** What a phone has of the published answers. Never changed in place. */
export interface Reading {
  title: string
  total: number
  state: string
  /** The newest pages, as they are fetched again and again. */
  newest: readonly PublishedAnswer[]
  /** Which page comes before the newest; null for none. */
  before: number | null
  /** Older pages that were read, by their number. */
  older: ReadonlyMap<number, readonly PublishedAnswer[]>
}

export const NOTHING: Reading = { title: '', total: 0, state: '', newest: [], before: null, older: new Map() }

/** The same with the newest as they are now. */
export function renewed(reading: Reading, page: PublishedPage): Reading {
  // What has become one of the newest pages is no longer among the older ones.
  const older = new Map([...reading.older].filter(([number]) => page.older !== null && number <= page.older))
  return { title: page.title, total: page.total, state: page.state, newest: page.items, before: page.older, older }
}

/** The same with one older page. */
export function leafed(reading: Reading, number: number, page: PublishedPage): Reading {
  return { ...reading, older: new Map(reading.older).set(number, page.items) }
}

/** The next page to be read; null when all are here. Those that a change pushed between come first. */
export function next(reading: Reading): number | null {
  for (let number = reading.before ?? -1; number >= 0; number--) {
    if (!reading.older.has(number)) {
      return number
    }
  }
  return null
}

/** All that is here, the newest first, each once. */
export function answersOf(reading: Reading): PublishedAnswer[] {
  const older = [...reading.older].sort(([a], [b]) => b - a).flatMap(([, answers]) => answers)
  const seen = new Set<string>()
  return [...reading.newest, ...older].filter(({ number }) => !seen.has(number) && seen.add(number))
}

/** Those in which every word stands, with or without tones. */
export function matching(answers: readonly PublishedAnswer[], words: string): PublishedAnswer[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) {
    return [...answers]
  }
  return answers.filter((answer) => {
    const text = fold([answer.number, answer.text, answer.answer, answer.hall.name, answer.topic ?? '', ...answer.references].join(' '))
    return wanted.every(word => text.includes(word))
  })
}
