import type { AgendaItem, Conference } from '@/shared/api/types'
import { instantOf, localOf } from '@/shared/pane/promise'

/** Times as they are typed: 2021-04-28T14:00, of Vietnam. */
export interface DetailsDraft {
  title: string
  startsAt: string
  ahead: boolean
  questionsFrom: string
  hotline: string
  tiers: { lead: string, hall: string, unit: string }
}

/** A new topic has no code yet; the key tells rows apart while they move. */
export interface TopicDraft {
  key: string
  code: string | null
  label: string
}

export interface PartDraft {
  key: string
  from: string
  to: string
  kind: AgendaItem['kind']
  title: string
  /** Several, parted by semicolons. */
  presenters: string
}

const DAY = 24 * 3_600_000

export function detailsOf(conference: Conference): DetailsDraft {
  const { title, startsAt, questionsFrom, hotline, tiers } = conference
  return {
    title,
    startsAt: local(startsAt),
    ahead: !!questionsFrom,
    questionsFrom: local(questionsFrom ?? new Date(Date.parse(startsAt) - DAY).toISOString()),
    hotline,
    tiers: { ...tiers },
  }
}

export function detailsBody(draft: DetailsDraft) {
  return {
    title: draft.title.trim(),
    startsAt: instantOf(draft.startsAt),
    questionsFrom: draft.ahead ? instantOf(draft.questionsFrom) : null,
    hotline: draft.hotline.trim() || null,
    tiers: draft.tiers,
  }
}

export function topicsOf(conference: Conference): TopicDraft[] {
  return conference.topics.map(({ code, label }) => ({ key: code, code, label }))
}

/** Rows that were added and left empty are none. */
export function topicsBody(draft: readonly TopicDraft[]) {
  return {
    items: draft
      .filter(({ code, label }) => code !== null || label.trim())
      .map(({ code, label }) => ({ code, label: label.trim() })),
  }
}

export function agendaOf(conference: Conference): PartDraft[] {
  return conference.agenda.map(item => ({
    key: `${item.from} ${item.title}`,
    from: local(item.from),
    to: local(item.to),
    kind: item.kind,
    title: item.title,
    presenters: (item.presenters ?? []).join('; '),
  }))
}

export function agendaBody(draft: readonly PartDraft[]) {
  return {
    items: draft.map(({ from, to, kind, title, presenters }) => ({
      from: instantOf(from),
      to: instantOf(to),
      kind,
      title: title.trim(),
      presenters: presenters.split(';').map(name => name.trim()).filter(Boolean),
    })),
  }
}

/** The next part begins where the last one ends, or with the conference, and takes an hour. */
export function nextPart(draft: readonly PartDraft[], conference: Conference, key: string): PartDraft {
  const from = draft.at(-1)?.to || local(conference.startsAt)
  const to = localOf(Date.parse(instantOf(from) ?? conference.startsAt) + DAY / 24)
  return { key, from, to, kind: 'PRESENTING', title: '', presenters: '' }
}

function local(at: string): string {
  return localOf(Date.parse(at))
}
