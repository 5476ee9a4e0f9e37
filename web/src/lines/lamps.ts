import type { BridgePoint, Line } from '@/shared/api/types'

const WORST_FIRST: Line[] = ['DOWN', 'FLAPPING', 'SUSPECT', 'DEGRADED', 'UNKNOWN', 'MAINTENANCE', 'UP']

/** Whoever needs somebody comes first: by the worse of the two lamps, then by the own line's, then by code. */
export function worstFirst(halls: readonly BridgePoint[]): BridgePoint[] {
  const rank = (line: Line) => WORST_FIRST.indexOf(line)
  // Nothing is known of most pictures: that is no reason to come first.
  const video = (hall: BridgePoint) => hall.video.state === 'UNKNOWN' ? rank('UP') : rank(hall.video.state)
  const worse = (hall: BridgePoint) => Math.min(rank(hall.health.state), video(hall))
  return [...halls].sort((a, b) =>
    worse(a) - worse(b) || rank(a.health.state) - rank(b.health.state) || a.code.localeCompare(b.code, 'vi', { numeric: true }))
}

/** How many halls show each state, worst first. */
export function tally(halls: readonly BridgePoint[]): { line: Line, count: number }[] {
  return WORST_FIRST
    .map(line => ({ line, count: halls.filter(hall => hall.health.state === line).length }))
    .filter(({ count }) => count > 0)
}
