import type { Announcement, BridgePoint, Conference, OfficialRef, Question } from '../api/types'
import type { Counts, Frame, ScreenOrders, Tally, Work } from './frames'

/** A question with its place among the live changes: 0 for what was there before, then rising. */
export interface Entry {
  question: Question
  order: number
}

/** A question's version, and that of what stands beside it, such as its place on the chair's table. */
interface Version { version: number, tally?: number }

/** Everything a page knows of the conference. Never changed in place. */
export interface HubState {
  questions: ReadonlyMap<string, Entry>
  /** At what questions went out of sight. */
  gone: ReadonlyMap<string, Version>
  tallies: ReadonlyMap<string, Tally>
  work: ReadonlyMap<string, Work>
  /** What the desk announces to this account; those that are over too, lest an older version bring one back. */
  announcements: ReadonlyMap<string, Announcement>
  /** What each paired screen was told; known to screens alone. */
  screens: ReadonlyMap<string, ScreenOrders>
  conference: Conference | null
  bridgePoints: readonly BridgePoint[]
  counts: Counts | null
  /** Rises with every snapshot: what was fetched beside it must be fetched again. */
  generation: number
  /** Rises with every live change. */
  order: number
}

export const EMPTY: HubState = {
  questions: new Map(),
  gone: new Map(),
  tallies: new Map(),
  work: new Map(),
  announcements: new Map(),
  screens: new Map(),
  conference: null,
  bridgePoints: [],
  counts: null,
  generation: 0,
  order: 0,
}

/** The state after a frame. Whatever the order in which frames arrive, versions only rise. */
export function reduce(state: HubState, frame: Frame): HubState {
  switch (frame.t) {
    case 'snapshot':
      return fromSnapshot(state, frame)
    case 'question':
      return learn(state, frame.question)
    case 'gone':
      return 'question' in frame
        ? forget(state, frame.question, { version: frame.version, tally: frame.tally })
        : { ...state, bridgePoints: state.bridgePoints.filter(point => point.code !== frame.bridgePoint) }
    case 'tally':
      return counted(state, frame)
    case 'announcement':
      return announced(state, frame.announcement)
    case 'conference':
      return (state.conference?.version ?? -1) > frame.conference.version
        ? state
        : { ...state, conference: frame.conference }
    case 'bridge-point':
      return { ...state, bridgePoints: replaced(state.bridgePoints, frame.bridgePoint) }
    case 'work':
      return working(state, frame)
    case 'screen':
      return (state.screens.get(frame.screen.id)?.version ?? -1) > frame.screen.version
        ? state
        : { ...state, screens: new Map(state.screens).set(frame.screen.id, frame.screen) }
    case 'counts':
      return { ...state, counts: { asked: frame.asked, answered: frame.answered, published: frame.published } }
    default:
      return state
  }
}

/** The state with a question as a frame or an answer over REST gave it; a lower version changes nothing. */
export function learn(state: HubState, question: Question): HubState {
  const known = state.questions.get(question.id)
  const goneAt = state.gone.get(question.id)
  if ((goneAt && !isLater(question, goneAt)) || (known && known.question.version > question.version)) {
    return state
  }
  // Who asks too raises no version, but for the hall it is news.
  const changed = !known || known.question.version < question.version || known.question.halls.length < question.halls.length
  const order = changed ? state.order + 1 : state.order
  const questions = new Map(state.questions)
  questions.set(question.id, { question: merged(known?.question, question), order: changed ? order : known.order })
  return { ...state, questions, order }
}

/** The same for what was fetched as a list: it is old news, so it does not count as a live change. */
export function learnAll(state: HubState, fetched: readonly Question[]): HubState {
  const questions = new Map(state.questions)
  for (const question of fetched) {
    const known = questions.get(question.id)
    const goneAt = state.gone.get(question.id)
    if ((!goneAt || isLater(question, goneAt)) && (known?.question.version ?? -1) <= question.version) {
      questions.set(question.id, { question: merged(known?.question, question), order: known?.order ?? 0 })
    }
  }
  return { ...state, questions }
}

function fromSnapshot(state: HubState, frame: Extract<Frame, { t: 'snapshot' }>): HubState {
  const questions = new Map<string, Entry>()
  for (const question of frame.questions) {
    const known = state.questions.get(question.id)
    questions.set(question.id, known && known.question.version > question.version
      ? known
      : { question: merged(known?.question, question), order: known?.order ?? 0 })
  }
  return {
    ...state,
    questions,
    gone: new Map(),
    conference: frame.conference ?? state.conference,
    bridgePoints: frame.bridgePoints ?? state.bridgePoints,
    counts: frame.counts ?? state.counts,
    work: new Map((frame.work ?? []).map(work => [work.question, work])),
    announcements: new Map((frame.announcements ?? []).map((one) => {
      const known = state.announcements.get(one.id)
      return [one.id, known && known.version > one.version ? known : one]
    })),
    screens: new Map((frame.screens ?? []).map(screen => [screen.id, screen])),
    generation: state.generation + 1,
  }
}

