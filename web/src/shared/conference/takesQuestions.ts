import type { Conference } from '../api/types'

/** In rehearsal and live, and sent ahead from the time that was set. */
export function takesQuestions({ state, questionsFrom }: Pick<Conference, 'state' | 'questionsFrom'>, now: number): boolean {
  return state === 'REHEARSAL' || state === 'LIVE'
    || (state === 'SCHEDULED' && !!questionsFrom && Date.parse(questionsFrom) <= now)
}
