import type { HallHistory, Line } from '@/shared/api/types'

/** For so long a lamp showed the same. */
export interface Stretch { from: number, to: number, state: Line, cause: string | null, by: string | null }

/**
 * What one lamp showed over a time without gaps, oldest first. Before the first change that is known it showed nothing.
 *
 * @param history whose changes are oldest first
 */
export function stretches({ from, to, changes }: Pick<HallHistory, 'from' | 'to' | 'changes'>, lamp: 'HEALTH' | 'VIDEO'): Stretch[] {
  const [begin, end] = [Date.parse(from), Date.parse(to)]
  const marks = changes
    .filter(change => change.lamp === lamp)
    .map(({ at, state, cause, by }) => ({ from: Math.max(begin, Date.parse(at)), state, cause: cause ?? null, by: by ?? null }))
  const known = marks[0]?.from === begin ? marks : [{ from: begin, state: 'UNKNOWN' as const, cause: null, by: null }, ...marks]
  return known
    .map((mark, index) => ({ ...mark, to: known[index + 1]?.from ?? end }))
    .filter(stretch => stretch.to > stretch.from)
}

/** 95 → 1 phút 35 giây; the two largest parts, which `say` puts into words. */
export function parts(seconds: number): { unit: 'day' | 'hour' | 'minute' | 'second', value: number }[] {
  const all = [
    { unit: 'day' as const, value: Math.floor(seconds / 86_400) },
    { unit: 'hour' as const, value: Math.floor(seconds / 3_600) % 24 },
    { unit: 'minute' as const, value: Math.floor(seconds / 60) % 60 },
    { unit: 'second' as const, value: Math.floor(seconds) % 60 },
  ]
  const first = all.findIndex(part => part.value > 0)
  return first < 0 ? [all[3]!] : all.slice(first, first + 2).filter(part => part.value > 0)
}
