import type { OutboxStore } from './store'

const LEASE_MS = 10_000
const ASK_AGAIN_MS = 1_000

/** Does a piece of work while no other tab does the same. */
export type Turn = (work: () => Promise<void>) => Promise<void>

/** By the browser's locks: freed at once when a tab ends, however it ends. */
export function byLock(name: string, locks: LockManager): Turn {
  return async work => void await locks.request(name, work)
}

/** Where the browser knows no locks, by a lease in the common store: what a tab that ended has left runs out. */
export function byLease(store: OutboxStore, now: () => number = Date.now): Turn {
  const owner = crypto.randomUUID()
  return async (work) => {
    while (!await store.lease(owner, now(), LEASE_MS)) {
      await new Promise(settle => setTimeout(settle, ASK_AGAIN_MS))
    }
    const renewal = setInterval(() => void store.lease(owner, now(), LEASE_MS), LEASE_MS / 3)
    try {
      await work()
    }
    finally {
      clearInterval(renewal)
      await store.release(owner)
    }
  }
}
