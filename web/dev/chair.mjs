import { problem } from './problem.mjs'
import { now } from './transitions.mjs'

const OPEN = ['SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO']
const DIRECTS = ['call', 'answered', 'skip', 'move']

/** What chair and screens see beside what everyone does: what lies on the table, what is called. */
export function seesOnTable(person, { status, floor }) {
  switch (person.role) {
    case 'CHAIR':
      return status === 'PUBLISHED' || !!floor
    case 'SCREEN':
      return status === 'PUBLISHED' || floor?.state === 'CALLED'
    default:
      return true
  }
}

/** The chair's table of the stand-in: enough of its rules to click through. */
export class ChairTable {
  constructor(hub) {
    this.hub = hub
  }

  /** Some lie there from the beginning, one of them called. */
  lay() {
    const waiting = [...this.hub.questions.values()].filter(q => OPEN.includes(q.status) && !q.private && q.topic)
    waiting.slice(0, 5).forEach(question => this.queue(question))
    const first = this.on()[0]
    first && Object.assign(first, { floor: { ...first.floor, state: 'CALLED', readyAt: now(), calledAt: now() } })
  }

  on() {
    return [...this.hub.questions.values()]
      .filter(({ floor }) => floor)
      .sort((one, other) => one.floor.rank - other.floor.rank)
  }

  queue(question) {
    const same = this.on().filter(({ topic, floor }) => floor.state === 'QUEUED' && topic?.code === question.topic?.code)
    const last = same.at(-1) ?? this.on().at(-1)
    question.floor = { state: 'QUEUED', rank: (last?.floor.rank ?? 0) + 0.001, queuedAt: now(), readyAt: null, calledAt: null }
    question.tally = (question.tally ?? 0) + 1
    this.number()
  }

  /** Whole ranks again, in the order that they have. */
  number() {
    this.on().forEach((question, index) => question.floor.rank = (index + 1) * 1024)
  }

  handle({ path, body }, person) {
    const [, , id, , act] = path.split('/')
    const question = this.hub.questions.get(id)
    const directs = person.role === 'MODERATOR' || (person.role === 'CHAIR' && this.hub.conference.table.chairDirects && DIRECTS.includes(act))
    if (act !== 'ready' && !directs) {
      return problem(403, 'forbidden')
    }
    if (act !== 'queue' && !question.floor) {
      return problem(409, 'not-on-table', { detail: `Câu ${question.number} không chờ trên bàn chủ trì.` })
    }
    const called = this.on().find(({ floor }) => floor.state === 'CALLED')
    switch (act) {
      case 'queue':
        this.queue(question)
        break
      case 'remove':
        question.floor = undefined
        break
      case 'ready':
        question.floor = { ...question.floor, readyAt: now() }
        break
      case 'call':
        if ((called?.id ?? null) !== body.former) {
          return problem(409, 'already-called', { detail: `Câu ${called?.number} vừa được mời.` })
        }
        called && this.hasSpoken(called)
        question.floor = { ...question.floor, state: 'CALLED', calledAt: now() }
        break
      case 'answered':
        this.hasSpoken(question)
        return { status: 200, body: question }
      case 'skip':
        question.floor = { ...question.floor, state: 'QUEUED', rank: this.on().at(-1).floor.rank + 1024, readyAt: null, calledAt: null }
        break
      case 'move':
        this.move(question, body.before)
        return { status: 200, body: question }
    }
    this.told(question)
    return { status: 200, body: question }
  }

  move(question, before) {
    const rest = this.on().filter(each => each !== question)
    const other = rest.find(each => each.id === before)
    question.floor = { ...question.floor, rank: other ? other.floor.rank - 0.001 : rest.at(-1).floor.rank + 1 }
    this.number()
    this.on().forEach(each => this.told(each))
  }

  hasSpoken(question) {
    question.floor = undefined
    question.answeredLiveAt = now()
    this.told(question)
  }

  told(question) {
    question.tally = (question.tally ?? 0) + 1
    this.hub.tell(question)
  }
}
