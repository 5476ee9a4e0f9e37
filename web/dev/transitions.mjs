import { HALLS, PEOPLE, TOPICS } from './people.mjs'

/** What each action makes of a question: the fields that change. Enough of the hub's rules to click through. */
export const TRANSITIONS = {
  'take': (q, body, person) => ({ status: 'IN_PROGRESS', takeUpBy: null, takenAt: now(), reason: null, official: ref(person) }),
  'give-back': (q, body) => ({ status: 'SUBMITTED', official: null, takenAt: null, reason: body.reason }),
  'transfer': (q, body) => body.official
    ? { status: 'ASSIGNED', assignedAt: now(), takenAt: null, assignedWhy: { kind: 'HAND' }, official: ref(personOf(body.official)) }
    : { status: 'SUBMITTED', topic: topicOf(body.topic), official: null, takenAt: null },
  'request-info': (q, body) => ({ status: 'NEEDS_INFO', reason: body.text, back: q.status }),
  'supplement': (q, body) => ({
    status: q.back ?? q.status,
    reason: null,
    supplements: [...q.supplements, { text: body.text, at: now() }],
  }),
  'decline': (q, body) => ({ status: 'DECLINED', reason: body.reason }),
  'withdraw': () => ({ status: 'WITHDRAWN' }),
  'extend': (q, body) => ({ dueAt: body.dueAt, promisedFor: body.dueAt, reason: body.reason }),
  'edit': (q, body) => ({ text: body.text }),
  'mark-private': q => ({ private: true, ...q.status === 'PUBLISHED' && { status: 'ANSWERED', publishedAt: null } }),
  'merge': (q, body, person, hub) => {
    const main = hub.questions.get(body.into)
    hub.set(main, { halls: [...main.halls, ...q.halls.filter(hall => !main.halls.some(each => each.code === hall.code))] })
    return { status: 'MERGED', mergedInto: main.id, mergedIntoNumber: main.number, before: q.status }
  },
  'unmerge': (q, body, person, hub) => {
    const main = hub.questions.get(q.mergedInto)
    hub.set(main, { halls: main.halls.filter(hall => hall.code === main.bridgePoint.code || !q.halls.some(each => each.code === hall.code)) })
    return { status: q.before ?? 'SUBMITTED', mergedInto: null, mergedIntoNumber: null }
  },
  'split': (q, body, person, hub) => {
    for (const text of body.texts.slice(1)) {
      const part = hub.add({ text, topic: q.topic?.code }, q.bridgePoint, q.channel)
      hub.set(part, { parent: { id: q.id, number: q.number, kind: 'SPLIT' } })
    }
    return { text: body.texts[0] }
  },
  'answer': (q, body, person, hub) => {
    const answered = answer(body, person, (q.answer?.revision ?? 0) + 1)
    const approvers = hub?.conference.settings.approvals.find(each => each.topic === q.topic?.code)?.approvers ?? []
    return approvers.length > 0 && body.text
      ? { status: 'IN_REVIEW', approvers, answer: answered, publishes: !!body.publish, author: person.username, owed: !!body.live && !body.text }
      : {
          status: body.publish || q.status === 'PUBLISHED' ? 'PUBLISHED' : 'ANSWERED',
          publishedAt: body.publish ? now() : q.publishedAt,
          answer: answered,
          owed: !!body.live && !body.text,
        }
  },
  'review': (q, body, person, hub) => TRANSITIONS.answer(q, hub.drafts.get(q.id) ?? q.answer, person),
  'approve': q => q.publishes
    ? { status: 'PUBLISHED', publishedAt: now() }
    : { status: 'ANSWERED' },
  'rework': (q, body) => ({ status: 'IN_PROGRESS', reason: body.reason }),
  'publish': () => ({ status: 'PUBLISHED', publishedAt: now() }),
  'correct': (q, body, person) => ({ answer: { ...answer(body, person, q.answer.revision + 1), live: q.answer.live } }),
  'retract': (q, body) => ({ status: 'RETRACTED', reason: body.reason }),
  'confirm': (q, body) => ({ clear: body.clear }),
  'take-over': () => ({ status: 'SUBMITTED', official: null, takenAt: null }),
  'classify': (q, body) => ({ escalated: false, topic: topicOf(body.topic) }),
  'assign': (q, body) => ({ status: q.owed ? q.status : 'ASSIGNED', escalated: false, assignedWhy: { kind: 'HAND' }, assignedAt: now(), official: ref(personOf(body.official)) }),
  'ask-too': (q, body, person) => {
    const hall = person.bridgePoint ?? HALLS.find(each => each.code === body?.bridgePoint)
    return q.halls.some(each => each.code === hall.code) ? {} : { halls: [...q.halls, hall] }
  },
}

