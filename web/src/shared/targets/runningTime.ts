import type { Conference, Question } from '../api/types'

/** Why a clock stands: the asker is asked for more, or by the conference's phase, agenda or hours. */
export type Still = 'info' | 'before' | 'closed' | 'break' | 'afterHours'

const ZONE_MS = 7 * 3_600_000
/** Minutes of the day, from and up to. */
const WORKING_HOURS = [[7 * 60 + 30, 11 * 60 + 30], [13 * 60 + 30, 17 * 60]] as const

/** Why a question's clock stands at this moment; null while it runs. */
export function whyStill(question: Question, conference: Conference | null, now: number): Still | null {
  return question.status === 'NEEDS_INFO' ? 'info' : conference && whyAllStill(conference, now)
}

/**
 * Why all clocks of a conference stand; null while they run. This only names what is seen: until when something is due
 * question-service reckons, by the same hours.
 */
export function whyAllStill({ state, ...conference }: Conference, now: number): Still | null {
  // An earlier version of the page may have kept it without one.
  const agenda = conference.agenda ?? []
  if (state === 'SCHEDULED') {
    return 'before'
  }
  if (state === 'CLOSED') {
    return 'closed'
  }
  if (agenda.length === 0) {
    return null
  }
  if (agenda.every(({ to }) => Date.parse(to) <= now)) {
    return isWorkingHour(now) ? null : 'afterHours'
  }
  const answering = agenda.some(({ kind, from, to }) => kind === 'ANSWERING' && Date.parse(from) <= now && now < Date.parse(to))
  return answering ? null : 'break'
}

function isWorkingHour(now: number): boolean {
  const here = new Date(now + ZONE_MS)
  const minute = here.getUTCHours() * 60 + here.getUTCMinutes()
  return here.getUTCDay() % 6 !== 0 && WORKING_HOURS.some(([from, to]) => from <= minute && minute < to)
}
