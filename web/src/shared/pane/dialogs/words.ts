import type { Action } from '../../api/types'

/** Actions that want nothing but a few words. */
export type WordsAction = Extract<Action, 'give-back' | 'request-info' | 'supplement' | 'decline' | 'retract' | 'rework'>

interface Words {
  /** The name of the words in the request. */
  field: 'reason' | 'text'
  longest: number
  /** Keys of reasons that one often gives, to be picked and changed. */
  picks: string[]
}

const REASON = { field: 'reason' as const, longest: 1_000, picks: [] }
const TEXT = { field: 'text' as const, longest: 1_000, picks: [] }

export const WORDS: Record<WordsAction, Words> = {
  'give-back': { ...REASON, picks: ['notMyField', 'absent'] },
  'request-info': { ...TEXT, picks: ['whichPlace', 'whichForm'] },
  'supplement': { ...TEXT, longest: 4_000 },
  'decline': { ...REASON, picks: ['offTopic', 'passedOn', 'duplicate', 'noQuestion'] },
  'retract': { ...REASON, picks: ['wrong', 'outdated'] },
  'rework': REASON,
}

export function isWordsAction(action: Action): action is WordsAction {
  return action in WORDS
}
