import type { components as Questions } from './generated/questions'
import type { components as Registry } from './generated/registry'

/**
 * What the services say, under the names the pages use. The types are made from the services' OpenAPI documents by
 * `npm run api`; written here is only what no document says. What a viewer may not see is absent.
 */
type FromQuestions = Questions['schemas']
type FromRegistry = Registry['schemas']

export type QuestionStatus = FromQuestions['QuestionStatus']
export type Action = FromQuestions['Action']
export type HallRef = FromQuestions['HallRef']
export type TopicRef = FromQuestions['TopicRef']
export type OfficialRef = FromQuestions['OfficialRef']
export type Answer = FromQuestions['Answer']
export type Asker = FromQuestions['Asker']
export type Caller = FromQuestions['CallerBody']

/** A question's place on the chair's table; null is when its hall has not yet said that it is ready, or was not called. */
export type Floor = Omit<FromQuestions['Floor'], 'readyAt' | 'calledAt'> & { readyAt: string | null, calledAt: string | null }

/** What only REST says of a question: frames of the stream carry the same without it. */
type OverRestOnly = 'actions' | 'asker' | 'caller'

/** A question as it came over REST or in a frame. */
export type Question = Omit<FromQuestions['Question'], OverRestOnly | 'floor'> & Partial<Pick<FromQuestions['Question'], OverRestOnly>> & {
  floor?: Floor
  /** The code of its paper slip, for the own hall and the desk. */
  slip?: string | null
}

export type QuestionPage = FromQuestions['QuestionPage']
export type NewQuestion = Omit<FromQuestions['AskRequest'], 'caller'> & { slip?: string | null, caller?: NewCaller }
/** Who calls, as far as it was said. */
export type NewCaller = Partial<FromQuestions['CalledBy']>
/** The text may be missing where the answer was given aloud: its gist is then owed. */
export type NewAnswer = Partial<FromQuestions['AnswerRequest']>
export type Reason = FromQuestions['ReasonRequest']
export type Words = FromQuestions['WordsRequest']
export type Classification = FromQuestions['ClassifyRequest']
export type Assignment = FromQuestions['AssignRequest']
export type Transfer = FromQuestions['TransferRequest']
export type Extension = FromQuestions['ExtendRequest']
export type Parts = FromQuestions['SplitRequest']
export type Merge = FromQuestions['MergeRequest']
export type Correction = FromQuestions['CorrectRequest']
export type FollowUp = FromQuestions['FollowUpRequest']
export type Confirmation = FromQuestions['ConfirmRequest']
/** The hall that asks too, where an operator speaks for it; it goes into the query. */
export interface AskToo { bridgePoint: string }
export type HistoryEntry = FromQuestions['HistoryItem']
export type Responder = FromQuestions['OfficialItem']
export type JointAnswer = FromQuestions['JointAnswerRequest']
export type Abbreviation = FromQuestions['Abbreviation']
export type CannedAnswer = FromQuestions['CannedAnswer']
export type NewCannedAnswer = FromQuestions['CannedAnswerRequest']
export type Call = FromQuestions['Call']
export type CallOutcome = FromQuestions['CallOutcome']
export type NewCall = Omit<FromQuestions['CallRequest'], 'caller'> & { caller?: NewCaller }
export type CallPage = FromQuestions['CallsBody']
export type Callback = FromQuestions['Callback']
export type CallbackState = FromQuestions['CallbackState']
export type AttemptOutcome = FromQuestions['AttemptOutcome']
export type Commune = FromQuestions['Commune']
export type HallCount = FromQuestions['HallItem']
export type OwedCounts = FromQuestions['OwedBody']
/** Why a question is with its official. */
export type AssignmentReason = FromQuestions['AssignmentReason']
export type RoutingTable = FromQuestions['RoutingTableBody']
/** What is saved, and what is tried before; then perhaps with a question. */
export type NewRoutingTable = FromQuestions['RoutingTableRequest']
/** What a purge of a rehearsal takes away; the version is what it confirms. */
export type Purge = FromQuestions['Purge']
export type RoutingPreview = FromQuestions['RoutingPreviewBody']
/** Which halls have an answer as it stands. */
export type Receipts = FromQuestions['Receipts']
export type HallReceipt = FromQuestions['HallReceipt']
/** What a hall has of one answer. */
export type ReceivedAnswer = FromQuestions['ReceivedAnswer']
/** How a conference stands at its session's end. */
export type Closing = FromQuestions['Closing']
export type ClosingLine = FromQuestions['ClosingLine']
export type ClosingGap = FromQuestions['ClosingGap']
export type HallClosing = FromQuestions['HallClosing']
export type ClosingRequest = FromQuestions['ClosingRequest']

export interface TopicSuggestions {
  items: { topic: TopicRef, score: number }[]
  /** True when the first is worth choosing without a look. */
  sure: boolean
}

