import type { ClosingGap, ClosingLine } from '@/shared/api/types'
import { count } from '@/shared/format'

type Translate = (key: string, named: Record<string, unknown>, plural?: number) => string

/** More names than these make no line. */
const MOST_NAMED = 3

/**
 * What the chair reads of a session: “Không sót câu nào”, or all that is missing, the heaviest first.
 *
 * @param all how many halls there are: it need not be said of each that it is missing in every one
 */
export function lineWords(line: ClosingLine, t: Translate, all?: number): string {
  const missing = line.gaps.map(gap => gapWords(gap, t, all))
  const words = line.complete ? t('closing.complete', {}) : missing.join('; ')
  return line.promised > 0 ? `${words}. ${t('closing.promisedLater', { n: count(line.promised) }, line.promised)}` : words
}

export function gapWords({ kind, count: n, halls }: ClosingGap, t: Translate, all?: number): string {
  const words = t(`closing.gap.${kind}`, { n: count(n) }, n)
  const where = halls.length === all && all > MOST_NAMED ? t('closing.everyHall', {}) : named(halls.map(hall => hall.name), t)
  return where ? `${words} (${where})` : words
}

function named(names: readonly string[], t: Translate): string {
  const more = names.length - MOST_NAMED
  return more > 1
    ? t('closing.andMore', { names: names.slice(0, MOST_NAMED).join(', '), n: count(more) }, more)
    : names.join(', ')
}
