import type { DBSchema, IDBPDatabase } from 'idb'
import type { NewItem, OthersUnsent, OutboxItem } from './item'
import type { Change, OutboxStore } from './store'
import { openDB } from 'idb'
import { isUnsent } from './item'

interface Schema extends DBSchema {
  items: { key: number, value: OutboxItem, indexes: { id: string, account: string } }
  leases: { key: string, value: { owner: string, until: number } }
}

const LEASE = 'sender'

/** Unsent questions in the browser's own database: they outlive a crash, and all tabs see the same. */
export class IdbStore implements OutboxStore {
  private database: Promise<IDBPDatabase<Schema>> | null = null

  constructor(private readonly name = 'caunoi') {}

  private open(): Promise<IDBPDatabase<Schema>> {
    // What failed once, in a moment without room, is tried again the next time.
    return this.database ??= openDB<Schema>(this.name, 1, {
      upgrade(database) {
        const items = database.createObjectStore('items', { keyPath: 'order', autoIncrement: true })
        items.createIndex('id', 'id', { unique: true })
        items.createIndex('account', 'account')
        database.createObjectStore('leases')
      },
      // A tab with a later version must not wait for this one.
      blocking: () => void this.close(),
      terminated: () => this.database = null,
    }).catch((error) => {
      this.database = null
      throw error
    })
  }

  async close(): Promise<void> {
    const opened = this.database
    this.database = null
    ;(await opened)?.close()
  }

  async of(account: string): Promise<OutboxItem[]> {
    return (await this.open()).getAllFromIndex('items', 'account', account)
  }

  async others(account: string): Promise<OthersUnsent[]> {
    const counts = new Map<string, number>()
    for (const item of await (await this.open()).getAll('items')) {
      if (item.account !== account && isUnsent(item)) {
        counts.set(item.author, (counts.get(item.author) ?? 0) + 1)
      }
    }
    return [...counts].map(([author, count]) => ({ author, count }))
  }

  async add(items: NewItem[]): Promise<void> {
    const transaction = (await this.open()).transaction('items', 'readwrite')
    const stored = items.map(item => transaction.store.add(item as OutboxItem))
    await Promise.all([...stored, transaction.done])
  }

  async change(id: string, change: Change): Promise<OutboxItem | undefined> {
    const transaction = (await this.open()).transaction('items', 'readwrite')
    const found = await transaction.store.index('id').get(id)
    const changed = found && change(found)
    const written = changed ? transaction.store.put(changed) : changed === null ? transaction.store.delete(found!.order) : null
    await Promise.all([written, transaction.done])
    return changed ?? undefined
  }

  async forget(account: string, which: (item: OutboxItem) => boolean): Promise<void> {
    const transaction = (await this.open()).transaction('items', 'readwrite')
    const found = await transaction.store.index('account').getAll(account)
    await Promise.all([...found.filter(which).map(item => transaction.store.delete(item.order)), transaction.done])
  }

  async lease(owner: string, now: number, ms: number): Promise<boolean> {
    const transaction = (await this.open()).transaction('leases', 'readwrite')
    const held = await transaction.store.get(LEASE)
    const free = !held || held.owner === owner || held.until <= now
    await Promise.all([free && transaction.store.put({ owner, until: now + ms }, LEASE), transaction.done])
    return free
  }

  async release(owner: string): Promise<void> {
    const transaction = (await this.open()).transaction('leases', 'readwrite')
    const held = await transaction.store.get(LEASE)
    await Promise.all([held?.owner === owner && transaction.store.delete(LEASE), transaction.done])
  }
}
