import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { Abbreviations } from './abbreviations.mjs'
import { Accounts } from './accounts.mjs'
import { Announcements } from './announcements.mjs'
import { ChairTable, seesOnTable } from './chair.mjs'
import { agendaFaults, changedPart, Conferences } from './conferences.mjs'
import { Devices } from './devices.mjs'
import { Hotline } from './hotline.mjs'
import { Incidents } from './incidents.mjs'
import { Lines } from './lines.mjs'
import { duplicates, fairness, owed, page, season } from './lists.mjs'
import { Beside } from './pane.mjs'
import { HALLS, PEOPLE, TOPICS } from './people.mjs'
import { Probes } from './probes.mjs'
import { problem } from './problem.mjs'
import { readingAddress, readPublished } from './reading.mjs'
import { Receipts } from './receipts.mjs'
import { Registrations } from './registration.mjs'
import { Rehearsals } from './rehearsal.mjs'
import { Reminders } from './reminders.mjs'
import { RollCalls } from './rollcall.mjs'
import { HELD, Routing } from './routing.mjs'
import { agendaAround, due, targetFaults, TARGETS } from './targets.mjs'
import { actionsFor, now, ref, topicOf, TRANSITIONS } from './transitions.mjs'
import { Upstreams } from './upstreams.mjs'

