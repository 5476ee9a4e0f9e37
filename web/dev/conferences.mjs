import { randomUUID } from 'node:crypto'

const DAY = 24 * 3_600_000

/** The conferences of the stand-in hub: only the first is lived in, the others are there to be made and chosen. */
export class Conferences {
  others = new Map()

  constructor(hub) {
    this.hub = hub
    this.add({ title: 'Tập huấn nghiệp vụ bầu cử, đợt trước', startsAt: new Date(Date.now() - 90 * DAY).toISOString(), state: 'CLOSED' })
  }

  add(fields) {
    const { topics, tiers, settings } = this.hub.conference
    const conference = { id: randomUUID(), version: 1, state: 'SCHEDULED', hotline: '', topics, tiers, settings, agenda: [], ...fields }
    this.others.set(conference.id, conference)
    return conference
  }

  all() {
    return [this.hub.conference, ...this.others.values()].sort((a, b) => b.startsAt.localeCompare(a.startsAt))
  }

  make({ title, startsAt, hotline, copyOf }) {
    const source = this.all().find(({ id }) => id === copyOf)
    const shift = source ? Date.parse(startsAt) - Date.parse(source.startsAt) : 0
    const later = at => new Date(Date.parse(at) + shift).toISOString()
    const agenda = source?.agenda.map(item => ({ ...item, from: later(item.from), to: later(item.to) })) ?? []
    return this.add({ title, startsAt, hotline: hotline ?? source?.hotline ?? '', topics: source?.topics ?? this.hub.conference.topics, agenda })
  }

  /** The chosen one takes the place of the one that was lived in, with all its questions. */
  choose(id) {
    const chosen = this.others.get(id)
    if (chosen) {
      this.others.delete(id)
      this.others.set(this.hub.conference.id, this.hub.conference)
      this.hub.conference = chosen
    }
  }
}

/** What a part of a conference becomes by what was sent; topics without a code get one. */
export function changedPart(part, body) {
  switch (part) {
    case 'settings':
      return { settings: body, table: { chairDirects: body.chairDirects, callMinutes: body.callMinutes } }
    case 'details':
      return { ...body, hotline: body.hotline ?? '', questionsFrom: body.questionsFrom ?? undefined }
    case 'topics':
      return { topics: body.items.map(({ code, label }) => ({ code: code ?? `NEW_${randomUUID().slice(0, 8)}`, label })) }
    case 'agenda':
      return { agenda: [...body.items].sort((a, b) => a.from.localeCompare(b.from)) }
    default:
      return body
  }
}

/** As the hub refuses an agenda: what does not last, and what begins before the former part ends. */
export function agendaFaults(items) {
  const order = items.map((item, place) => ({ ...item, place })).sort((a, b) => a.from.localeCompare(b.from))
  return order.flatMap(({ from, to, title, place }, index) => {
    if (!title.trim()) {
      return [{ field: `items[${place}].title`, code: 'blank', detail: 'Không được để trống.' }]
    }
    if (to <= from) {
      return [{ field: `items[${place}].to`, code: 'not-after-begin', detail: 'Giờ kết thúc phải sau giờ bắt đầu.' }]
    }
    const former = order[index - 1]
    return former && from < former.to
      ? [{ field: `items[${place}].from`, code: 'overlaps', detail: `Trùng thời gian với phần “${former.title}”.` }]
      : []
  })
}
