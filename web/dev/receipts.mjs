import { HALLS } from './people.mjs'
import { problem } from './problem.mjs'
import { now } from './transitions.mjs'

const OPEN = ['SUBMITTED', 'ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'NEEDS_INFO']
const GIVEN = ['ANSWERED', 'PUBLISHED']
/** These halls of the demo have no screen open, or no line. */
const DARK = ['734', '741']

/** Which hall has which answer, and what halls say at the session's end. */
export class Receipts {
  had = new Map()
  said = new Map()

  constructor(hub) {
    this.hub = hub
    for (const [index, question] of [...hub.questions.values()].filter(q => q.status === 'PUBLISHED').entries()) {
      const halls = HALLS.filter(({ code }, place) => !DARK.includes(code) && (index + place) % 9 !== 0)
      this.had.set(question.id, new Map(halls.map(({ code }, place) => [code, {
        shownAt: place % 8 === 7 ? null : question.publishedAt,
        readOutAt: place % 8 === 7 ? now() : null,
        late: place === 3 && index % 4 === 0,
        byPhone: false,
        revision: 1,
      }])))
      this.count(question)
    }
  }

  /** What was just sent, or corrected, is before nobody's eyes yet. */
  sent(question) {
    if (question.status === 'PUBLISHED' && question.answer) {
      this.had.set(question.id, this.had.get(question.id) ?? new Map())
      this.count(question)
    }
  }

  count(question) {
    const all = this.current(question)
    question.receipts = { shown: all.filter(({ shownAt }) => shownAt).length, readOut: all.filter(({ readOutAt }) => readOutAt).length }
  }

  current(question) {
    return [...this.had.get(question.id)?.values() ?? []].filter(({ revision }) => revision === question.answer?.revision)
  }

  /** What is asked of /questions/…/receipts, /questions/received, /questions/…/read-out and /reports; nothing for another. */
  handle({ method, path, body, version }, person) {
    const [, kind, id, action] = path.split('/')
    if (kind === 'reports') {
      return action ? this.closing(method, action, body, version, person) : { status: 200, body: this.all() }
    }
    if (id === 'received') {
      return { status: 200, body: { items: this.received(person.bridgePoint.code) } }
    }
    const question = this.hub.questions.get(id)
    if (action === 'receipts') {
      return { status: 200, body: this.of(question) }
    }
    if (action === 'read-out') {
      return this.readOut(question, body.revision, person)
    }
  }

  of(question) {
    const revision = question.answer?.revision ?? 0
    return {
      revision,
      sentAt: question.publishedAt,
      items: HALLS.map(({ code, name }) => {
        const had = this.had.get(question.id)?.get(code)
        const current = had?.revision === revision
        return {
          bridgePoint: { code, name },
          shownAt: current ? had.shownAt : null,
          readOutAt: current ? had.readOutAt : null,
          late: current && had.late,
          byPhone: false,
          revision: had?.revision ?? null,
        }
      }),
    }
  }

  received(code) {
    return [...this.hub.questions.values()].flatMap((question) => {
      const had = this.had.get(question.id)?.get(code)
      return had && had.revision === question.answer?.revision
        ? [{ question: question.id, revision: had.revision, shownAt: had.shownAt, readOutAt: had.readOutAt }]
        : []
    })
  }

  readOut(question, revision, { bridgePoint: { code } }) {
    if (question.answer?.revision !== revision) {
      return problem(409, 'newer-revision', { detail: `Câu ${question.number} vừa được đính chính. Vui lòng đọc nội dung mới cho hội trường.` })
    }
    const had = this.had.get(question.id).get(code)
    this.had.get(question.id).set(code, { shownAt: null, late: false, byPhone: false, ...(had?.revision === revision && had), revision, readOutAt: now() })
    this.count(question)
    const all = [...this.had.get(question.id)].filter(([, each]) => each.revision === revision)
    const codes = part => all.filter(([, each]) => each[part]).map(([hall]) => hall)
    this.version = (this.version ?? 0) + 1
    this.hub.tellDesk({ t: 'tally', question: question.id, version: this.version, halls: question.halls, revision, shown: codes('shownAt'), readOut: codes('readOutAt'), told: question.told })
    return { status: 200, body: { ...question, receipts: undefined, actions: [] } }
  }

  closing(method, code, said, version, person) {
    if (method === 'PUT') {
      if ((this.said.get(code)?.version ?? 0) !== version) {
        return problem(412, 'precondition-failed')
      }
      this.said.set(code, { ...said, version: version + 1, at: now(), by: person.displayName })
    }
    return { status: 200, body: this.hall(HALLS.find(hall => hall.code === code)) }
  }

  hall({ code, name }) {
    const own = [...this.hub.questions.values()].filter(q => q.channel === 'WEB' && q.halls.some(hall => hall.code === code))
    const unseen = [...this.hub.questions.values()].filter(q => q.status === 'PUBLISHED' && this.had.get(q.id)?.get(code)?.revision !== q.answer.revision)
    const counts = {
      sent: own.length,
      answered: own.filter(q => GIVEN.includes(q.status) && !q.owed).length,
      ended: own.filter(q => q.status === 'DECLINED').length,
      owed: own.filter(q => GIVEN.includes(q.status) && q.owed).length,
      promised: own.filter(q => OPEN.includes(q.status) && q.promisedFor).length,
      waiting: own.filter(q => OPEN.includes(q.status) && !q.promisedFor).length,
      unseen: unseen.length,
      unseenNumbers: unseen.slice(0, 5).map(q => q.number),
    }
    const said = this.said.get(code)
    return {
      bridgePoint: { code, name },
      version: said?.version ?? 0,
      ...counts,
      said: said
        ? { collected: said.collected, received: said.received, note: said.note, at: said.at, by: said.by, outdated: ['sent', 'answered', 'promised'].some(part => said[part] !== counts[part]) }
        : null,
    }
  }

  all() {
    const items = HALLS.map(hall => this.hall(hall))
    const open = [...this.hub.questions.values()].filter(q => OPEN.includes(q.status))
    const where = wanting => items.filter(wanting).map(({ bridgePoint }) => bridgePoint)
    const gap = (kind, halls, count = halls.length) => ({ kind, count, halls })
    const gaps = [
      gap('UNANSWERED', where(hall => hall.waiting > 0), open.filter(q => !q.promisedFor).length),
      gap('SLIPS_DIFFER', where(({ said, sent }) => said && !said.outdated && said.collected !== sent)),
      gap('ANSWERS_DIFFER', where(({ said, answered }) => said && !said.outdated && said.received !== answered)),
      gap('UNSEEN', where(hall => hall.unseen > 0), items.reduce((sum, { unseen }) => sum + unseen, 0)),
      gap('OUTDATED', where(({ said }) => said?.outdated)),
      gap('NOT_CONFIRMED', where(({ said }) => !said)),
    ].filter(({ count }) => count > 0)
    return { line: { complete: gaps.length === 0, promised: open.filter(q => q.promisedFor).length, gaps }, items }
  }
}
