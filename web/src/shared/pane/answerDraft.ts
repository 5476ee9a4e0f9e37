import type { SavedDraft } from '../api/types'
import { linesOf } from './canned'

/** What an answer says while it is written; references one a line. */
export interface Words {
  text: string
  references: string
  live: boolean
}

/** An answer being written, as this browser keeps it. */
export interface AnswerDraft extends Words {
  publish: boolean
  /** More than what the editor began with. */
  begun: boolean
  /**
   * What the hub may have of it: what it was last known to have, and what was sent since without a word back. By this,
   * and by no clock, one tells whether somebody has written there meanwhile.
   */
  hub: Words[]
}

/**
 * Which of two drafts goes on where they differ: this browser's while the hub has only what this one went on from, else
 * the hub's. One that says nothing never wins over one that does.
 *
 * @param kept on the hub; null for none
 * @param typing true where the local one is being typed already: nothing may take its place unasked
 */
export function goesOn(local: AnswerDraft, kept: SavedDraft | null, typing = false): 'local' | 'kept' | 'same' {
  if (!kept) {
    return local.begun && says(local) ? 'local' : 'same'
  }
  const there = wordsOf(kept)
  if (alike(local, there)) {
    return 'same'
  }
  return local.begun && says(local) && (typing || local.hub.some(words => alike(words, there))) ? 'local' : 'kept'
}

export function says({ text, references, live }: Words): boolean {
  return !!text.trim() || !!references.trim() || live
}

export function wordsOf({ text, references, live }: Omit<Words, 'references'> & { references: string | readonly string[] }): Words {
  return { text, references: typeof references === 'string' ? references : references.join('\n'), live }
}

function alike(one: Words, other: Words): boolean {
  return one.text.trim() === other.text.trim()
    && linesOf(one.references).join('\n') === linesOf(other.references).join('\n')
    && one.live === other.live
}
