import type { Question } from '../api/types'

const GAP = /\{([^{}]+)\}/g

/** What a canned answer may leave room for, by the name between the braces. */
const GAPS = new Map<string, (question: Question) => string | undefined>([
  ['số', question => question.number],
  ['điểm cầu', question => question.bridgePoint.name],
  ['chủ đề', question => question.topic?.label],
])

/** Puts the question's own words where a canned answer leaves room for them; what is not known stays as it is. */
export function filled(text: string, question: Question): string {
  return text.normalize('NFC').replace(GAP, (whole, name: string) => GAPS.get(named(name))?.(question) ?? whole)
}

/** What looks like room left for the question's own words, but is not known: it would go out as it stands. */
export function unknownGaps(text: string): string[] {
  const gaps = [...text.normalize('NFC').matchAll(GAP)].filter(([, name]) => !GAPS.has(named(name!)))
  return [...new Set(gaps.map(([whole]) => whole))]
}

function named(gap: string): string {
  return gap.trim().toLowerCase()
}

/** Adds below what is written already, after an empty line. */
export function appended(written: string, more: string): string {
  return written.trim() ? `${written.trimEnd()}\n\n${more}` : more
}

/** Adds references that are not there yet, one a line. */
export function withReferences(lines: string, more: readonly string[]): string {
  const known = linesOf(lines)
  return [...known, ...more.filter(reference => !known.includes(reference))].join('\n')
}

export function linesOf(text: string): string[] {
  return text.split('\n').map(line => line.trim()).filter(Boolean)
}