const ANSWERED = ['ANSWERED', 'PUBLISHED']
const WAITING = ['SUBMITTED', 'ASSIGNED']

/** The actions that `person` may do to `q` now. */
export function actionsFor(q, person) {
  const { status } = q
  const mine = q.official?.username === person.username
  const own = person.role === 'CLERK'
    ? q.halls[0].code === person.bridgePoint.code
    : person.role === 'OPERATOR' && q.channel === 'HOTLINE'
  const open = [...WAITING, 'IN_PROGRESS'].includes(status)
  const may = {
    OFFICIAL: () => [
      mine && ['ASSIGNED', 'NEEDS_INFO'].includes(status) && 'take',
      mine && status === 'IN_PROGRESS' && ['answer', q.answer && q.approvers.length > 0 && 'review'],
      mine && ANSWERED.includes(status) && q.owed && 'answer',
      mine && ['ASSIGNED', 'IN_PROGRESS'].includes(status) && ['give-back', 'transfer', 'request-info', 'edit', 'split', 'decline', 'extend'],
      mine && status === 'ANSWERED' && !q.private && 'publish',
      mine && !q.private && status !== 'MERGED' && 'mark-private',
      mine && ANSWERED.includes(status) && ['correct', 'retract'],
      status === 'IN_REVIEW' && q.approvers.includes(person.username) && q.author !== person.username && ['approve', 'rework'],
    ],
    MODERATOR: () => [
      open && ['classify', 'assign', 'request-info', 'edit', 'split', 'merge', 'decline', 'extend'],
      ['ASSIGNED', 'IN_PROGRESS'].includes(status) && 'take-over',
      ['DECLINED', 'RETRACTED'].includes(status) && 'assign',
      ANSWERED.includes(status) && q.owed && 'assign',
      status === 'MERGED' && 'unmerge',
      status === 'ANSWERED' && !q.private && 'publish',
      !q.private && status !== 'MERGED' && 'mark-private',
      ANSWERED.includes(status) && 'retract',
    ],
    CLERK: () => asker(),
    OPERATOR: () => asker(),
  }
  function asker() {
    return own
      ? [
          status === 'NEEDS_INFO' && 'supplement',
          [...WAITING, 'NEEDS_INFO'].includes(status) && 'withdraw',
          ANSWERED.includes(status) && ['confirm', 'follow-up'],
        ]
      : [(open || ANSWERED.includes(status)) && !q.private && 'ask-too']
  }
  const consults = ['OFFICIAL', 'MODERATOR'].includes(person.role) && [...WAITING, 'IN_PROGRESS', 'IN_REVIEW'].includes(status)
  return [...new Set([...may[person.role]?.() ?? [], consults && 'consult'].flat().filter(Boolean))]
}

function answer({ text, references, live }, person, revision) {
  return { text: text ?? '', references: references ?? [], live: !!live, answeredAt: now(), revision, by: ref(person) }
}

export function topicOf(code) {
  return TOPICS.find(each => each.code === code) ?? null
}

export function ref({ username, displayName }) {
  return { username, displayName }
}

export function now() {
  return new Date().toISOString()
}

function personOf(username) {
  return PEOPLE.find(person => person.username === username)
}
