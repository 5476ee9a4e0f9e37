import { randomUUID } from 'node:crypto'
import { HALLS } from './people.mjs'
import { problem } from './problem.mjs'
import { now } from './transitions.mjs'

const CHECKS = ['SCREEN', 'FORM', 'STREAM', 'HOTLINE', 'HEARTBEAT', 'SOUND', 'PICTURE']

/** What the halls of the demo have shown to work. */
export class Rehearsals {
  ticks = new Map(HALLS.map(({ code }, place) => [code, new Map(CHECKS.filter((_, index) => index < place % 4 && index !== 0).map(check => [check, { at: now(), live: false }]))]))
  tokens = new Map()

  constructor(hub) {
    this.hub = hub
  }

  get isOpen() {
    return ['REHEARSAL', 'LIVE'].includes(this.hub.conference.state)
  }

  /** What is asked at /bridge-points/…/rehearsal and …/rehearsals; nothing for another address. */
  handle({ method, path, body }, person) {
    const [, , code, part, what] = path.split('/')
    if (code === 'rehearsals') {
      method === 'POST' && HALLS.forEach(hall => this.practise(hall.code))
      return { status: 200, body: { items: HALLS.map(hall => this.view(hall.code)), open: this.isOpen } }
    }
    if (part !== 'rehearsal') {
      return undefined
    }
    if (method !== 'GET' && !this.isOpen) {
      return problem(409, 'not-rehearsing')
    }
    if (what === 'practice') {
      this.practise(code)
    }
    else if (what === 'seen') {
      if (this.tokens.get(code) !== body.token) {
        return problem(409, 'old-practice')
      }
      this.tick(code, body.check)
      return { status: 204 }
    }
    else if (method === 'PUT') {
      body.ticked ? this.tick(code, what, person.displayName) : this.ticks.get(code).delete(what)
    }
    return { status: 200, body: this.view(code) }
  }

  practise(code) {
    this.tokens.set(code, randomUUID())
    this.hub.lines.practise(code, this.tokens.get(code))
    this.tick(code, 'HEARTBEAT')
  }

  tick(code, check, by) {
    const ticks = this.ticks.get(code)
    ticks.has(check) || ticks.set(check, { at: now(), by, live: this.hub.conference.state === 'LIVE' })
  }

  /** When the last check was ticked; null while one is not. */
  testedAt(code) {
    const ticks = this.ticks.get(code)
    return ticks.size === CHECKS.length ? now() : null
  }

  view(code) {
    const ticks = this.ticks.get(code)
    return {
      code,
      name: HALLS.find(hall => hall.code === code).name,
      provincial: code === '75',
      checks: CHECKS.map(check => ({ check, live: false, ...ticks.get(check) })),
      complete: ticks.size === CHECKS.length,
    }
  }
}
