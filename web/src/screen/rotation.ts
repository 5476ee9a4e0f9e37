/** What a screen shows, and what waits to be shown for the first time. */
export interface Rotation {
  current: string | null
  part: number
  /** True while the current one is shown for the first time: it may not be cut short. */
  first: boolean
  /** Arrived while another was shown, oldest first. */
  waiting: readonly string[]
}

export const NOTHING: Rotation = { current: null, part: 0, first: false, waiting: [] }

const SHORTEST_MS = 8_000
const LONGEST_MS = 45_000
const HURRIED_MS = 7_000
const PER_WORD_MS = 280

/** Something newly published: on at once, unless another one is having its first turn. */
export function arrived(rotation: Rotation, id: string): Rotation {
  if (rotation.waiting.includes(id)) {
    return rotation
  }
  return rotation.first && rotation.current !== id
    ? { ...rotation, waiting: [...rotation.waiting, id] }
    : { current: id, part: 0, first: true, waiting: rotation.waiting }
}

/**
 * The time of a part is over: its next part, else what waits, else the next in turn.
 *
 * @param parts of the current one
 * @param ring what may be shown, newest first
 */
export function advanced(rotation: Rotation, parts: number, ring: readonly string[]): Rotation {
  const waiting = rotation.waiting.filter(id => ring.includes(id))
  const here = rotation.current === null ? -1 : ring.indexOf(rotation.current)
  if (here >= 0 && rotation.part + 1 < parts) {
    return { ...rotation, waiting, part: rotation.part + 1 }
  }
  const [fresh, ...rest] = waiting
  if (fresh) {
    return { current: fresh, part: 0, first: true, waiting: rest }
  }
  return { current: ring[(here + 1) % ring.length] ?? null, part: 0, first: false, waiting: [] }
}

/** How long people need to read a part aloud to themselves; shorter when others wait for their first turn. */
export function dwellMs(text: string, waiting: number): number {
  const reading = SHORTEST_MS + PER_WORD_MS * text.split(/\s+/).length
  return waiting > 0 ? Math.max(HURRIED_MS, Math.min(reading, LONGEST_MS) / 2) : Math.min(reading, LONGEST_MS)
}
