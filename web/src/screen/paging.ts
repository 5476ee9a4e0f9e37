/** Marks after which a part may end, best first: sentences and paragraphs, then clauses, then words, then letters. */
const LEVELS = [sentenceEnds, clauseEnds, wordEnds, letterEnds]

/** Above so many parts nobody sees whether they are of one length. */
const BALANCED_UP_TO = 8
const BALANCING_STEPS = 5

/** Less is never laid out by halves. */
const FEW_LETTERS = 500

/**
 * How high a text is, or Infinity where it has no room. A browser takes a word of thousands of letters for tens of
 * milliseconds, so what has no room is not laid out much farther than to where that shows.
 *
 * @param height of a text, in whatever unit `room` has; more text is never lower
 */
export function heightIn(room: number, text: string, height: (part: string) => number): number {
  for (let length = FEW_LETTERS; length < text.length; length *= 2) {
    if (height(text.slice(0, length)) > room) {
      return Infinity
    }
  }
  const whole = height(text)
  return whole <= room ? whole : Infinity
}

/**
 * Divides a text into parts that each have room: at sentences, where one alone is too long at clauses, then at words, and
 * only in a word that is itself too long between letters. Nothing is lost but white space at the seams. The parts are
 * about equally high, so that the last is not a single word.
 *
 * @param height of a text, in whatever unit `room` has; more text is never lower
 */
export function paginate(text: string, height: (part: string) => number, room: number): string[] {
  const within = (limit: number) => (part: string) => heightIn(limit, part, height) <= limit
  const first = divided(text, within(room))
  const many = first.parts.length
  if (many < 2 || many > BALANCED_UP_TO) {
    return first.parts
  }
  let best = first
  let [low, high] = [room / 2, room]
  for (let step = 0; step < BALANCING_STEPS; step++) {
    const tried = (low + high) / 2
    const lower = divided(text, within(tried))
    // Not for the price of a sentence torn apart.
    const bears = lower.parts.length === many && lower.worst <= first.worst && lower.parts.every(within(tried))
    best = bears ? lower : best
    ;[low, high] = bears ? [low, tried] : [tried, high]
  }
  return best.parts
}

/** The parts, and the worst level at which one of them had to end. */
function divided(text: string, fits: (part: string) => boolean): { parts: string[], worst: number } {
  const ends = LEVELS.map(find => lazily(() => [...find(text), text.length]))
  const parts: string[] = []
  let worst = 0
  let start = skipped(text, 0)
  while (start < text.length) {
    const from = start
    const holds = (end: number) => fits(text.slice(from, end).trim())
    let end = 0
    for (let level = 0; end === 0 && level < ends.length; level++) {
      end = farthest(ends[level]!(), from, holds)
      worst = Math.max(worst, level)
    }
    // A letter that has no room has none anywhere: it is shown all the same.
    end ||= ends.at(-1)!().find(each => each > from)!
    parts.push(text.slice(from, end).trim())
    start = skipped(text, end)
  }
  return { parts: parts.length > 0 ? parts : [''], worst }
}

/** The last of the ends up to which there is room; 0 when there is none. */
function farthest(ends: readonly number[], start: number, holds: (end: number) => boolean): number {
  let low = ends.findIndex(end => end > start)
  if (low < 0 || !holds(ends[low]!)) {
    return 0
  }
  // Gallop, then halve: what is measured stays about as long as what has room.
  let stride = 1
  while (low + stride < ends.length && holds(ends[low + stride]!)) {
    low += stride
    stride *= 2
  }
  let high = Math.min(low + stride, ends.length)
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (holds(ends[middle]!)) {
      low = middle
    }
    else {
      high = middle
    }
  }
  return ends[low]!
}

function sentenceEnds(text: string): number[] {
  return [...text.matchAll(/[.!?…;]["”’»)]*(?=\s)|(?=\n)/gu)]
    .filter(({ 0: mark, index }) => mark === '' || !mark.startsWith('.') || endsSentence(text, index))
    .map(({ 0: mark, index }) => index + mark.length)
}

/** Not the dot of “1.”, of “TP.” or of “v.v. và”. */
function endsSentence(text: string, dot: number): boolean {
  const before = /\S*$/.exec(text.slice(0, dot))![0]
  const after = /^\S*\s+(\S)/.exec(text.slice(dot))?.[1] ?? ''
  return !/^\d{1,2}$|^\p{Lu}\p{L}?$/u.test(before) && !/\p{Ll}/u.test(after)
}

function clauseEnds(text: string): number[] {
  return [...text.matchAll(/[,:;–—)](?=\s)/g)].map(({ index }) => index + 1)
}

function wordEnds(text: string): number[] {
  return [...text.matchAll(/\s+/g)].map(({ index }) => index)
}

/** A letter with all its marks. */
function letterEnds(text: string): number[] {
  return [...text.matchAll(/\P{M}\p{M}*/gu)].map(({ 0: letter, index }) => index + letter.length)
}

function skipped(text: string, from: number): number {
  return from + /^\s*/.exec(text.slice(from))![0].length
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => made ??= make()
}
