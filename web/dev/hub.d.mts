import type { Announcement, BridgePoint, Conference, Person, Question, Role } from '../src/shared/api/types'

interface Asked {
  method: string
  path: string
  query?: URLSearchParams
  body?: unknown
  session?: string
  key?: string
  version?: number
}

/** What the pages' tests need to know of the stand-in. */
export class Hub {
  conference: Conference
  questions: Map<string, Question>
  /** Usernames by session. */
  sessions: Map<string, string>
  listeners: Set<{ person: Person, send: (frame: object) => void }>
  table: { on: () => Question[], handle: (asked: { path: string, body: object }, person: { role: Role }) => { status: number } }
  lines: { halls: BridgePoint[], practise: (hall: string, practice: string) => void }
  /** What its screens were told. */
  devices: { orders: () => { message: string | null }[] }
  announcements: { items: (Announcement & { acknowledgedBy: { halls: string[], officials: string[] } })[] }
  handle(asked: Asked): { status: number, body?: unknown, session?: string, version?: number }
  personOf(session: string | undefined): Person
  /** @returns what ends it */
  listen(person: Person, send: (frame: object) => void): () => void
  snapshotFor(person: Person): object
  changeConference(part: 'state' | 'settings', body: object, version: number): { status: number }
  set(question: Question, fields: Partial<Question>): void
  tellDesk(frame: object): void
  receipts: { all: () => object }
}