const demo = readFileSync(path.join(import.meta.dirname, '../../data/questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
/** `CAUNOI_MANY=10000 npm run dev` shows how the pages bear many. */
const SAMPLES = Array.from({ length: Number(process.env.CAUNOI_MANY) || demo.length }, (_, index) => demo[index % demo.length])
/** In the demo this topic's answers want approval, by the official of another. */
const APPROVED = { topic: 'COUNTING', approver: 'official.result-determination' }

/** The hub in memory: enough of its rules for every page to show what it can. */
export class Hub {
  questions = new Map()
  sessions = new Map()
  codes = new Map()
  accounts = new Accounts()
  listeners = new Set()
  keys = new Map()
  drafts = new Map()
  histories = new Map()
  beside = new Beside(this)
  routing = new Routing(this)
  abbreviations = new Abbreviations()
  lines = new Lines(this)
  upstreams = new Upstreams(this)
  incidents = new Incidents(this)
  rehearsals = new Rehearsals(this)
  registrations = new Registrations(code => this.rehearsals.testedAt(code))
  rollCalls = new RollCalls(this.registrations)
  probes = new Probes()
  reminders = new Reminders(this.registrations)
  announcements = new Announcements(this)
  table = new ChairTable(this)
  devices = new Devices(this)
  toldApart = new Set()
  count = 0

  constructor() {
    this.conference = {
      id: randomUUID(),
      version: 1,
      title: 'Tập huấn nghiệp vụ bầu cử trực tuyến',
      startsAt: '2021-04-28T01:00:00.000Z',
      state: 'LIVE',
      hotline: '0999 000 099',
      topics: TOPICS,
      settings: { officialsPublish: true, approvals: [{ topic: APPROVED.topic, approvers: [APPROVED.approver] }], targets: TARGETS, chairDirects: false, callMinutes: 5 },
      agenda: agendaAround(Date.now()),
      tiers: { lead: 'tỉnh', hall: 'thành phố', unit: 'xã, phường' },
      table: { chairDirects: false, callMinutes: 5 },
    }
    this.conferences = new Conferences(this)
    for (const [index, sample] of SAMPLES.entries()) {
      this.prepare(sample, index, SAMPLES.length)
    }
    season([...this.questions.values()])
    this.questions.forEach(question => Object.assign(question, due(question, this.conference)))
    this.hotline = new Hotline(this)
    this.receipts = new Receipts(this)
    this.table.lay()
  }

  prepare(sample, index, many) {
    const at = ago((many - index) * 2)
    const hall = HALLS.find(each => each.name.endsWith(sample.bridge)) ?? HALLS[0]
    const unrouted = index % 13 === 5
    const question = this.add({
      text: sample.text,
      topic: unrouted ? undefined : sample.topic,
      urgent: index % 11 === 4,
      private: index % 17 === 9,
      caller: sample.caller,
    }, hall, sample.channel, at)
    if (unrouted) {
      return
    }
    question.halls = [hall, ...HALLS.filter((each, place) => each !== hall && (index + place) % 16 < index % 3)]
    const official = PEOPLE.find(person => person.topics?.includes(sample.topic))
    Object.assign(question, { status: 'ASSIGNED', official: ref(official), assignedAt: at, version: 2 })
    const done = index < 36 || index % 3 === 0
    if (done && index % 7 !== 3) {
      const published = index % 9 !== 2 && !question.private
      Object.assign(question, TRANSITIONS.answer(question, { text: sample.answer, publish: published }, official), { version: 4 })
      question.answer.answeredAt = ago((many - index) * 2 - 1)
      question.publishedAt &&= question.answer.answeredAt
    }
    else if (index % 5 === 3) {
      Object.assign(question, { status: 'NEEDS_INFO', reason: 'Xin cho biết khu vực bỏ phiếu số mấy, thuộc xã nào.', back: 'ASSIGNED', version: 3 })
    }
    else if (index % 3 === 1) {
      Object.assign(question, { status: 'IN_PROGRESS', takenAt: at, version: 3 })
    }
  }

  add(body, hall, channel, at = now()) {
    const counter = String(++this.count)
    const question = {
      id: randomUUID(),
      number: `${counter}-${(Number(counter) * 7) % 10}`,
      version: 1,
      status: 'SUBMITTED',
      channel,
      conference: this.conference.id,
      bridgePoint: hall,
      halls: [hall],
      topic: topicOf(body.topic),
      text: body.text,
      original: body.text,
      urgent: !!body.urgent,
      private: !!body.private,
      official: null,
      answer: null,
      mergedInto: null,
      reason: null,
      askedAt: at,
      assignedAt: null,
      takenAt: null,
      publishedAt: null,
      dueAt: null,
      takeUpBy: null,
      escalated: false,
      asker: body.asker ?? null,
      caller: body.caller ?? null,
      initials: body.initials ?? null,
      supplements: [],
      owed: false,
      promisedFor: null,
      clear: null,
      parent: null,
      mergedIntoNumber: null,
      advisers: [],
      approvers: [],
      told: [],
    }
    Object.assign(question, due(question, this.conference))
    this.record(question, 'submit', null, null)
    this.questions.set(question.id, question)
    return question
  }

  personOf(session) {
    return PEOPLE.find(person => person.username === this.sessions.get(session))
  }

  snapshotFor(person) {
    return {
      questions: [...this.questions.values()].map(q => shaped(q, person)).filter(Boolean).map(bare),
      conference: this.conference,
      bridgePoints: this.lines.halls,
      counts: this.counts(),
      announcements: this.announcements.seenBy(person),
      screens: person.role === 'SCREEN' ? this.devices.orders() : undefined,
      work: isDesk(person) ? [...this.beside.work.values()] : undefined,
    }
  }

  counts() {
    const all = [...this.questions.values()]
    return {
      asked: all.length,
      answered: all.filter(q => q.answer).length,
      published: all.filter(q => q.status === 'PUBLISHED').length,
    }
  }

  listen(person, send) {
    const listener = { person, send }
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  tell(question) {
    this.receipts?.sent(question)
    for (const { person, send } of this.listeners) {
      const seen = shaped(question, person)
      send(seen ? { t: 'question', question: bare(seen) } : { t: 'gone', question: question.id, version: question.version, tally: question.tally ?? 0 })
      send({ t: 'counts', ...this.counts() })
    }
  }

  handle({ method, path, query, body, raw, type, session, key, version }) {
    if (path === '/session' && method === 'POST') {
      const typed = body.code?.replace(/\D/g, '')
      const byCode = !!typed && typed === this.codes.get(body.username)
      byCode && this.codes.delete(body.username)
      const known = PEOPLE.some(person => person.username === body.username) && (byCode || body.password === 'caunoi-demo')
      const id = randomUUID()
      known && this.sessions.set(id, body.username)
      return known ? { status: 204, session: id } : problem(401, 'wrong-credentials')
    }
    if (path.startsWith('/session/invitation')) {
      const invited = this.accounts.invited(body)
      if (invited && path.endsWith('/acceptance')) {
        const id = randomUUID()
        this.sessions.set(id, invited.username)
        this.accounts.invitations.delete(body.token)
        return { status: 204, session: id }
      }
      return invited ? { status: 200, body: invited } : problem(410, 'invitation-over')
    }
    if (path === '/conferences/first') {
      return method === 'POST' ? problem(409, 'already-set-up') : { status: 200, body: { open: false } }
    }
    const read = readPublished(this, path, query)
    if (read) {
      return read
    }
    const opened = this.devices.open({ method, path, body })
    if (opened) {
      return opened
    }
    const person = this.personOf(session)
    if (!person) {
      return problem(401, 'signed-out', { hint: 'Tài khoản dùng thử: clerk.731, official.voter-list, screen.731, moderator, operator.1; mật khẩu caunoi-demo.' })
    }
    const [, kind, id, action] = path.split('/')
    if (path === '/session/password') {
      return body.current === 'caunoi-demo' ? { status: 204, session } : problem(403, 'wrong-password', { detail: 'Mật khẩu hiện tại không đúng.' })
    }
    if (path === '/session/conference') {
      this.conferences.choose(body.id)
      return { status: 200, body: { ...person, conference: this.conference.id, bridgePoint: null } }
    }
    if (kind === 'session') {
      method === 'DELETE' && this.sessions.delete(session)
      return method === 'DELETE'
        ? { status: 204, session: '' }
        : { status: 200, body: { ...person, conference: this.conference.id, bridgePoint: person.bridgePoint ?? null } }
    }
    if (kind === 'screens') {
      return this.devices.handle({ method, path, body }, person)
    }
    if (kind === 'officials') {
      return { status: 200, body: { items: PEOPLE.filter(p => p.role === 'OFFICIAL').map(p => ({ ...p, open: this.held(p) })) } }
    }
    if (path === '/conference/import' && method === 'POST') {
      return this.accounts.import(query.get('preview') === 'true', raw)
    }
    if (path === '/conference/import/template' || path === '/conference/export') {
      return this.accounts.workbook()
    }
    if (kind === 'conferences') {
      return method === 'POST' ? { status: 201, body: this.conferences.make(body) } : { status: 200, body: { items: this.conferences.all() } }
    }
    if (path === '/questions/purge' || (path === '/questions' && method === 'DELETE')) {
      return this.purge(method, version)
    }
    if (path.startsWith('/conference/announcements')) {
      return this.announcements.handle({ method, path, body, key }, person)
    }
    if (path.startsWith('/conference/reading')) {
      return readingAddress(this, { method, query, version })
    }
    if (path.startsWith('/conference/reminders')) {
      return this.reminders.handle({ method, path, body }, person)
    }
    if (path === '/conference/preparation') {
      return this.registrations.plan({ method, body, version })
    }
    if (kind === 'conference') {
      return method === 'PUT' ? this.changeConference(id, body, version) : { status: 200, body: this.conference }
    }
    if (kind === 'users' && !id) {
      return method === 'POST' ? this.accounts.add(body) : this.accounts.list()
    }
    if (kind === 'users' && action === 'sign-in-code') {
      const code = String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0')
      this.codes.set(id, code)
      return { status: 200, body: { code, expiresAt: new Date(Date.now() + 600_000).toISOString() } }
    }
    if (kind === 'users') {
      const one = PEOPLE.find(each => each.username === id) ?? person
      if (action === 'invitation') {
        return this.accounts.invite(one, body)
      }
      if (action === 'enabled') {
        return this.accounts.enable(one, body)
      }
      if (method === 'PUT' && !action) {
        return this.accounts.change(one, body)
      }
      if (method === 'PUT') {
        one.onDuty = body.onDuty
        this.routing.drain()
      }
      return { status: 200, body: one }
    }
    if (path === '/topics/abbreviations') {
      return this.abbreviations.handle({ method, body, version })
    }
    if (kind === 'incidents') {
      return this.incidents.handle({ method, path, query, body, key, version }, person)
    }
    if (kind === 'bridge-points' && ['upstreams', 'maintenance'].includes(id)) {
      return this.upstreams.handle({ method, path, body, version }, person)
    }
    if (kind === 'bridge-points' && action === 'probes') {
      const answer = this.probes.handle({ method, path, body, version })
      const video = this.probes.video(id)
      if (video) {
        this.lines.say(this.lines.halls.find(hall => hall.code === id), video)
      }
      return answer
    }
    if (kind === 'bridge-points') {
      return this.registrations.handle({ method, path, body, version }, person)
        ?? this.rehearsals.handle({ method, path, body }, person)
        ?? this.rollCalls.handle({ method, path, body, version }, person)
        ?? this.lines.handle({ method, path, query, body }, person)
    }
    if (path.startsWith('/topics/routing')) {
      return this.routing.handle({ method, path, body, version }, person)
    }
    if (kind === 'topics') {
      return { status: 200, body: this.beside.suggestions(query.get('text'), person) }
    }
    if (kind === 'hotline') {
      return this.hotline.handle({ method, path, query, body, key, version }, person)
    }
    if (action === 'caller-phone') {
      return this.hotline.phone(this.questions.get(id))
    }
    const beside = kind === 'questions' && this.beside.handle({ method, path, query, body, raw, type, version }, person)
    if (beside) {
      return beside
    }
    const received = this.receipts.handle({ method, path, body, version }, person)
    if (received) {
      return received
    }
    if (action === 'floor') {
      return this.table.handle({ path, body }, person)
    }
    if (method === 'DELETE' && id === 'duplicates') {
      this.toldApart.add(`${query.get('question')} ${query.get('other')}`)
      return { status: 204 }
    }
    if (id === 'joint-answers') {
      return this.answerTogether(person, body)
    }
    return method === 'POST'
      ? this.change(person, id, action, body, key, version)
      : this.read(person, id, action, query)
  }

  changeConference(part, body, version) {
    if (this.conference.version !== version) {
      return problem(412, 'precondition-failed')
    }
    const faults = part === 'settings' ? targetFaults(body.targets) : part === 'agenda' ? agendaFaults(body.items) : []
    if (faults.length > 0) {
      return problem(400, 'invalid', { errors: faults })
    }
    this.conference = { ...this.conference, ...changedPart(part, body), version: version + 1 }
    this.listeners.forEach(({ send }) => send({ t: 'conference', conference: this.conference }))
    this.reckon()
    return { status: 200, body: this.conference }
  }

  /** Looks at what was asked, or takes it away. */
  purge(method, version) {
    const questions = this.questions.size
    const found = { version: questions, questions, calls: 0, attachments: 0, possible: ['SCHEDULED', 'REHEARSAL'].includes(this.conference.state) }
    if (method === 'DELETE') {
      if (version !== questions) {
        return problem(412, 'precondition-failed')
      }
      const gone = [...this.questions.values()]
      this.questions.clear()
      this.count = 0
      this.listeners.forEach(({ send }) => gone.forEach(({ id, version: last }) => send({ t: 'gone', question: id, version: last + 1 })))
    }
    return { status: 200, body: found }
  }

  /** When open questions are late may have changed with the conference. */
  reckon() {
    for (const question of this.questions.values()) {
      const { takeUpBy, dueAt } = due(question, this.conference)
      if (takeUpBy !== question.takeUpBy || dueAt !== question.dueAt) {
        this.set(question, {})
      }
    }
  }

  held(person) {
    return [...this.questions.values()].filter(q => q.official?.username === person.username && HELD.includes(q.status)).length
  }

  read(person, id, action, query) {
    if (action === 'history') {
      return { status: 200, body: { items: this.histories.get(id) } }
    }
    const all = [...this.questions.values()]
    switch (id) {
      case 'owed':
        return { status: 200, body: owed(all) }
      case 'fairness':
        return { status: 200, body: { items: fairness(all) } }
      case 'duplicates':
        return { status: 200, body: { items: duplicates(all, this.toldApart) } }
    }
    if (id) {
      return { status: 200, body: whole(this.questions.get(id), person) }
    }
    const found = page(this.seenBy(person), query, person)
    return found ? { status: 200, body: found } : problem(400, 'invalid')
  }

  change(person, id, action, body, key, version) {
    if (!id) {
      return this.ask(person, body, key)
    }
    const question = this.questions.get(id)
    if (action !== 'ask-too' && question.version !== version) {
      return problem(412, 'stale')
    }
    if (!actionsFor(question, person).includes(action)) {
      return problem(409, 'wrong-state')
    }
    if (action === 'follow-up') {
      const asked = this.add(body, question.bridgePoint, question.channel)
      asked.parent = { id: question.id, number: question.number, kind: 'FOLLOW_UP' }
      this.set(question, {}, action, person, body)
      this.tell(asked)
      return { status: 200, body: whole(asked, person) }
    }
    this.set(question, TRANSITIONS[action](question, body, person, this), action, person, body)
    action === 'answer' && this.drafts.delete(question.id)
    action === 'classify' && setTimeout(() => this.route(question), 600)
    return { status: 200, body: whole(question, person) }
  }

  /** The same key is the same question, and so is the same slip. */
  ask(person, body, key) {
    const former = this.keys.get(key)
    if (former && former.said !== JSON.stringify(body)) {
      return problem(422, 'idempotency-key-reused')
    }
    const hall = person.bridgePoint ?? HALLS.find(each => each.code === body.bridgePoint)
    const slip = body.slip?.toUpperCase()
    if (slip && !slip.startsWith(`${hall.code}-`)) {
      return problem(400, 'other-hall-slip', { errors: [{ field: 'slip', code: 'other-hall-slip', detail: 'Phiếu này là của điểm cầu khác.' }] })
    }
    const known = slip && !former && [...this.questions.values()].find(each => each.slip === slip)
    if (known) {
      this.record(known, 'SUBMIT_AGAIN', person, known.status, body)
      return { status: 200, body: shaped(known, person) }
    }
    const question = former?.question ?? this.add(body, hall, person.role === 'OPERATOR' ? 'HOTLINE' : 'WEB')
    question.slip = slip ?? null
    this.keys.set(key, { question, said: JSON.stringify(body) })
    this.rehearsals.tick(hall.code, question.channel === 'HOTLINE' ? 'HOTLINE' : 'FORM')
    if (body.practice && !former) {
      this.set(question, { private: true, status: 'ANSWERED', answer: { text: 'Câu hỏi thử đã đến trung tâm và được tự động trả lời.', references: [], live: false, answeredAt: now(), revision: 1 } })
      return { status: 201, body: shaped(question, person) }
    }
    this.tell(question)
    former || setTimeout(() => this.route(question), 600)
    return { status: 201, body: shaped(question, person) }
  }

  /** All or none; takes on the way what was only assigned. */
  answerTogether(person, { questions, ...answer }) {
    const found = questions.map(({ id, version }) => ({ question: this.questions.get(id), version }))
    if (found.some(({ question, version }) => question.version !== version)) {
      return problem(412, 'stale')
    }
    if (found.some(({ question }) => !['ASSIGNED', 'IN_PROGRESS'].includes(question.status))) {
      return problem(409, 'wrong-state')
    }
    found.forEach(({ question }) => this.set(question, TRANSITIONS.answer(question, answer, person, this), 'answer', person))
    return { status: 200, body: { items: found.map(({ question }) => whole(question, person)) } }
  }

  /** Changes a question and tells everyone; `action` goes into its history. */
  set(question, fields, action, person, body) {
    const from = question.status
    Object.assign(question, fields, { version: question.version + 1 })
    Object.assign(question, due(question, this.conference))
    action && this.record(question, action, person, from, body)
    this.tell(question)
  }

  record(question, action, person, from, body) {
    const entry = {
      version: question.version,
      action,
      by: person ? ref(person) : null,
      at: now(),
      from,
      to: question.status,
      reason: body?.reason ?? null,
      note: action === 'request-info' || action === 'supplement' ? body.text : null,
      assignedWhy: ['assign', 'transfer', 'escalate'].includes(action) ? question.assignedWhy ?? null : null,
    }
    this.histories.set(question.id, [...this.histories.get(question.id) ?? [], entry])
  }

  seenBy(person) {
    return [...this.questions.values()].map(question => shaped(question, person)).filter(Boolean)
  }

  tellDesk(frame) {
    for (const { person, send } of this.listeners) {
      isDesk(person) && send(frame)
    }
  }

  route(question) {
    const chosen = question.status === 'SUBMITTED' && !question.escalated && this.routing.choose(question)
    if (chosen) {
      const { official, why } = chosen
      this.set(question, { status: 'ASSIGNED', official, assignedWhy: why, assignedAt: now(), takeUpBy: new Date(Date.now() + 300_000).toISOString() }, 'assign')
    }
  }
}

function isDesk(person) {
  return ['OFFICIAL', 'MODERATOR', 'ADMIN'].includes(person.role)
}

/** Over REST with what may be done. */
function whole(question, person) {
  return { ...shaped(question, person), actions: actionsFor(question, person) }
}

function shaped(question, person) {
  const own = person.bridgePoint?.code === question.bridgePoint.code
  if (isDesk(person) || (person.role === 'CLERK' && own) || (person.role === 'OPERATOR' && question.channel === 'HOTLINE')) {
    return { ...question }
  }
  if (question.private || !seesOnTable(person, question)) {
    return null
  }
  const { id, number, version, status, channel, bridgePoint, halls, topic, text, askedAt, publishedAt, floor, tally } = question
  const joined = halls.some(hall => hall.code === person.bridgePoint?.code)
  const answer = status === 'PUBLISHED' || (joined && status === 'ANSWERED') ? { ...question.answer, by: undefined } : null
  const reason = joined && ['DECLINED', 'RETRACTED'].includes(status) ? question.reason : undefined
  return { id, number, version, status, channel, bridgePoint, halls, topic, text, reason, askedAt, publishedAt, answer, told: question.told, floor, tally }
}

function bare({ asker, caller, ...question }) {
  return question
}

function ago(minutes) {
  return new Date(Date.now() - minutes * 60_000).toISOString()
}
