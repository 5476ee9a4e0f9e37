import type { Conference, Question } from '../src/shared/api/types'

interface Asked {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
  session: string
  version?: number
}

/** What the pages' tests need to know of the stand-in. */
export class Hub {
  constructor(samples: unknown[])
  conference: Conference
  questions: Map<string, Question>
  /** Usernames by session. */
  sessions: Map<string, string>
  handle(asked: Asked): { status: number, body?: unknown }
}
