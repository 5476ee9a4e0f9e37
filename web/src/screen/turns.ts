/** Whose turn it is on the screen: an answer of one revision, and which of its parts. */
export interface Turn {
  /** As {@link keyOf} makes it; null when there is nothing to show. */
  key: string | null
  part: number
  /** True while it is shown for the first time: it may not be cut short. */
  first: boolean
}

/** What may be shown. */
export interface Programme {
  /** Never shown here, or not since it was corrected; oldest first. */
  due: readonly string[]
  /** What goes round, newest first. */
  ring: readonly string[]
  /** Whether an answer is still to be shown at all. */
  has: (key: string) => boolean
}

export const NOTHING: Turn = { key: null, part: 0, first: false }

const SHORTEST_MS = 8_000
const NEXT_PART_MS = 3_500
const LONGEST_MS = 45_000
const HURRIED_MS = 7_000
const PER_WORD_MS = 280

export function keyOf(id: string, revision: number): string {
  return `${id}/${revision}`
}

/** Something changed: what is due comes on at once, unless another one is having its first turn. */
export function changed(turn: Turn, { due, ring, has }: Programme): Turn {
  const stays = turn.key !== null && has(turn.key)
  if (stays && (turn.first || due.length === 0)) {
    return turn
  }
  if (due[0]) {
    return { key: due[0], part: 0, first: true }
  }
  return { ...NOTHING, key: ring[0] ?? null }
}

/**
 * The time of a part is over: the next part, else what is due, else the next in the ring.
 *
 * @param parts of the current one
 */
export function advanced(turn: Turn, parts: number, { due, ring, has }: Programme): Turn {
  if (turn.key !== null && has(turn.key) && turn.part + 1 < parts) {
    return { ...turn, part: turn.part + 1 }
  }
  // One that nobody can have seen stays due; it may not keep the others from their turn.
  const fresh = due.find(key => key !== turn.key)
  if (fresh) {
    return { key: fresh, part: 0, first: true }
  }
  const here = turn.key === null ? -1 : ring.indexOf(turn.key)
  return { ...NOTHING, key: ring[(here + 1) % ring.length] ?? null }
}

/**
 * How long people need to read a part to themselves in half a voice; shorter when others wait for their first turn.
 *
 * @param index of the part: who reads on needs no time to find the beginning
 */
export function dwellMs(text: string, index: number, waiting: number): number {
  const reading = (index > 0 ? NEXT_PART_MS : SHORTEST_MS) + PER_WORD_MS * text.split(/\s+/).length
  return waiting > 0 ? Math.max(HURRIED_MS, Math.min(reading, LONGEST_MS) / 2) : Math.min(reading, LONGEST_MS)
}
