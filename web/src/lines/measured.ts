/** How a line measured in one minute. */
export interface Measured { rttMs: number, lossPct: number }

/** From so many milliseconds on a line is slow: the detector's limit for DEGRADED. */
export const SLOW_MS = 800
export const MINUTE_MS = 60_000
/** So many minutes are drawn beside a hall. */
export const SHOWN_MINUTES = 30

/**
 * The minutes before `until`, oldest first, null where nothing was measured.
 *
 * @param known by the instant at which the minute began
 */
export function slots(known: ReadonlyMap<number, Measured>, until: number): (Measured | null)[] {
  return Array.from({ length: SHOWN_MINUTES }, (_, index) => known.get(until - (SHOWN_MINUTES - index) * MINUTE_MS) ?? null)
}