export type Role = FromRegistry['Role']
export type Session = FromRegistry['SessionView']
export type Person = FromRegistry['UserView']
export type Invitation = FromRegistry['Invitation']
export type Import = FromRegistry['Import']
/** What this browser kept of it from before presenters were named has none. */
export type AgendaItem = Omit<FromRegistry['AgendaItem'], 'presenters'> & { presenters?: string[] }
/** An announcement of the desk, as it came over REST or in a frame. */
export type Announcement = Omit<FromRegistry['Announcement'], 'halls' | 'endedAt' | 'missing'> & {
  /** Codes of the halls that it is for; null for all. */
  halls?: string[] | null
  endedAt?: string | null
}
/** The same over REST, with who has not acknowledged it, for those who announce. */
export type ListedAnnouncement = Announcement & Pick<FromRegistry['Announcement'], 'missing'>
export type NewAnnouncement = FromRegistry['NewAnnouncement']
export type ReadingAddress = FromRegistry['ReadingView']
export type PublishedPage = FromQuestions['PublishedPage']
export type PublishedAnswer = FromQuestions['PublishedAnswer']
/** Nor has it how the chair's table is run. */
type Later = 'table' | 'settings'
export type Conference = Omit<FromRegistry['ConferenceView'], 'agenda' | Later> & {
  agenda: AgendaItem[]
  table?: FromRegistry['ConferenceView']['table']
  settings?: ConferenceSettings
}
type TableSettings = 'chairDirects' | 'callMinutes'
export type ConferenceSettings = Omit<FromRegistry['ConferenceSettings'], TableSettings> & Partial<Pick<FromRegistry['ConferenceSettings'], TableSettings>>

/** One lamp: its state at least; of the own line what it measures comes over REST alone. */
type LampOf<View extends { state: unknown, since: unknown }> = Pick<View, 'state' | 'since'> & Partial<View>
/** A hall as it came over REST or in a frame; only frames say its version. */
export type BridgePoint = Omit<FromRegistry['BridgePointView'], 'health' | 'video' | 'version' | 'screens'> & {
  version?: number
  /** How many screens of ours are open there; only REST tells it, null while it is not known. */
  screens?: number | null
  /** What the hall's own pages report to have received; only frames tell it. */
  practice?: string
  health: LampOf<FromRegistry['HealthView']>
  video: LampOf<FromRegistry['VideoView']>
}
export type HallHistory = FromRegistry['HallHistory']
export type MeasurePage = FromRegistry['MeasurePage']
export type MeasuredHall = FromRegistry['MeasuredHall']
export type UpstreamPage = FromRegistry['UpstreamPage']
export type BridgePointPage = FromRegistry['BridgePointPage']
export type Line = FromRegistry['Line']
export type VideoWord = FromRegistry['VideoWord']
export type HeartbeatToken = FromRegistry['HeartbeatToken']
/** In lists, and for clerks, without its timeline. */
export type Incident = Omit<FromRegistry['Incident'], 'timeline'> & { timeline?: IncidentEntry[] }
export type IncidentEntry = FromRegistry['IncidentEntry']
export type IncidentState = FromRegistry['IncidentState']
export type Resolution = FromRegistry['Resolution']
export type Upstream = FromRegistry['Upstream']
export type UpstreamKind = FromRegistry['UpstreamKind']
export type AnnouncedWork = FromRegistry['AnnouncedWork']
export type NewWork = FromRegistry['NewWork']

/* ---- Before the day: registration, roll call, rehearsal, reminders. ---- */

export type RegistrationState = FromRegistry['RegistrationState']
export type Missing = FromRegistry['Missing']
export type EquipmentKind = FromRegistry['EquipmentKind']
export type AttendanceCategory = FromRegistry['AttendanceCategory']
type Said = 'version' | 'state' | 'late' | 'missing' | 'contacts' | 'equipment' | 'expected' | 'guests' | 'categories' | 'communeNames'
/** As all but a chair read it. */
export type Registration = Omit<FromRegistry['Registration'], Said> & Required<Pick<FromRegistry['Registration'], Said>>
export type NewRegistration = FromRegistry['RegistrationChange']
export type RegistrationRow = FromRegistry['RegistrationRow']
export type RegistrationPage = FromRegistry['RegistrationPage']
export type Preparation = FromRegistry['Preparation']
export type NewPreparation = FromRegistry['PreparationChange']
export type Check = FromRegistry['Check']
export type Rehearsal = FromRegistry['Rehearsal']
export type RehearsalPage = FromRegistry['RehearsalPage']
export type Reminder = FromRegistry['Reminder']
export type ReminderPage = FromRegistry['ReminderPage']
export type RollCall = FromRegistry['RollCall']
export type NewRollCall = FromRegistry['RollCallChange']
export type RollCallPage = FromRegistry['RollCallPage']
/** What the hub asks of a hall by itself. */
export type HallProbes = FromRegistry['HallProbes']
export type Probe = FromRegistry['Probe']
export type ProbeChange = FromRegistry['ProbeChange']
export type ProbeResult = FromRegistry['ProbeResult']

/* ---- Screens of halls, and the chair's device. ---- */

export type Screen = FromRegistry['Screen']
export type ScreenPage = FromRegistry['ScreenPage']
export type ScreenSettings = FromRegistry['ScreenSettings']
export type ScreenReport = FromRegistry['ScreenReport']
export type OwnDevice = FromRegistry['OwnDevice']
export type Pairing = FromRegistry['Pairing']

/** RFC 9457, as every service answers an error. What stands between may answer less, so that nothing is certain. */
export type ProblemBody = Partial<FromQuestions['Problem']> & {
  /** A demo hub may say here how to sign in. */
  hint?: string
}

/* ---- For the question pane, until the services' documents tell of these (drafts, notes, files, similar ones). ---- */

export interface SavedDraft {
  by: string
  byName: string
  text: string
  references: string[]
  live: boolean
  savedAt: string
}

export interface Note {
  id: string
  by: OfficialRef
  at: string
  text: string
  kind: 'NOTE' | 'CONSULT' | 'ADVICE'
  to: OfficialRef | null
}

export interface Attachment {
  id: string
  name: string
  type: string
  size: number
  on: 'question' | 'answer'
  released: boolean
  by?: OfficialRef
  at: string
}

export interface SimilarQuestion {
  question: Question
  score: number
}
