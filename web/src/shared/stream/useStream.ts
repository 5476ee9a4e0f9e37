import type { Announcement, BridgePoint, Conference, Question, Role, Session } from '../api/types'
import type { Lamp, StreamConnection as StreamConnectionType } from './connection'
import type { Frame, StreamView } from './frames'
import type { HubState } from './reducer'
import type { Way, Wire } from './wire'
import { computed, readonly, ref, shallowRef } from 'vue'
import { forgetHubTime, hubSaid } from '../hubTime'
import { StreamConnection } from './connection'
import { EMPTY, learn, learnAll, reduce, standing } from './reducer'
import { trimmed } from './trim'
import { Ways } from './ways'
import { askDoor, EventsWire, openSocket } from './wire'

const VIEWS: Record<Role, StreamView> = {
  CLERK: 'desk',
  OPERATOR: 'desk',
  OFFICIAL: 'board',
  MODERATOR: 'board',
  ADMIN: 'board',
  TECHNICIAN: 'lines',
  CHAIR: 'chair',
  SCREEN: 'screen',
}

const state = shallowRef<HubState>(EMPTY)
const lamp = ref<Lamp>('reconnecting')
const behind = ref<number | null>(null)
/** Once for all who ask: with hundreds of halls every row of a list looks one up. */
const hallsByCode = computed<ReadonlyMap<string, BridgePoint>>(() => new Map(state.value.bridgePoints.map(hall => [hall.code, hall])))
let connection: StreamConnectionType | null = null
let waiting: Frame[] = []
/** What is kept of the state after a burst: screens run for days and only show what is new. */
let kept = (whole: HubState): HubState => whole

/** Frames come in bursts after a resume; the pages look once for each burst. */
function onFrame(frame: Frame): void {
  waiting.push(frame)
  if (waiting.length === 1) {
    setTimeout(() => {
      const burst = waiting
      waiting = []
      state.value = kept(burst.reduce(reduce, state.value))
    })
  }
}

function open(way: Way, view: StreamView, since: string | null): Wire {
  return way === 'socket' ? openSocket(view, since) : new EventsWire(view, since)
}

function nudge(): void {
  if (document.visibilityState === 'visible') {
    connection?.nudge()
  }
}

function doubt(): void {
  connection?.doubt()
}

/** The one live stream of this page and all that it told. Opened at sign-in, closed at sign-out. */
export function useStream() {
  return {
    state: readonly(state) as Readonly<typeof state>,
    lamp: readonly(lamp),
    /** How many changes are still to come while the lamp says `behind`; null when nobody knows. */
    behind: readonly(behind),
    questions: computed(() => [...state.value.questions.values()]),
    conference: computed(() => state.value.conference),
    bridgePoints: computed(() => state.value.bridgePoints),
    /** What the desk announces to this account and has not ended, the latest first. */
    announcements: computed(() => standing(state.value)),
    hallsByCode,
    screens: computed(() => state.value.screens),

    start(session: Session, standing: () => Promise<'signed-in' | 'signed-out' | 'unknown'>, signedOut: () => void) {
      connection?.stop()
      kept = session.role === 'SCREEN' ? whole => trimmed(whole, session.bridgePoint?.code ?? null) : whole => whole
      connection = new StreamConnection(VIEWS[session.role], {
        open,
        standing,
        door: askDoor,
        ways: new Ways(sessionStorage, Date.now),
        random: Math.random,
      }, {
        frame: onFrame,
        lamp: value => lamp.value = value,
        behind: value => behind.value = value,
        time: hubSaid,
        signedOut,
      })
      connection.start()
      addEventListener('online', nudge)
      addEventListener('offline', doubt)
      document.addEventListener('visibilitychange', nudge)
    },

    /** What a page begins with while there is no line: older than anything that the hub will say. */
    presume(conference: Conference | null, bridgePoints: readonly BridgePoint[]) {
      state.value = { ...state.value, conference, bridgePoints }
    },

    /** After signing in again in place. */
    restart: () => connection?.start(),

    stop() {
      connection?.stop()
      connection = null
      waiting = []
      state.value = EMPTY
      forgetHubTime()
      removeEventListener('online', nudge)
      removeEventListener('offline', doubt)
      document.removeEventListener('visibilitychange', nudge)
    },

    learn(question: Question) {
      state.value = learn(state.value, question)
    },

    learnConference(conference: Conference) {
      state.value = reduce(state.value, { t: 'conference', conference })
    },

    learnBridgePoint(bridgePoint: BridgePoint) {
      state.value = reduce(state.value, { t: 'bridge-point', bridgePoint })
    },

    learnAnnouncement(announcement: Announcement) {
      state.value = reduce(state.value, { t: 'announcement', announcement })
    },

    /** The viewer may no longer see it: an action over REST said so. */
    forget(question: Question) {
      state.value = reduce(state.value, { t: 'gone', question: question.id, version: question.version + 1 })
    },

    learnAll(questions: readonly Question[]) {
      state.value = learnAll(state.value, questions)
    },

    shown: (question: string, revision: number) => connection?.shown(question, revision) ?? false,
  }
}