function announced(state: HubState, announcement: Announcement): HubState {
  return (state.announcements.get(announcement.id)?.version ?? -1) > announcement.version
    ? state
    : { ...state, announcements: new Map(state.announcements).set(announcement.id, announcement) }
}

/** What stands, the latest first. */
export function standing(state: HubState): Announcement[] {
  return [...state.announcements.values()]
    .filter(({ endedAt }) => !endedAt)
    .sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
}

/** What went out of sight by its tally may come back by it, in the same version. */
function isLater(one: Version, other: Version): boolean {
  return one.version > other.version || (one.version === other.version && (one.tally ?? 0) > (other.tally ?? Infinity))
}

function forget(state: HubState, id: string, at: Version): HubState {
  const known = state.questions.get(id)
  if (known && isLater(known.question, at)) {
    return state
  }
  const questions = new Map(state.questions)
  questions.delete(id)
  return { ...state, questions, gone: new Map(state.gone).set(id, at) }
}

function counted(state: HubState, tally: Tally): HubState {
  if ((state.tallies.get(tally.question)?.version ?? -1) > tally.version) {
    return state
  }
  const { question, version, halls, revision, shown, readOut, told, attachments, floor, answeredLiveAt } = tally
  const tallies = new Map(state.tallies).set(question, { question, version, halls, revision, shown, readOut, told, attachments })
  const known = state.questions.get(question)
  if (!known) {
    return { ...state, tallies }
  }
  const questions = new Map(state.questions)
  questions.set(question, { ...known, question: merged(known.question, {
    ...known.question,
    halls,
    told: told ?? [],
    receipts: received(known.question, tally),
    tally: version,
    floor: floor ?? undefined,
    answeredLiveAt: answeredLiveAt ?? undefined,
  }) })
  return { ...state, tallies, questions }
}

/** At how many halls the answer as it stands has arrived; what was counted of another revision says nothing of it. */
function received(question: Question, { revision, shown, readOut }: Tally): Question['receipts'] {
  const current = question.status === 'PUBLISHED' && revision === question.answer?.revision
  return current && shown && readOut ? { shown: shown.length, readOut: readOut.length } : question.receipts
}

function working(state: HubState, { question, version, by, doing, until, notes }: Work): HubState {
  return (state.work.get(question)?.version ?? -1) > version
    ? state
    : { ...state, work: new Map(state.work).set(question, { question, version, by, doing, until, notes }) }
}

/** Who works on a question at this moment; null when nobody does, or has not been heard of since. */
export function workOn(state: HubState, question: string, now: number): (Work & { by: OfficialRef }) | null {
  const work = state.work.get(question)
  return work?.by && work.doing && Date.parse(work.until ?? '') > now ? { ...work, by: work.by } : null
}

/**
 * Frames lack who asked, and REST lacks who asked too: both stay known. What may be done does not, for it belongs to
 * one version.
 */
function merged(known: Question | undefined, question: Question): Question {
  // Of the chair's table holds what was told last, whichever way it came.
  const beside = known && (known.tally ?? 0) > (question.tally ?? 0) ? known : question
  return {
    ...question,
    tally: beside.tally,
    floor: beside.floor,
    answeredLiveAt: beside.answeredLiveAt,
    halls: known && known.halls.length > question.halls.length ? known.halls : question.halls,
    asker: question.asker ?? known?.asker,
    caller: question.caller ?? known?.caller,
    told: question.told ?? known?.told,
    receipts: counts(known, question),
    actions: question.actions ?? (known?.version === question.version ? known.actions : undefined),
  }
}

/** Of two counts of one answer the higher is the later: what was received stays so. */
function counts(known: Question | undefined, { receipts, answer }: Question): Question['receipts'] {
  const before = known?.receipts
  return receipts && before && known.answer?.revision === answer?.revision
    ? { shown: Math.max(before.shown, receipts.shown), readOut: Math.max(before.readOut, receipts.readOut) }
    : receipts
}

function replaced(all: readonly BridgePoint[], one: BridgePoint): BridgePoint[] {
  const known = all.find(point => point.code === one.code)
  if ((known?.version ?? -1) > (one.version ?? 0)) {
    return [...all]
  }
  const rest = all.filter(point => point.code !== one.code)
  return [...rest, one].sort((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }))
}
