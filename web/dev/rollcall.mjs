import { HALLS } from './people.mjs'
import { problem } from './problem.mjs'
import { now } from './transitions.mjs'

/** Who came into the halls of the demo: every third has told. */
export class RollCalls {
  constructor(registrations) {
    this.registrations = registrations
    this.told = new Map(HALLS.map(({ code, name }, place) => [code, place % 3 === 2
      ? { version: 1, toldAt: now(), toldBy: `Tổ thư ký ${name}`, counts: registrations.preparation.categories.map(({ code: category }, index) => ({ category, invited: 5 * (index + 1), present: 5 * index + 4, absent: null })) }
      : { version: 0, counts: [] }]))
  }

  /** What is asked at /bridge-points/…/roll-call; nothing for another address. */
  handle({ method, path, body, version }, person) {
    const [, , code, part] = path.split('/')
    if (code === 'roll-call') {
      return { status: 200, body: this.all() }
    }
    if (part !== 'roll-call') {
      return undefined
    }
    const before = this.told.get(code)
    if (method === 'PUT') {
      if (before.version !== version) {
        return problem(412, 'precondition-failed')
      }
      this.told.set(code, { version: version + 1, toldAt: now(), toldBy: person.displayName, counts: body.counts })
    }
    return { status: 200, body: this.view(HALLS.find(hall => hall.code === code)) }
  }

  all() {
    const halls = HALLS.map(hall => this.view(hall))
    const totals = this.registrations.preparation.categories.map(({ code, label }) => ({
      category: code,
      label,
      count: sum(halls.flatMap(({ counts }) => counts).filter(({ category, invited }) => category === code && invited !== undefined)),
    }))
    return {
      items: halls.sort((a, b) => Number(a.version > 0) - Number(b.version > 0)),
      totals,
      total: sum(totals.map(({ count }) => count)),
      told: halls.filter(({ version }) => version > 0).length,
    }
  }

  view({ code, name }) {
    const { version, toldAt, toldBy, counts: told } = this.told.get(code)
    const registered = this.registrations.view(code)
    const counts = registered.categories.map(({ code: category, label }) => {
      const expected = registered.expected.find(each => each.category === category)?.people
      const counted = told.find(each => each.category === category)
      return counted
        ? { category, label, expected, ...counted, absent: counted.absent ?? Math.max(0, counted.invited - counted.present), absentTold: counted.absent !== null }
        : { category, label, expected, absentTold: false }
    })
    return { code, name, provincial: code === '75', version, toldAt, toldBy, counts, total: sum(counts.filter(({ invited }) => invited !== undefined)) }
  }
}

function sum(counts) {
  const of = part => counts.reduce((total, each) => total + each[part], 0)
  return { invited: of('invited'), present: of('present'), absent: of('absent') }
}
