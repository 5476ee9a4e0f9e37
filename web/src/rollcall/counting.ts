import type { NewRollCall, RollCall } from '@/shared/api/types'

/** A category while it is counted. Numbers are texts: an empty one is not nought. */
export interface CountDraft { category: string, label: string, invited: string, present: string, absent: string }

/** What was told; where nothing was yet, as many are invited as the hall registered. */
export function draftOf({ counts }: RollCall): CountDraft[] {
  return counts.map(({ category, label, expected, invited, present, absent, absentTold }) =>
    ({ category, label, invited: typed(invited ?? expected), present: typed(present), absent: absentTold ? typed(absent) : '' }))
}

/** Categories that were counted; one where nobody said who is there is not yet. */
export function bodyOf(draft: readonly CountDraft[]): NewRollCall {
  return {
    counts: draft.filter(({ present }) => present.trim()).map(({ category, invited, present, absent }) =>
      ({ category, invited: Number(invited), present: Number(present), absent: absent.trim() ? Number(absent) : null })),
  }
}

/** Who is away as the hub will reckon it, while nobody says it; nothing while nobody has counted. */
export function away({ invited, present }: CountDraft): string {
  return present.trim() ? String(Math.max(0, Number(invited) - Number(present))) : ''
}

export function totals(draft: readonly CountDraft[]): { invited: number, present: number, absent: number } {
  const counted = draft.filter(({ present }) => present.trim())
  const sum = (of: (count: CountDraft) => string) => counted.reduce((total, each) => total + (Number(of(each)) || 0), 0)
  return { invited: sum(each => each.invited), present: sum(each => each.present), absent: sum(each => each.absent.trim() || away(each)) }
}

function typed(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
