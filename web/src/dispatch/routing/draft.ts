import type { NewRoutingTable, RoutingTable, TopicRef } from '@/shared/api/types'

/** In which order the groups of a topic are asked. */
export const LINES = ['firstLine', 'deputies', 'fallback'] as const
export type Line = typeof LINES[number]

/** Usernames; nobody stands in two lines of a topic. */
export type Lines = Record<Line, string[]>

export const TIMES = ['toDeputyMinutes', 'toModeratorMinutes'] as const
export type Time = typeof TIMES[number]

/** What the hub takes. */
export const MOST_MINUTES = 1_440
export const MOST_OPEN = 1_000

/** A routing table while someone changes it. Numbers stay as they were typed. */
export interface RoutingDraft {
  /** By the topic's code. */
  rules: Record<string, Lines>
  /** By username; empty where there is none. */
  caps: Record<string, string>
  times: Record<Time, string>
}

/** What differs between two tables: codes of topics, usernames whose caps do, times. */
export interface Difference {
  topics: string[]
  caps: string[]
  times: Time[]
}

type Saved = Pick<RoutingTable, 'rules' | 'caps' | 'escalation'>

export function noLines(): Lines {
  return { firstLine: [], deputies: [], fallback: [] }
}

export function draftOf({ rules, caps, escalation }: Saved): RoutingDraft {
  return {
    rules: Object.fromEntries(rules.map(rule => [rule.topic, copied(rule)])),
    caps: Object.fromEntries(caps.map(({ official, open }) => [official, String(open)])),
    times: { toDeputyMinutes: String(escalation.toDeputyMinutes), toModeratorMinutes: String(escalation.toModeratorMinutes) },
  }
}

/** The table that a draft amounts to, in the order of the agenda; what the agenda no longer knows comes last. */
export function tableOf(draft: RoutingDraft, topics: readonly TopicRef[]): NewRoutingTable {
  const agenda = topics.map(({ code }) => code)
  const others = Object.keys(draft.rules).filter(code => !agenda.includes(code))
  return {
    rules: [...agenda, ...others]
      .filter(code => draft.rules[code] && !isEmpty(draft.rules[code]))
      .map(code => ({ topic: code, ...copied(draft.rules[code]!) })),
    caps: Object.entries(draft.caps)
      .filter(([, typed]) => typed.trim() !== '')
      .map(([official, typed]) => ({ official, open: Number(typed) })),
    escalation: {
      toDeputyMinutes: Number(draft.times.toDeputyMinutes),
      toModeratorMinutes: Number(draft.times.toModeratorMinutes),
    },
  }
}

/** Where something other than a whole number in reach was typed. */
export function unfit({ caps, times }: RoutingDraft): { caps: string[], times: Time[] } {
  const fits = (typed: string, most: number) => /^\s*\d+\s*$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most
  return {
    caps: Object.keys(caps).filter(official => caps[official]!.trim() !== '' && !fits(caps[official]!, MOST_OPEN)),
    times: TIMES.filter(time => !fits(times[time], MOST_MINUTES)),
  }
}

/** What would be saved differently. In which order people stand in a line says nothing: whoever holds least is chosen. */
export function difference(one: RoutingDraft, other: RoutingDraft): Difference {
  return {
    topics: keys(one.rules, other.rules).filter(code => plain(one.rules[code]) !== plain(other.rules[code])),
    caps: keys(one.caps, other.caps).filter(official => amount(one.caps[official]) !== amount(other.caps[official])),
    times: TIMES.filter(time => amount(one.times[time]) !== amount(other.times[time])),
  }
}

export function isSame(one: RoutingDraft, other: RoutingDraft): boolean {
  const { topics, caps, times } = difference(one, other)
  return topics.length + caps.length + times.length === 0
}

/**
 * What two people made of `base`, in one: each one's changes, and `mine` where both changed the same to something else.
 *
 * @return also where that was
 */
export function merged(base: RoutingDraft, mine: RoutingDraft, theirs: RoutingDraft): { draft: RoutingDraft, both: Difference } {
  const changed = difference(base, mine)
  const apart = difference(mine, theirs)
  const elsewhere = difference(base, theirs)
  const draft = structuredClone(theirs)
  changed.topics.forEach(code => draft.rules[code] = copied(mine.rules[code] ?? noLines()))
  changed.caps.forEach(official => draft.caps[official] = mine.caps[official] ?? '')
  changed.times.forEach(time => draft.times[time] = mine.times[time])
  const inAll = <T>(part: (of: Difference) => T[]) =>
    part(changed).filter(key => part(elsewhere).includes(key) && part(apart).includes(key))
  return { draft, both: { topics: inAll(of => of.topics), caps: inAll(of => of.caps), times: inAll(of => of.times) } }
}

function isEmpty(lines: Lines): boolean {
  return LINES.every(line => lines[line].length === 0)
}

function copied({ firstLine, deputies, fallback }: Lines): Lines {
  return { firstLine: [...firstLine], deputies: [...deputies], fallback: [...fallback] }
}

function keys(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
}

function plain(lines: Lines = noLines()): string {
  return JSON.stringify(LINES.map(line => [...lines[line]].sort()))
}

function amount(typed = ''): string {
  return /^\s*\d+\s*$/.test(typed) ? String(Number(typed)) : typed.trim()
}
