import type { Entry, HubState } from './reducer'

/** What a screen keeps of answers: as many as a snapshot brings. */
const NEWEST = 200
const GONE = 1_000

/**
 * The state of a page that shows and never searches: the newest published answers, what is being called, and what its own
 * hall asked. So a screen that runs for days holds no more than one that was just opened.
 *
 * @param hall whose questions stay, where the screen stands in one
 */
export function trimmed(state: HubState, hall: string | null): HubState {
  if (state.questions.size <= NEWEST && state.gone.size <= GONE) {
    return state
  }
  const entries = [...state.questions]
  const newest = new Set(entries
    .filter(([, { question }]) => question.status === 'PUBLISHED')
    .sort(([, a], [, b]) => sentAt(b).localeCompare(sentAt(a)))
    .slice(0, NEWEST)
    .map(([id]) => id))
  const questions = new Map(entries.filter(([id, entry]) => newest.has(id) || entry.question.status !== 'PUBLISHED' || isOf(entry, hall)))
  return {
    ...state,
    questions,
    tallies: new Map([...state.tallies].filter(([id]) => questions.has(id))),
    gone: new Map([...state.gone].slice(-GONE)),
  }
}

/** When what it says now went out: a corrected answer is as new as its correction. */
function sentAt({ question }: Entry): string {
  const first = question.publishedAt ?? question.askedAt
  const now = question.answer?.answeredAt ?? first
  return now > first ? now : first
}

function isOf({ question }: Entry, hall: string | null): boolean {
  return hall !== null && (question.bridgePoint.code === hall || question.halls.some(({ code }) => code === hall))
}
