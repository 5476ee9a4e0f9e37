import type { CallOutcome, NewCall, NewQuestion } from '../api/types'

/** What forms send: a question, or a call that asks nothing new. */
export type Sendable = NewQuestion | NewCall

/** What comes of a call without a new question. */
export type OtherOutcome = Exclude<CallOutcome, 'NEW_QUESTION'>

/**
 * What became of it in this browser. DRAFT is set aside or open in the form, WAITING goes out by itself, FAILED
 * was refused and wants a person, SENT is stored by the hub, RECOGNISED was there already under the code of its slip.
 */
export type ItemState = 'DRAFT' | 'WAITING' | 'FAILED' | 'SENT' | 'RECOGNISED'

/** The question that came of an item, or that a call was about. */
export interface Result {
  id: string
  /** Empty where a call was about none. */
  number: string
  text: string
  /** Of a call that asks nothing new. */
  outcome?: OtherOutcome
}

/** A question on its way from a form to the hub, or a call that was noted down. */
export interface OutboxItem {
  id: string
  /** The Idempotency-Key. It stays for every attempt, until the hub says that another text came under it. */
  key: string
  /** Its place in the queue, kept when it is edited. */
  order: number
  account: string
  /** The account's name for people: all that another account hears of it. */
  author: string
  state: ItemState
  /** The code of the paper slip, or one of our own. */
  slip: string | null
  /** The code stands on paper, or somebody may have read it aloud: from then on the hub must hear it too. */
  told: boolean
  /** What the form held, to go on there. Null once it was sent: nothing of it stays behind. */
  form: Record<string, unknown> | null
  body: Sendable | null
  /** What was sent under the key without an answer: one of these may have arrived. */
  attempted: Sendable[]
  /** True while a tab sends it. */
  sending: boolean
  /** Why it was refused, in words. */
  trouble: string
  result: Result | null
  at: string
}

export type NewItem = Omit<OutboxItem, 'order'>

/** Of other accounts at this machine it is only told whose, and how many. */
export interface OthersUnsent {
  author: string
  count: number
}

/** Null for a question, new or on a slip. */
export function outcomeOf(body: Sendable | null): OtherOutcome | null {
  return body && 'outcome' in body && body.outcome !== 'NEW_QUESTION' ? body.outcome : null
}

/** Still its author's to change, to send or to delete. */
export function isOpen(item: Pick<OutboxItem, 'state'>): boolean {
  return ['DRAFT', 'WAITING', 'FAILED'].includes(item.state)
}

/** What was typed here says something else than the question that was there under its code: its author is to decide. */
export function differs({ state, body, result }: Pick<OutboxItem, 'state' | 'body' | 'result'>): boolean {
  return state === 'RECOGNISED' && !!result && words(body?.text) !== words(result.text)
}

/** It would be lost without a word if it were forgotten. */
export function isUnsent(item: Pick<OutboxItem, 'state' | 'body' | 'result'>): boolean {
  return isOpen(item) || differs(item)
}

function words(text = ''): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}
