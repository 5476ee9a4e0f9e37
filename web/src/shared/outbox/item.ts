import type { NewQuestion } from '../api/types'

/**
 * What became of a question in this browser. DRAFT is set aside or open in the form, WAITING goes out by itself, FAILED
 * was refused and wants a person, SENT is stored by the hub, RECOGNISED was there already under the code of its slip.
 */
export type ItemState = 'DRAFT' | 'WAITING' | 'FAILED' | 'SENT' | 'RECOGNISED'

/** The question that came of an item. */
export interface Result {
  id: string
  number: string
  text: string
}

/** A question on its way from a form to the hub. */
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
  body: NewQuestion | null
  /** What was sent under the key without an answer: one of these may have arrived. */
  attempted: NewQuestion[]
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

export function isUnsent(item: Pick<OutboxItem, 'state'>): boolean {
  return ['DRAFT', 'WAITING', 'FAILED'].includes(item.state)
}
