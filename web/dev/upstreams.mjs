import { randomUUID } from 'node:crypto'
import { HALLS } from './people.mjs'
import { now } from './transitions.mjs'

const hallsOf = codes => HALLS.filter(({ code }) => codes.includes(code)).map(({ code, name }) => ({ code, name }))

/** The regional centres and uplinks of the demo, and the announced work on the lines. */
export class Upstreams {
  all = [
    upstream('TT-BH', 'CENTRE', 'Trung tâm Biên Hòa', '0999 000 061', ['75', '731', '735', '737', '738']),
    upstream('TT-LK', 'CENTRE', 'Trung tâm Long Khánh', '0999 000 062', ['732', '734', '736', '739', '741']),
    upstream('BAC', 'UPLINK', 'Tuyến cáp quang phía bắc', null, ['734', '736', '738']),
  ]

  work = [{
    id: randomUUID(),
    state: 'AHEAD',
    bridgePoint: hallsOf(['735'])[0],
    upstream: null,
    from: hence(60),
    until: hence(120),
    reason: 'Thay thiết bị đầu cuối',
    by: 'Kỹ thuật đường truyền',
  }]

  constructor(hub) {
    this.hub = hub
  }

  /** What `/bridge-points/upstreams` and `/bridge-points/maintenance` answer. */
  handle({ method, path, body, version }, person) {
    const [, , kind, code, word] = path.split('/')
    return kind === 'maintenance' ? this.plan(method, code, body, person) : this.change(method, code, word, body, version, person)
  }

  change(method, code, word, body, version, person) {
    const known = this.all.find(each => each.code === code)
    if (method === 'GET') {
      return { status: 200, body: { items: this.all } }
    }
    if (method === 'POST') {
      return this.add(body)
    }
    if (!known) {
      return refused(404, 'not-found')
    }
    if (word) {
      return { status: 200, body: this.say(known, body.failed, person) }
    }
    if (version !== known.version) {
      return refused(412, 'precondition-failed')
    }
    if (method === 'DELETE') {
      this.all = this.all.filter(each => each !== known)
      return { status: 204 }
    }
    this.takeOver(known, body.halls)
    Object.assign(known, { ...body, phone: body.phone ?? null, mail: body.mail ?? null, halls: hallsOf(body.halls), version: version + 1 })
    return { status: 200, body: known }
  }

  add(body) {
    if (this.all.some(each => each.code === body.code)) {
      return refused(400, 'invalid', [{ field: 'code', code: 'taken', detail: 'Đã có trong hội nghị này.' }])
    }
    const added = upstream(body.code, body.kind, body.name, body.phone ?? null, body.halls)
    this.takeOver(added, body.halls)
    this.all.push(added)
    return { status: 201, body: added }
  }

  takeOver(centre, codes) {
    for (const other of this.all.filter(each => each !== centre && each.kind === 'CENTRE' && centre.kind === 'CENTRE')) {
      other.halls = other.halls.filter(hall => !codes.includes(hall.code))
    }
  }

  say(known, failed, person) {
    if (failed !== !!known.failedSince) {
      Object.assign(known, { failedSince: failed ? now() : null, failedBy: failed ? person.displayName : null })
      this.hub.incidents.upstreamSaid(known, failed, person)
    }
    return known
  }

  centreOf(code) {
    const found = this.all.find(each => each.kind === 'CENTRE' && each.halls.some(hall => hall.code === code))
    return found ? { code: found.code, name: found.name, phone: found.phone } : null
  }

  plan(method, id, body, person) {
    if (method === 'GET') {
      return { status: 200, body: { items: this.work } }
    }
    if (method === 'DELETE') {
      this.work.find(each => each.id === id).state = 'CALLED_OFF'
      return { status: 204 }
    }
    if (body.until <= body.from) {
      return refused(400, 'invalid', [{ field: 'until', code: 'not-after-begin', detail: 'Giờ kết thúc phải sau giờ bắt đầu.' }])
    }
    const { bridgePoint, upstream: on, ...rest } = body
    const added = {
      ...rest,
      id: randomUUID(),
      state: body.from > now() ? 'AHEAD' : 'RUNNING',
      bridgePoint: bridgePoint ? hallsOf([bridgePoint])[0] : null,
      upstream: on ? { code: on, name: this.all.find(each => each.code === on).name } : null,
      by: person.displayName,
    }
    this.work.push(added)
    return { status: 201, body: added }
  }
}

function upstream(code, kind, name, phone, codes) {
  return { code, version: 1, name, kind, phone, mail: null, failedSince: null, failedBy: null, halls: hallsOf(codes) }
}

function refused(status, code, errors = []) {
  return { status, body: { type: `urn:caunoi:problem:${code}`, title: code, status, detail: code, errors } }
}

function hence(minutes) {
  return new Date(Date.now() + minutes * 60_000).toISOString()
}
