import { randomUUID } from 'node:crypto'
import { PEOPLE } from './people.mjs'
import { problem } from './problem.mjs'
import { now } from './transitions.mjs'

const CHARACTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const TEN_MINUTES = 600_000
const SILENCE = 75_000

/** Pairing and what screens are told. Without cookies of their own: the last device that asked for a code is the one that waits. */
export class Devices {
  all = new Map()
  pairing = null

  constructor(hub) {
    this.hub = hub
  }

  /** What anybody may ask, be they signed in or not; undefined for everything else. */
  open({ method, path, body }) {
    if (path === '/screens/pairings' && method === 'POST') {
      const code = Array.from({ length: 6 }, () => CHARACTERS[Math.floor(Math.random() * CHARACTERS.length)]).join('')
      this.pairing = { code, kind: body.kind, device: null, expiresAt: new Date(Date.now() + TEN_MINUTES).toISOString() }
      return { status: 201, body: { code, expiresAt: this.pairing.expiresAt } }
    }
    if (path === '/screens/pairings/own') {
      return this.look()
    }
    if (path === '/screens/session') {
      const device = [...this.all.values()].find(each => !each.revokedAt)
      return device ? { status: 204, session: this.signIn(device) } : problem(401, 'device-unpaired')
    }
  }

  look() {
    if (!this.pairing) {
      return problem(410, 'pairing-over')
    }
    const { device } = this.pairing
    if (!device) {
      return { status: 204 }
    }
    this.pairing = null
    return { status: 200, body: device.own, session: this.signIn(device) }
  }

  signIn({ own: { id, kind, name, bridgePoint } }) {
    const username = `device:${id}`
    if (!PEOPLE.some(person => person.username === username)) {
      PEOPLE.push({ username, displayName: name, role: kind, bridgePoint })
    }
    const session = randomUUID()
    this.hub.sessions.set(session, username)
    return session
  }

  handle({ method, path, body }, person) {
    const [, , id, action] = path.split('/')
    if (id === 'own') {
      return this.own(method, body, person)
    }
    if (!id) {
      return method === 'POST' ? this.pair(body, person) : { status: 200, body: { items: this.seenBy(person) } }
    }
    const device = this.all.get(id)
    if (method === 'DELETE') {
      this.revoke(device)
      return { status: 204 }
    }
    device.version++
    action === 'settings' && (device.settings = body)
    action === 'message' && (device.message = body.text)
    action === 'reload' && device.reload++
    this.hub.listeners.forEach(({ person: { role }, send }) => role === 'SCREEN' && send({ t: 'screen', screen: orders(device) }))
    return { status: 200, body: view(device) }
  }

  own(method, body, person) {
    const device = this.all.get(person.username.replace('device:', ''))
    if (!device) {
      return problem(403, 'forbidden')
    }
    if (method === 'PUT') {
      device.seen = { at: now(), ...body }
      return { status: 204 }
    }
    return { status: 200, body: device.own }
  }

  pair({ code, name, bridgePoint }, person) {
    const typed = code.replace(/[\s.-]/g, '').toUpperCase()
    if (typed !== this.pairing?.code) {
      return problem(404, 'unknown-code', { detail: 'Không có thiết bị nào đang hiện mã này, hoặc mã đã hết hạn.' })
    }
    const { kind } = this.pairing
    const hall = person.bridgePoint ?? this.hub.lines.halls.find(each => each.code === bridgePoint)
    if (kind === 'SCREEN' && !hall) {
      return problem(400, 'invalid', { errors: [{ field: 'bridgePoint', code: 'required', detail: 'Bắt buộc nhập.' }] })
    }
    const at = kind === 'SCREEN' ? { code: hall.code, name: hall.name } : null
    const own = { id: randomUUID(), kind, name: name ?? (kind === 'SCREEN' ? 'Màn hình 1' : 'Bàn chủ trì 1'), bridgePoint: at }
    const device = { own, version: 1, settings: { mode: null, theme: null, layout: null }, reload: 0, message: null, seen: null, pairedAt: now(), revokedAt: null }
    this.all.set(own.id, device)
    this.pairing.device = device
    return { status: 201, body: view(device) }
  }

  revoke(device) {
    device.revokedAt = now()
    for (const [session, username] of this.hub.sessions) {
      username === `device:${device.own.id}` && this.hub.sessions.delete(session)
    }
  }

  seenBy(person) {
    return [...this.all.values()]
      .filter(({ own }) => person.role !== 'CLERK' || own.bridgePoint?.code === person.bridgePoint.code)
      .map(view)
  }

  /** What screens are told when they come. */
  orders() {
    return [...this.all.values()].filter(({ own, revokedAt }) => own.kind === 'SCREEN' && !revokedAt).map(orders)
  }
}

function orders({ own, version, settings, reload, message }) {
  const word = value => value && value.toLowerCase().replace('_', '-')
  const { mode, theme, layout } = settings
  return { id: own.id, version, name: own.name, bridgePoint: own.bridgePoint.code, mode: word(mode), theme: word(theme), layout: word(layout), reload, message }
}

function view(device) {
  const { own, settings, message, seen, pairedAt, revokedAt } = device
  const { mode = null, theme = null, fullScreen = null, behind = 0, showing = null } = seen ?? {}
  return { ...own, condition: condition(device), settings, message, seenAt: seen?.at ?? null, mode, theme, fullScreen, behind, showing, pairedAt, revokedAt }
}

function condition({ seen, revokedAt }) {
  if (revokedAt) {
    return 'REVOKED'
  }
  if (!seen) {
    return 'NEVER'
  }
  if (Date.parse(seen.at) + SILENCE < Date.now()) {
    return 'CLOSED'
  }
  return seen.visible ? seen.behind > 0 ? 'BEHIND' : 'VISIBLE' : 'HIDDEN'
}
