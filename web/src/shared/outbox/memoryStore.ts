import type { NewItem, OthersUnsent, OutboxItem } from './item'
import type { Change, OutboxStore } from './store'

/** For a browser that lets pages keep nothing: what is unsent lives as long as the page. */
export class MemoryStore implements OutboxStore {
  private items: OutboxItem[] = []
  private count = 0

  async of(account: string): Promise<OutboxItem[]> {
    return this.items.filter(item => item.account === account)
  }

  async others(): Promise<OthersUnsent[]> {
    return []
  }

  async add(items: NewItem[]): Promise<void> {
    this.items = [...this.items, ...items.map(item => ({ ...item, order: ++this.count }))]
  }

  async change(id: string, change: Change): Promise<OutboxItem | undefined> {
    const found = this.items.find(item => item.id === id)
    const changed = found && change(found)
    if (changed !== undefined) {
      this.items = this.items.flatMap(item => item === found ? changed ?? [] : item)
    }
    return changed ?? undefined
  }

  async forget(account: string, which: (item: OutboxItem) => boolean): Promise<void> {
    this.items = this.items.filter(item => item.account !== account || !which(item))
  }

  async lease(): Promise<boolean> {
    return true
  }

  async release(): Promise<void> {}
}
