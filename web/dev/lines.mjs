import { randomUUID } from 'node:crypto'
import { HALLS } from './people.mjs'
import { problem } from './problem.mjs'
import { now } from './transitions.mjs'

const SAID = {
  CLEAR: { state: 'UP', cause: null },
  NO_SOUND: { state: 'DEGRADED', cause: 'NO_SOUND' },
  NO_PICTURE: { state: 'DEGRADED', cause: 'NO_PICTURE' },
  NOTHING: { state: 'DOWN', cause: 'NOTHING' },
}
/** How some lines of the demo stand; the others are up. */
const TROUBLED = {
  734: { state: 'DOWN', cause: 'SILENCE' },
  738: { state: 'DEGRADED', cause: 'LOSS', rttMs: 240, lossPct: 14 },
  741: { state: 'UNKNOWN', cause: 'NO_SIGN_YET' },
}

/** The halls with their two lamps. */
export class Lines {
  halls = HALLS.map(hall => ({
    ...hall,
    version: 1,
    provincial: hall.code === '75',
    communes: 12,
    health: health(TROUBLED[hall.code] ?? { state: 'UP', cause: 'HEARD', rttMs: 18, lossPct: 0 }),
    video: { state: 'UNKNOWN', since: null, cause: null, by: null },
  }))

  constructor(hub) {
    this.hub = hub
  }

  handle({ method, path, query, body }, person) {
    const [, , code, part] = path.split('/')
    if (!code) {
      return { status: 200, body: { items: this.halls.map(hall => ({ ...hall, screens: hall.code === '741' ? 0 : 1 })), frozenSince: null } }
    }
    if (code === 'measures') {
      return { status: 200, body: { ...span(query), items: this.halls.filter(hall => hall.health.rttMs !== null).map(hall => measured(hall, span(query))) } }
    }
    const hall = this.halls.find(each => each.code === code)
    if (!hall) {
      return problem(404, 'not-found')
    }
    switch (`${method} ${part}`) {
      case 'POST heartbeats':
        return { status: 202 }
      case 'POST heartbeat-token':
        return { status: 201, body: { token: randomUUID() } }
      case 'GET measures':
        return { status: 200, body: measured(hall, span(query)) }
      case 'GET history':
        return { status: 200, body: history(hall, span(query)) }
      case 'PUT video':
        return { status: 200, body: this.say(hall, { ...SAID[body.word], since: now(), by: person.displayName }) }
    }
  }

  say(hall, video) {
    return this.change(hall, { video })
  }

  /** What the hall's open pages report. */
  practise(code, practice) {
    this.change(this.halls.find(each => each.code === code), { practice })
  }

  change(hall, fields) {
    const changed = { ...hall, version: hall.version + 1, ...fields }
    this.halls = this.halls.map(each => each === hall ? changed : each)
    this.hub.listeners.forEach(({ send }) => send({ t: 'bridge-point', bridgePoint: changed }))
    return changed
  }
}

const MINUTE_MS = 60_000

function span(query) {
  const to = query?.get('to') ?? now()
  return { from: query?.get('from') ?? new Date(Date.parse(to) - 30 * MINUTE_MS).toISOString(), to }
}

/** A calm line with a bad minute now and then. */
function measured({ code, health: { rttMs } }, { from, to }) {
  const minutes = []
  if (rttMs === null) {
    return { code, minutes }
  }
  for (let at = Math.ceil(Date.parse(from) / MINUTE_MS) * MINUTE_MS; at < Date.parse(to); at += MINUTE_MS) {
    const wave = Math.abs(Math.sin(at / MINUTE_MS + Number(code)))
    const bad = (at / MINUTE_MS + Number(code)) % 17 === 0
    minutes.push({ at: new Date(at).toISOString(), rttMs: Math.round(rttMs * (1 + wave / 3)), worstRttMs: Math.round(rttMs * (bad ? 6 : 2)), lossPct: bad ? 8 : 0 })
  }
  return { code, minutes }
}

/** Up from the beginning, but for two minutes in the middle and what it shows now. */
function history({ code, name, health: { state, cause } }, { from, to }) {
  const [begin, end] = [Date.parse(from), Date.parse(to)]
  const middle = begin + (end - begin) / 2
  const change = (at, line, why) => ({ at: new Date(at).toISOString(), lamp: 'HEALTH', state: line, cause: why, by: null })
  const changes = [change(begin, 'UP', 'HEARD'), change(middle, 'DOWN', 'SILENCE'), change(middle + 2 * MINUTE_MS, 'UP', 'HEARD')]
  if (state !== 'UP') {
    changes.push(change(end - 5 * MINUTE_MS, state, cause))
  }
  return {
    code,
    name,
    from,
    to,
    uptimePct: 96.66,
    countedSeconds: (end - begin) / 1000,
    downSeconds: 120,
    longestOutageSeconds: 120,
    outages: 1,
    meanTimeToAcknowledgeSeconds: 45,
    meanTimeToRestoreSeconds: null,
    changes,
    incidents: [],
  }
}

function health({ state, cause, rttMs = null, lossPct = null }) {
  return { state, since: state === 'UNKNOWN' ? null : now(), rttMs, lossPct, jitterMs: rttMs && 2, cause, by: null }
}
