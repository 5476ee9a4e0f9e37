import { randomUUID } from 'node:crypto'
import { HALLS, PEOPLE } from './people.mjs'
import { problem } from './problem.mjs'
import { now } from './transitions.mjs'

const PATH = '/conference/announcements'

/** What the desk of the demo announces, and who has said that it arrived. */
export class Announcements {
  items = []
  keys = new Map()

  constructor(hub) {
    this.hub = hub
  }

  /** What stands, as `person` sees it. */
  seenBy(person) {
    return this.items.filter(({ endedAt }) => !endedAt).map(each => shaped(each, person)).filter(Boolean)
  }

  handle({ method, path, body, key }, person) {
    const [id, act] = path.slice(PATH.length + 1).split('/')
    if (method === 'GET') {
      const seen = [...this.items].sort((a, b) => Number(!!a.endedAt) - Number(!!b.endedAt))
      return { status: 200, body: { items: seen.map(each => listed(each, person)).filter(Boolean) } }
    }
    if (!id) {
      return this.announce(body, key, person)
    }
    const known = this.items.find(each => each.id === id)
    if (!known || !shaped(known, person)) {
      return problem(404, 'not-found')
    }
    return { status: 200, body: listed(this.change(known, act, person), person) }
  }

  announce({ text, form, to, halls, kind = 'TEXT' }, key, person) {
    if (!this.keys.has(key)) {
      const words = text ?? `Số điện thoại tiếp nhận câu hỏi: ${this.hub.conference.hotline}`
      const made = { id: randomUUID(), version: 1, text: words, form, to, halls: halls ?? null, kind, at: now(), by: person.displayName, endedAt: null, acknowledgedBy: { halls: [], officials: [] } }
      this.items = [made, ...this.items]
      this.keys.set(key, made.id)
      this.tell(made)
    }
    return { status: 201, body: listed(this.items.find(({ id }) => id === this.keys.get(key)), person) }
  }

  change(known, act, person) {
    const { halls, officials } = known.acknowledgedBy
    const changed = act === 'end'
      ? { endedAt: known.endedAt ?? now() }
      : { acknowledgedBy: person.role === 'CLERK'
          ? { halls: [...new Set([...halls, person.bridgePoint.code])], officials }
          : { halls, officials: [...new Set([...officials, person.username])] } }
    const after = { ...known, ...changed, version: known.version + 1 }
    this.items = this.items.map(each => each.id === known.id ? after : each)
    this.tell(after)
    return after
  }

  tell(announcement) {
    for (const { person, send } of this.hub.listeners) {
      const seen = shaped(announcement, person)
      seen && send({ t: 'announcement', announcement: seen })
    }
  }
}

function shaped(announcement, person) {
  const { acknowledgedBy, by, ...all } = announcement
  const here = announcement.to !== 'OFFICIALS' && (!announcement.halls || announcement.halls.includes(person.bridgePoint?.code))
  switch (person.role) {
    case 'MODERATOR':
    case 'ADMIN':
      return announcement
    case 'CLERK':
      return here ? { ...all, by, acknowledged: acknowledgedBy.halls.includes(person.bridgePoint.code) } : null
    case 'SCREEN':
      return here && announcement.form !== 'MESSAGE' ? all : null
    case 'OFFICIAL':
      return announcement.to === 'HALLS' ? null : { ...all, by, acknowledged: acknowledgedBy.officials.includes(person.username) }
    default:
      return null
  }
}

function listed(announcement, person) {
  const seen = shaped(announcement, person)
  if (!seen?.acknowledgedBy) {
    return seen
  }
  const { halls, officials } = seen.acknowledgedBy
  const missing = {
    halls: announcement.to === 'OFFICIALS' ? [] : HALLS.filter(({ code }) => (announcement.halls?.includes(code) ?? true) && !halls.includes(code)),
    officials: announcement.to === 'HALLS'
      ? []
      : PEOPLE.filter(each => each.role === 'OFFICIAL' && !officials.includes(each.username)).map(({ username, displayName }) => ({ username, displayName })),
  }
  return { ...seen, missing }
}
