import type { BridgePoint, Line, Question } from '../api/types'

/** What lies on the chair's table, as a page shows it. */
export interface Table {
  /** Whose hall has the word; null while nobody was called. */
  called: Question | null
  /** Those that wait, the next one first. */
  queue: readonly Question[]
}

/** Neighbours of one topic. */
export interface Group {
  key: string
  /** Null for those without a topic. */
  label: string | null
  questions: readonly Question[]
}

/** So many places from its turn a hall is told to make itself ready. */
export const SOON = 2

export function tableOf(questions: Iterable<Question>): Table {
  const there = [...questions].filter(question => question.floor)
  return {
    called: there.find(({ floor }) => floor!.state === 'CALLED') ?? null,
    queue: there
      .filter(({ floor }) => floor!.state === 'QUEUED')
      .sort((one, other) => one.floor!.rank - other.floor!.rank || one.id.localeCompare(other.id)),
  }
}

/** In the order of their turns: a topic comes again where another was put between. */
export function groupsOf(queue: readonly Question[]): Group[] {
  const groups: { key: string, label: string | null, questions: Question[] }[] = []
  for (const question of queue) {
    const label = question.topic?.label ?? null
    const last = groups.at(-1)
    if (last && last.label === label) {
      last.questions.push(question)
    }
    else {
      groups.push({ key: question.id, label, questions: [question] })
    }
  }
  return groups
}

const NO_LINE: readonly Line[] = ['DOWN', 'SUSPECT', 'FLAPPING']
const NO_PICTURE: readonly Line[] = ['DOWN', 'SUSPECT', 'FLAPPING', 'DEGRADED']

/** Which lamps of a hall speak against giving it the word now. What nobody has said anything of does not. */
export function troubleOf(hall: BridgePoint | undefined): ('health' | 'video')[] {
  return [
    ...(hall && NO_LINE.includes(hall.health.state) ? ['health' as const] : []),
    ...(hall && NO_PICTURE.includes(hall.video.state) ? ['video' as const] : []),
  ]
}

/**
 * The question of that hall whose turn comes next, and how many come before it, the called one too: only where its hall is
 * to make itself ready.
 */
export function turnOf(table: Table, hall: string): { question: Question, before: number } | null {
  const at = table.queue.findIndex(question => question.bridgePoint.code === hall)
  const before = at + (table.called ? 1 : 0)
  return at >= 0 && before <= SOON ? { question: table.queue[at]!, before } : null
}

/** Where a question stands after it moved by so many places: before which it then waits, null for behind all. */
export function neighbourAfter(queue: readonly Question[], id: string, by: -1 | 1): string | null {
  const at = queue.findIndex(question => question.id === id)
  return by < 0 ? queue[at - 1]?.id ?? null : queue[at + 2]?.id ?? null
}
