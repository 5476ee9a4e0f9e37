/** What of one answer this screen has shown. */
export interface Shown {
  revision: number
  /** Whether another text had stood here before it. */
  corrected: boolean
  /** Whether the hub has heard of it. */
  told: boolean
}

/** What a screen remembers over a reload. Never changed in place. */
export interface Memory {
  /** The newest publishing when this screen first listened: what is older was never its to show. Null before. */
  since: string | null
  /** When it last had a line, in the hub's milliseconds. */
  lastLive: number | null
  /** By question, the one shown last at the end. */
  shown: ReadonlyMap<string, Shown>
  /** Answers that came when the line was back, as `id/revision`. */
  late: ReadonlySet<string>
}

export const BLANK: Memory = { since: null, lastLive: null, shown: new Map(), late: new Set() }

/** Twice of what a screen keeps of answers. */
const MOST = 400

export function withShown(memory: Memory, id: string, revision: number, told: boolean): Memory {
  const before = memory.shown.get(id)
  const corrected = before ? before.revision < revision || (before.revision === revision && before.corrected) : false
  const shown = new Map(memory.shown)
  shown.delete(id)
  shown.set(id, { revision, corrected, told })
  return { ...memory, shown: new Map([...shown].slice(-MOST)) }
}

export function withLate(memory: Memory, keys: readonly string[]): Memory {
  return keys.length === 0 ? memory : { ...memory, late: new Set([...memory.late, ...keys].slice(-MOST)) }
}

/** Whether this revision, or a later one, has been shown. */
export function hasShown(memory: Memory, id: string, revision: number): boolean {
  return (memory.shown.get(id)?.revision ?? 0) >= revision
}

/** Whether the hall has seen, or sees now, another text than it saw before. */
export function isCorrection(memory: Memory, id: string, revision: number): boolean {
  const shown = memory.shown.get(id)
  return shown !== undefined && (shown.revision < revision || (shown.revision === revision && shown.corrected))
}

/** Whether it is this screen's to show for the first time: not what was there when it first listened, nor before that is known. */
export function isDue(memory: Memory, id: string, revision: number, publishedAt: string): boolean {
  return !hasShown(memory, id, revision) && (isCorrection(memory, id, revision) || (memory.since !== null && publishedAt > memory.since))
}

/** @param owner the account whose memory it is */
export function written(memory: Memory, owner: string): string {
  return JSON.stringify({ ...memory, owner, shown: [...memory.shown], late: [...memory.late] })
}

/** What was written for this owner; blank where it is another's, or cannot be read. */
export function read(text: string | null, owner: string): Memory {
  try {
    const kept = JSON.parse(text ?? '')
    return kept.owner === owner
      ? { since: kept.since, lastLive: kept.lastLive, shown: new Map(kept.shown), late: new Set(kept.late) }
      : BLANK
  }
  catch {
    return BLANK
  }
}
