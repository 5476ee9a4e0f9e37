import { randomUUID } from 'node:crypto'
import { HALLS } from './people.mjs'
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

  handle({ method, path, body }, person) {
    const [, , code, part] = path.split('/')
    if (!code) {
      return { status: 200, body: { items: this.halls, frozenSince: null } }
    }
    const hall = this.halls.find(each => each.code === code)
    switch (`${method} ${part}`) {
      case 'POST heartbeats':
        return { status: 202 }
      case 'POST heartbeat-token':
        return { status: 201, body: { token: randomUUID() } }
      case 'PUT video':
        return { status: 200, body: this.say(hall, { ...SAID[body.word], since: now(), by: person.displayName }) }
    }
  }

  say(hall, video) {
    const changed = { ...hall, version: hall.version + 1, video }
    this.halls = this.halls.map(each => each === hall ? changed : each)
    this.hub.listeners.forEach(({ send }) => send({ t: 'bridge-point', bridgePoint: changed }))
    return changed
  }
}

function health({ state, cause, rttMs = null, lossPct = null }) {
  return { state, since: state === 'UNKNOWN' ? null : now(), rttMs, lossPct, jitterMs: rttMs && 2, cause, by: null }
}
