import type { Announcement, BridgePoint, Conference, HallRef, OfficialRef, Question } from '../api/types'

/**
 * What the server sends over `/api/v1/stream`, one JSON text each. `n` counts the frames of one socket, `left` how many wait
 * behind it, `at` is the hub's time, `behind` how many changes the server itself lacks, null when it does not know.
 */
export type Frame = AnyFrame & { left?: number }

type AnyFrame
  = | { t: 'hello', n?: number, recovered: boolean, heartbeat: number, at?: string, behind?: number | null }
    | {
      t: 'snapshot'
      n?: number
      questions: Question[]
      conference: Conference | null
      bridgePoints: BridgePoint[]
      counts?: Counts
      /** Those that stand and are for this account. */
      announcements?: Announcement[]
      /** For the desk only. */
      work?: Work[]
      /** For screens only. */
      screens?: ScreenOrders[]
      cursor: string
    }
    | { t: 'question', n: number, question: Question, cursor?: string }
    | { t: 'gone', n?: number, question: string, version: number, tally?: number, cursor?: string }
    | { t: 'gone', n?: number, bridgePoint: string, version: number, cursor?: string }
    | ({ t: 'tally', n?: number, cursor?: string } & Tally)
    | { t: 'announcement', n?: number, announcement: Announcement, cursor?: string }
    | { t: 'conference', n?: number, conference: Conference, cursor?: string }
    | { t: 'bridge-point', n?: number, bridgePoint: BridgePoint, cursor?: string }
    | ({ t: 'counts', n?: number, cursor?: string } & Counts)
    | ({ t: 'work', n?: number, cursor?: string } & Work)
    | { t: 'screen', n?: number, screen: ScreenOrders, cursor?: string }
    | { t: 'beat', n?: number, at?: string, behind?: number | null, cursor?: string }

export interface Counts {
  asked: number
  answered: number
  published: number
}

/** What only the asking hall and the desk may know is absent. */
export interface Tally {
  question: string
  version: number
  halls: HallRef[]
  revision?: number
  shown?: string[]
  readOut?: string[]
  told?: string[]
  /** How many photos and documents there are. */
  attachments?: number
  /** Its place on the chair's table; null without one, absent for whom it is nothing. */
  floor?: Question['floor'] | null
  /** When it was answered aloud, and its words are still to be written; own hall and desk only. */
  answeredLiveAt?: string | null
}

/** What a paired screen was told from afar; null where its own choice holds. */
export interface ScreenOrders {
  id: string
  version: number
  name: string
  bridgePoint: string
  mode: 'auto' | 'waiting' | 'calling' | 'latest' | 'own' | null
  theme: 'maket' | 'dark' | null
  layout: 'full' | 'lower-third' | null
  /** How often it was told to load its page anew. */
  reload: number
  message: string | null
}

/** Who has a question open, for the desk only; holds until `until`. */
export interface Work {
  question: string
  version: number
  by: OfficialRef | null
  doing: 'READING' | 'TYPING' | null
  until: string | null
  /** How many notes there are on it. */
  notes: number
}

export type StreamView = 'screen' | 'desk' | 'board' | 'lines' | 'chair'
