import { PEOPLE, TOPICS } from './people.mjs'
import { ref } from './transitions.mjs'

const LINES = ['firstLine', 'deputies', 'fallback']
const KINDS = { firstLine: 'RULE', deputies: 'DEPUTY', fallback: 'FALLBACK' }
/** The states in which a question is part of its official's load. */
export const HELD = ['ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO']
const UNTAKEN = ['SUBMITTED', 'ASSIGNED']

const WORDS = {
  'unknown-topic': 'Không có lĩnh vực này trong hội nghị.',
  'unknown-official': 'Không có người trả lời này trong hội nghị.',
  'duplicate': 'Đã có trong danh sách.',
  'in-two-lines': 'Người này đã có ở nhóm khác của lĩnh vực.',
  'not-after-deputies': 'Thời gian chuyển về điều phối phải dài hơn thời gian chuyển người phụ.',
  'unknown-question': 'Không có câu hỏi này trong hội nghị.',
}

const officials = () => PEOPLE.filter(person => person.role === 'OFFICIAL')

/** The routing table, and what the hub does by it: the same choice as the service's. */
export class Routing {
  table = { version: 0, rules: [], caps: [], escalation: { toDeputyMinutes: 5, toModeratorMinutes: 10 } }

  constructor(hub) {
    this.hub = hub
  }

  handle({ method, path, body, version }, person) {
    if (method !== 'GET' && !['MODERATOR', 'ADMIN'].includes(person.role)) {
      return problem(403, 'forbidden')
    }
    if (method === 'GET') {
      return ok(this.table)
    }
    const faults = faultsOf(body)
    if (faults.length > 0) {
      return problem(400, 'invalid', faults)
    }
    return path.endsWith('/preview') ? this.preview(body) : this.replace(body, version)
  }

  replace({ rules, caps, escalation }, version) {
    if (version !== this.table.version) {
      return problem(412, 'precondition-failed')
    }
    this.table = { version: version + 1, rules, caps, escalation }
    this.drain()
    return ok(this.table)
  }

  /** Gives away what waits and somebody can take. */
  drain() {
    [...this.hub.questions.values()].filter(q => q.status === 'SUBMITTED').forEach(q => this.hub.route(q))
  }

  preview(table) {
    const asked = table.question && this.hub.questions.get(table.question)
    if (table.question && !asked) {
      return problem(400, 'invalid', [fault('question', 'unknown-question')])
    }
    const open = this.open()
    asked && HELD.includes(asked.status) && open.set(asked.official.username, open.get(asked.official.username) - 1)
    const chosen = asked && this.choose(asked, table, open)
    const then = this.open()
    const untaken = [...this.hub.questions.values()].filter(q => UNTAKEN.includes(q.status) && q.topic)
    untaken.filter(q => q.official).forEach(q => then.set(q.official.username, then.get(q.official.username) - 1))
    untaken.forEach((q) => {
      const to = this.choose(q, table, then)
      to && then.set(to.official.username, then.get(to.official.username) + 1)
    })
    const now = this.open()
    return ok({
      question: asked ? { official: chosen?.official ?? null, why: chosen?.why ?? null } : null,
      load: officials().map(person => ({ official: ref(person), now: now.get(person.username), then: then.get(person.username) })),
    })
  }

  /** Who gets it, and why: of the first line that has somebody for it, whoever holds least. Undefined when nobody can. */
  choose(question, table = this.table, open = this.open()) {
    const caps = new Map(table.caps.map(cap => [cap.official, cap.open]))
    const rule = table.rules.find(each => each.topic === question.topic?.code)
    for (const line of LINES) {
      const named = rule?.[line] ?? []
      const byAccount = line === 'firstLine' && named.length === 0
      const [chosen] = officials()
        .filter(person => byAccount ? person.topics.includes(question.topic?.code) : named.includes(person.username))
        .filter(person => person.onDuty && open.get(person.username) < (caps.get(person.username) ?? Infinity))
        .sort((a, b) => open.get(a.username) - open.get(b.username) || a.username.localeCompare(b.username))
      if (chosen) {
        return { official: ref(chosen), why: { kind: KINDS[line], load: open.get(chosen.username) } }
      }
    }
  }

  open() {
    return new Map(officials().map(person => [person.username, this.hub.held(person)]))
  }
}

function faultsOf({ rules, caps, escalation }) {
  const topics = new Set()
  const capped = new Set()
  const known = new Set(officials().map(person => person.username))
  const faults = []
  const add = (field, code) => code && faults.push(fault(field, code))
  rules.forEach((rule, i) => {
    add(`rules[${i}].topic`, !TOPICS.some(topic => topic.code === rule.topic) ? 'unknown-topic' : topics.has(rule.topic) && 'duplicate')
    topics.add(rule.topic)
    const seen = new Map()
    LINES.forEach(line => rule[line].forEach((username, j) => {
      const before = seen.get(username)
      add(`rules[${i}].${line}[${j}]`, before && before !== line ? 'in-two-lines' : !known.has(username) ? 'unknown-official' : before && 'duplicate')
      before ?? seen.set(username, line)
    }))
  })
  caps.forEach(({ official }, i) => {
    add(`caps[${i}].official`, !known.has(official) ? 'unknown-official' : capped.has(official) && 'duplicate')
    capped.add(official)
  })
  add('escalation.toModeratorMinutes', escalation.toModeratorMinutes <= escalation.toDeputyMinutes && 'not-after-deputies')
  return faults
}

function fault(field, code) {
  return { field, code, detail: WORDS[code] }
}

function problem(status, code, errors) {
  return { status, body: { type: `urn:caunoi:problem:${code}`, title: code, status, detail: 'Vui lòng kiểm tra lại các mục được nêu.', errors } }
}

function ok(body) {
  return { status: 200, body }
}
