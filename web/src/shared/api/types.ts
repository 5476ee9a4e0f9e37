/** What the services say, as the pages read it. Mirrors contracts: QuestionView, ConferenceState, BridgePointState. */

export type Role = 'CLERK' | 'OPERATOR' | 'OFFICIAL' | 'MODERATOR' | 'TECHNICIAN' | 'CHAIR' | 'SCREEN' | 'ADMIN'

export type QuestionStatus
  = | 'SUBMITTED'
    | 'ASSIGNED'
    | 'IN_PROGRESS'
    | 'IN_REVIEW'
    | 'ANSWERED'
    | 'PUBLISHED'
    | 'NEEDS_INFO'
    | 'MERGED'
    | 'DECLINED'
    | 'WITHDRAWN'
    | 'RETRACTED'

export type Action = 'take' | 'give-back' | 'answer' | 'publish' | 'classify' | 'assign'

export interface HallRef {
  code: string
  name: string
}

export interface TopicRef {
  code: string
  label: string
}

export interface OfficialRef {
  username: string
  displayName: string
}

export interface Answer {
  text: string
  references: string[]
  live: boolean
  answeredAt: string
  revision: number
  by?: OfficialRef
}

export interface Asker {
  name?: string | null
  commune?: string | null
}

export interface Caller extends Asker {
  role?: string | null
  phone?: string | null
  callback?: boolean
}

/** What a viewer may not see is absent. */
export interface Question {
  id: string
  number: string
  version: number
  status: QuestionStatus
  channel?: 'WEB' | 'HOTLINE'
  conference: string
  bridgePoint: HallRef
  halls: HallRef[]
  topic?: TopicRef | null
  text: string
  original?: string
  urgent?: boolean
  private?: boolean
  official?: OfficialRef | null
  answer?: Answer | null
  mergedInto?: string | null
  reason?: string | null
  askedAt: string
  assignedAt?: string | null
  takenAt?: string | null
  publishedAt?: string | null
  dueAt?: string | null
  /** Over REST only. */
  asker?: Asker | null
  /** Over REST only. */
  caller?: Caller | null
  /** Over REST only: what this viewer may do to this version now. */
  actions?: string[]
}

export interface QuestionPage {
  items: Question[]
  next: string | null
}

export interface NewQuestion {
  text: string
  topic?: string
  urgent?: boolean
  private?: boolean
  bridgePoint?: string
  asker?: { name?: string, commune?: string }
  caller?: { name?: string, role?: string, commune?: string, phone?: string, callback?: boolean }
}

export interface NewAnswer {
  text: string
  references?: string[]
  live?: boolean
  publish?: boolean
}

export interface HistoryEntry {
  version: number
  action: string
  by: OfficialRef | null
  at: string
  from: QuestionStatus | null
  to: QuestionStatus
  reason: string | null
  note: string | null
}

export interface Session {
  username: string
  displayName: string
  role: Role
  conference: string
  bridgePoint: HallRef | null
}

export interface Conference {
  id: string
  version: number
  title: string
  startsAt: string
  state: 'SCHEDULED' | 'REHEARSAL' | 'LIVE' | 'ANSWERING' | 'CLOSED'
  hotline: string | null
  topics: TopicRef[]
}

export interface LineState {
  state: 'UNKNOWN' | 'UP' | 'DEGRADED' | 'SUSPECT' | 'DOWN' | 'FLAPPING' | 'MAINTENANCE'
  since: string | null
}

export interface BridgePoint {
  /** In the stream only. */
  version?: number
  code: string
  name: string
  provincial: boolean
  communes: number
  health: LineState
  video: LineState
}

export interface Person {
  username: string
  displayName: string
  role: Role
  onDuty: boolean
  enabled: boolean
  version: number
}

export interface Responder {
  username: string
  displayName: string
  topics: string[]
  onDuty: boolean
  open: number
}

/** RFC 9457, as every service answers an error. */
export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  errors?: { field: string, code: string, detail: string }[]
  /** A demo hub may say here how to sign in. */
  hint?: string
}
