import { HALLS, TOPICS } from './people.mjs'
import { now } from './transitions.mjs'

const OPEN = ['SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO']
const GIVEN = ['ANSWERED', 'PUBLISHED']

const isOpen = q => OPEN.includes(q.status)
const asked = q => Number.parseInt(q.number)

const FLAGS = {
  owed: q => q.owed,
  unclear: q => q.clear === false,
  late: q => isOpen(q) && [q.dueAt, q.takeUpBy].some(at => at && at < now()),
  escalated: q => q.status === 'SUBMITTED' && q.escalated,
  promised: q => isOpen(q) && q.promisedFor,
  private: q => q.private,
  urgent: q => q.urgent,
}

const ORDERS = {
  newest: (a, b) => asked(b) - asked(a),
  age: (a, b) => asked(a) - asked(b),
  urgency: (a, b) => isOpen(b) - isOpen(a)
    || (isOpen(a) && (b.urgent - a.urgent || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')))
    || asked(a) - asked(b),
  weight: (a, b) => b.halls.length - a.halls.length || asked(a) - asked(b),
  hall: (a, b) => a.bridgePoint.code.length - b.bridgePoint.code.length
    || a.bridgePoint.code.localeCompare(b.bridgePoint.code) || asked(b) - asked(a),
  topic: (a, b) => place(a) - place(b) || asked(b) - asked(a),
}

function place(q) {
  const at = TOPICS.findIndex(topic => topic.code === q.topic?.code)
  return at < 0 ? TOPICS.length : at
}

/** One page of what `person` sees, narrowed and sorted as the query says. */
export function page(questions, query, person) {
  const wanted = name => query.get(name)?.split(',').filter(Boolean)
  const assignee = query.get('assignee') === 'me' ? person.username : query.get('assignee')
  const words = query.get('q')?.toLowerCase() ?? ''
  const sort = query.get('sort') ?? 'newest'
  const found = questions
    .filter(q => (wanted('status')?.includes(q.status) ?? true)
      && (wanted('topic')?.includes(q.topic?.code ?? 'none') ?? true)
      && (wanted('flag')?.every(flag => FLAGS[flag](q)) ?? true)
      && (!query.get('bridgePoint') || q.halls.some(hall => hall.code === query.get('bridgePoint')))
      && (!assignee || q.official?.username === assignee)
      && `${q.number}${q.text} ${q.answer?.text ?? ''}`.toLowerCase().includes(words))
    .sort(ORDERS[sort])
  const [of, at] = (query.get('cursor') ?? `${sort}:0`).split(':')
  if (of !== sort) {
    return null
  }
  const from = Number(at)
  const limit = Number(query.get('limit') ?? 50)
  return { items: found.slice(from, from + limit), next: from + limit < found.length ? `${sort}:${from + limit}` : null }
}

export function fairness(questions) {
  return HALLS.map((hall) => {
    const own = questions.filter(q => q.halls.some(each => each.code === hall.code) && q.status !== 'WITHDRAWN')
    const waiting = own.filter(isOpen)
    return {
      bridgePoint: hall,
      asked: own.length,
      answered: own.filter(q => GIVEN.includes(q.status)).length,
      waiting: waiting.length,
      oldestWaiting: waiting.map(q => q.askedAt).sort()[0] ?? null,
    }
  })
}

/** Counts of what the conference still owes. */
export function owed(questions) {
  const count = fits => questions.filter(fits).length
  return { owed: count(FLAGS.owed), promised: count(FLAGS.promised), unanswered: count(isOpen), unclear: count(FLAGS.unclear) }
}

/** Pairs that share their topic's words; enough to look at. */
export function duplicates(questions, toldApart) {
  const waiting = questions.filter(q => isOpen(q) && !q.private && q.topic)
  return waiting
    .flatMap(q => waiting.filter(other => asked(other) < asked(q) && other.topic.code === q.topic.code).slice(0, 1).map(other => ({ question: q, other, score: 0.6 })))
    .filter(({ question, other }) => !toldApart.has(`${question.id} ${other.id}`))
    .slice(0, 6)
}

/** Marks some of the demo's questions, so that every list has something to show. */
export function season(questions) {
  const soon = minutes => new Date(Date.now() + minutes * 60_000).toISOString()
  questions.forEach((q, index) => {
    if (index % 5 === 2 && !q.private) {
      q.halls = [q.bridgePoint, ...HALLS.filter(hall => hall.code !== q.bridgePoint.code).slice(index % 7, index % 7 + 1 + index % 4)]
    }
    if (isOpen(q) && index % 4 === 1) {
      Object.assign(q, { dueAt: soon(-(index % 9) * 4 - 2), promisedFor: soon(-(index % 9) * 4 - 2) })
    }
    else if (isOpen(q) && index % 6 === 5) {
      Object.assign(q, { dueAt: soon(600), promisedFor: soon(600) })
    }
    if (GIVEN.includes(q.status) && index % 10 === 3) {
      Object.assign(q, { owed: true, answer: { ...q.answer, text: '', live: true } })
    }
    else if (GIVEN.includes(q.status) && index % 10 === 7) {
      q.clear = false
    }
    if (q.status === 'ASSIGNED') {
      const kind = ['RULE', 'RULE', 'DEPUTY', 'ESCALATION', 'FALLBACK', 'HAND'][index % 6]
      q.assignedWhy = kind === 'HAND' ? { kind } : { kind, load: index % 4 }
      q.takeUpBy = soon(5)
    }
    if (q.status === 'ASSIGNED' && index % 10 === 0) {
      Object.assign(q, { status: 'SUBMITTED', escalated: true, official: null, assignedAt: null, assignedWhy: null, takeUpBy: null })
    }
    if (q.status === 'ASSIGNED' && index % 8 === 6) {
      Object.assign(q, { status: 'NEEDS_INFO', reason: 'Xin cho biết tên xã, phường.', back: 'ASSIGNED' })
    }
  })
}
