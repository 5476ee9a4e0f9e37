import type { Conference } from '@/shared/api/types'

export type Phase = Conference['state']

const COURSE: Phase[] = ['SCHEDULED', 'REHEARSAL', 'LIVE', 'ANSWERING', 'CLOSED']

/** The step that comes after; null at the end. */
export function nextOf(phase: Phase): Phase | null {
  return COURSE[COURSE.indexOf(phase) + 1] ?? null
}

/** The step back; null where there is none: what was asked in earnest does not turn into a trial. */
export function formerOf(phase: Phase): Phase | null {
  return phase === 'LIVE' ? null : COURSE[COURSE.indexOf(phase) - 1] ?? null
}

/** Going live can't be taken back, and closing leaves undone what is owed: both ask first. */
export function asksFirst(from: Phase, to: Phase): boolean {
  return (from === 'REHEARSAL' && to === 'LIVE') || to === 'CLOSED'
}
