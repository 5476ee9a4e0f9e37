import { randomUUID } from 'node:crypto'
import { HALLS } from './people.mjs'
import { problem } from './problem.mjs'
import { now, ref, TRANSITIONS } from './transitions.mjs'

const OVER = ['ANSWERED', 'PUBLISHED', 'DECLINED']
const NAMES = ['xã Suối Gương', 'phường Đồi Mây', 'xã Bến Trăng', 'xã Đá Lửa', 'thị trấn Cầu Tre', 'xã Ấp Nắng', 'phường Hồ Sen']

/** The telephone desk: communes, calls and what came of them, who is to be called back. Answers /hotline and callers' phones. */
export class Hotline {
  calls = []
  attempts = new Map()
  keys = new Map()
  communes = HALLS.slice(1).flatMap((hall, place) => [0, 1].map(each => ({ commune: NAMES[(place + each * 3) % NAMES.length], bridgePoint: hall }))).sort((a, b) => a.commune.localeCompare(b.commune, 'vi'))

  constructor(hub) {
    this.hub = hub
    for (const question of hub.questions.values()) {
      question.caller && this.calls.unshift({ ...heard('NEW_QUESTION', question.bridgePoint, question.caller), at: question.askedAt, by: null, question })
    }
  }

  handle({ method, path, query, body, key, version }, person) {
    const [, , part, id, action] = path.split('/')
    switch (part) {
      case 'communes':
        return ok({ items: this.communes })
      case 'calls':
        return method === 'POST' ? this.take(body, key, person) : this.earlier(query.get('phone'))
      case 'callbacks':
        return action === 'caller-phone'
          ? ok({ phone: this.hub.questions.get(id).caller.phone })
          : method === 'POST' ? this.attempt(id, body, version, person) : ok({ items: this.callbacks() })
    }
    return undefined
  }

  /** The number of who called a question in. */
  phone(question) {
    return question.caller?.phone ? ok({ phone: question.caller.phone }) : problem(409, 'no-phone-left')
  }

  take({ outcome, question: id, bridgePoint, caller, text, ...more }, key, person) {
    const former = this.keys.get(key)
    if (former) {
      return { status: 201, body: shown(former) }
    }
    const call = { ...heard(outcome, HALLS.find(each => each.code === bridgePoint) ?? null, caller), by: ref(person), note: outcome === 'NEW_QUESTION' ? null : text ?? null }
    let status = 201
    if (outcome === 'NEW_QUESTION') {
      const asked = this.hub.ask(person, { bridgePoint, caller, text, ...more }, key)
      if (asked.status >= 400) {
        return asked
      }
      status = asked.status
      call.question = this.hub.questions.get(asked.body.id)
    }
    if (['READ_OUT', 'JOINED'].includes(outcome)) {
      call.question = this.hub.questions.get(id)
      this.hub.set(call.question, TRANSITIONS['ask-too'](call.question, { bridgePoint }, person), 'ask-too', person)
    }
    this.calls.unshift(call)
    this.keys.set(key, call)
    return { status, body: shown(call) }
  }

  earlier(phone) {
    const found = phone ? this.calls.filter(call => digits(call.caller?.phone) === digits(phone)) : this.calls
    return ok({ items: found.slice(0, 10).map(shown), next: null })
  }

  callbacks() {
    return [...this.hub.questions.values()]
      .filter(question => question.caller?.phone && OVER.includes(question.status))
      .map(question => this.item(question))
  }

  item(question) {
    const tried = this.attempts.get(question.id) ?? { state: 'TO_CALL', attempts: 0, version: 1, lastAt: null, by: null }
    return { id: question.id, question, asked: question.number, caller: masked(question.caller), openedAt: question.answer?.answeredAt ?? question.askedAt, ...tried }
  }

  attempt(id, { outcome }, version, person) {
    const question = this.hub.questions.get(id)
    const before = this.item(question)
    if (before.version !== version) {
      return problem(412, 'precondition-failed')
    }
    this.attempts.set(id, {
      state: outcome,
      attempts: before.attempts + (outcome === 'DONE' ? 0 : 1),
      version: version + 1,
      lastAt: now(),
      by: ref(person),
    })
    return ok(this.item(question))
  }
}

function heard(outcome, bridgePoint, caller) {
  return { id: randomUUID(), outcome, at: now(), bridgePoint, caller: caller ?? null, question: null, note: null, recognised: false }
}

function shown(call) {
  return { ...call, caller: call.caller && masked(call.caller), number: call.question?.number ?? null }
}

function masked({ phone, ...caller }) {
  const plain = digits(phone)
  return { name: null, role: null, commune: null, callback: true, ...caller, phone: plain ? `${plain.slice(0, 4)} ••• •${plain.slice(-2)}` : null }
}

function digits(phone) {
  return phone?.replace(/\D/g, '').replace(/^84/, '0') ?? ''
}

function ok(body) {
  return { status: 200, body }
}
