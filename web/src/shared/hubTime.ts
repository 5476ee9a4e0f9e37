import { useStorage } from '@vueuse/core'

/** Two minutes of beats: for as long a clock that someone sets right meanwhile may still be taken for wrong. */
const REMEMBERED = 8
/** What is less may be no more than the line's delay. */
const SLACK_MS = 2_000

/** Kept over a reload: what waits here was dated by it, and may be looked at before there is a line again. */
const ahead = useStorage('caunoi.hub-ahead', 0, undefined, { listenToStorageChanges: false })
let lately: number[] = []

/**
 * The hub said what time it is there. A frame only ever comes late, so of the last ones that which puts the hub farthest
 * ahead came fastest, and is right.
 */
export function hubSaid(at: string, now = Date.now()): void {
  const found = Date.parse(at) - now
  if (Number.isNaN(found)) {
    return
  }
  lately = [...lately, found].slice(-REMEMBERED)
  const best = Math.max(...lately)
  if (Math.abs(best - ahead.value) > SLACK_MS) {
    ahead.value = Math.abs(best) > SLACK_MS ? best : 0
  }
}

/** For another session, perhaps of another hub. */
export function forgetHubTime(): void {
  lately = []
  ahead.value = 0
}

/** What the hub's clock shows when this machine's shows `here`; the same until the hub said otherwise. */
export function hubTime(here: number): number {
  return here + ahead.value
}

/** What the hub's clock shows now: for whatever is kept with its time, and shown beside what the hub dated. */
export function hubNow(): number {
  return hubTime(Date.now())
}
