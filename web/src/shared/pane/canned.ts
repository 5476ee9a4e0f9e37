import type { Question } from '../api/types'

/** Puts the question's own words where a canned answer leaves room for them; what is not known stays as it is. */
export function filled(text: string, question: Question): string {
  const values: Record<string, string | undefined> = {
    'số': question.number,
    'điểm cầu': question.bridgePoint.name,
    'chủ đề': question.topic?.label,
  }
  return text.normalize('NFC').replace(/\{([^{}]+)\}/g, (whole, name: string) => values[name.trim().toLowerCase()] ?? whole)
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
