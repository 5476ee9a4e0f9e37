import { randomUUID } from 'node:crypto'
import { HALLS } from './people.mjs'
import { now } from './transitions.mjs'

const ESCALATES_AFTER_MS = 300_000

/** Incidents of the demo: enough of the registry's rules to see to one from the report to its end. */
export class Incidents {
  all = []
  keys = new Map()

  constructor(hub) {
    this.hub = hub
    const lost = this.open('LINE', HALLS.find(hall => hall.code === '734'), 'DOWN', null, 7)
    lost.escalatedAt = ago(2)
    this.note(lost, 'ESCALATED')
    const poor = this.open('LINE', HALLS.find(hall => hall.code === '738'), 'DEGRADED', null, 12)
    Object.assign(poor, { state: 'ACKNOWLEDGED', version: 2, acknowledgedAt: ago(9), acknowledgedBy: 'Kỹ thuật đường truyền' })
    this.note(poor, 'ACKNOWLEDGED', 'Kỹ thuật đường truyền')
    this.note(poor, 'NOTED', 'Kỹ thuật đường truyền', 'Đã gọi trung tâm, đang đo lại tuyến cáp.')
  }

  handle({ method, path, query, body, key, version }, person) {
    const [, , id, action] = path.split('/')
    if (!id) {
      return method === 'POST' ? this.report(person, body, key) : { status: 200, body: { items: this.list(person, query?.get('resolved') === 'true') } }
    }
    const incident = this.all.find(each => each.id === id)
    if (!action) {
      return { status: 200, body: this.seen(incident, person, true) }
    }
    if (action !== 'notes' && incident.version !== version) {
      return refused(412, 'precondition-failed')
    }
    return this.act(incident, action, body, person)
  }

  act(incident, action, body, person) {
    const by = person.displayName
    if (action === 'acknowledge') {
      if (incident.state !== 'OPEN') {
        return refused(409, 'wrong-incident-state')
      }
      Object.assign(incident, { state: 'ACKNOWLEDGED', acknowledgedAt: now(), acknowledgedBy: by, escalatesAt: null })
      this.note(incident, 'ACKNOWLEDGED', by)
    }
    if (action === 'assign') {
      const { code, name, phone } = this.hub.upstreams.all.find(each => each.code === body.centre)
      incident.centre = { code, name, phone }
      this.note(incident, 'ASSIGNED', by, name)
    }
    if (action === 'resolve') {
      Object.assign(incident, { state: 'RESOLVED', resolvedAt: now(), resolvedBy: by, resolution: body.cause, resolutionNote: body.text ?? null })
      this.note(incident, 'RESOLVED', by, [body.cause, body.text].filter(Boolean).join(' '))
    }
    if (action === 'notes') {
      this.note(incident, 'NOTED', by, body.text)
    }
    else {
      incident.version++
    }
    return { status: 200, body: this.seen(incident, person, true) }
  }

  report(person, body, key) {
    const known = this.keys.get(key)
    const hall = HALLS.find(each => each.code === (person.bridgePoint?.code ?? body.bridgePoint))
    const same = known ?? this.all.find(each => each.state !== 'RESOLVED' && each.halls.some(({ code }) => code === hall.code))
    if (same && !known) {
      this.note(same, 'REPORTED', person.displayName, body.text ?? null)
    }
    const incident = same ?? this.open('REPORTED', hall, 'REPORTED', person.displayName, 0)
    this.keys.set(key, incident)
    return { status: 201, body: this.seen(incident, person, false) }
  }

  upstreamSaid(upstream, failed, person) {
    const known = this.all.find(each => each.kind === 'UPSTREAM' && each.name === upstream.name && each.state !== 'RESOLVED')
    if (failed && !known) {
      const opened = this.open('UPSTREAM', upstream, 'FAILED', null, 0)
      opened.halls = upstream.halls
    }
    else if (known && !failed) {
      known.restoredAt = now()
      this.note(known, 'RESTORED', person.displayName)
    }
  }

  open(kind, { code, name }, symptom, by, minutes) {
    const incident = {
      id: randomUUID(),
      number: this.all.length + 1,
      version: 1,
      kind,
      symptom,
      state: 'OPEN',
      name,
      halls: kind === 'UPSTREAM' ? [] : [{ code, name }],
      openedAt: ago(minutes),
      openedBy: by,
      centre: this.hub.upstreams.centreOf(code),
      contactPhone: null,
      escalatesAt: new Date(Date.now() + ESCALATES_AFTER_MS).toISOString(),
      escalatedAt: null,
      acknowledgedAt: null,
      acknowledgedBy: null,
      restoredAt: null,
      resolvedAt: null,
      resolvedBy: null,
      resolution: null,
      resolutionNote: null,
      timeline: [{ at: ago(minutes), act: 'OPENED', by, detail: null }],
    }
    this.all.push(incident)
    return incident
  }

  note(incident, act, by = null, detail = null) {
    incident.timeline.push({ at: now(), act, by, detail })
  }

  list(person, resolved) {
    return this.all
      .filter(each => (each.state === 'RESOLVED') === resolved)
      .filter(each => person.role !== 'CLERK' || each.halls.some(({ code }) => code === person.bridgePoint?.code))
      .sort((a, b) => rank(a) - rank(b) || a.openedAt.localeCompare(b.openedAt))
      .map(each => this.seen(each, person, false))
  }

  seen({ timeline, ...incident }, person, whole) {
    return whole && person.role !== 'CLERK' ? { ...incident, timeline: [...timeline] } : incident
  }
}

function rank({ state, escalatedAt }) {
  return state === 'OPEN' ? escalatedAt ? 0 : 1 : 2
}

function refused(status, code) {
  return { status, body: { type: `urn:caunoi:problem:${code}`, title: code, status, detail: code, errors: [] } }
}

function ago(minutes) {
  return new Date(Date.now() - minutes * 60_000).toISOString()
}
