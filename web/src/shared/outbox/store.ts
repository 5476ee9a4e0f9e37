import type { NewItem, OthersUnsent, OutboxItem } from './item'

/** The new state of an item, null to take it away, undefined to leave it as it is. */
export type Change = (item: OutboxItem) => OutboxItem | null | undefined

/** Where unsent questions lie. Every method is one step for all tabs: whole, or not at all. */
export interface OutboxStore {
  /** Those of an account in the order in which they go out. */
  of: (account: string) => Promise<OutboxItem[]>
  /** The unsent ones of all other accounts, whose they are and how many. */
  others: (account: string) => Promise<OthersUnsent[]>
  /**
   * Puts new items at the end.
   *
   * @throws {DOMException} QuotaExceededError when there is no room
   */
  add: (items: NewItem[]) => Promise<void>
  /** @return the item after the change; undefined when it was left alone, taken away, or is not there */
  change: (id: string, change: Change) => Promise<OutboxItem | undefined>
  /** Takes away what an account has here. */
  forget: (account: string, which: (item: OutboxItem) => boolean) => Promise<void>
  /** Lets `owner` be the one who sends for so long, unless another is. */
  lease: (owner: string, now: number, ms: number) => Promise<boolean>
  release: (owner: string) => Promise<void>
}
