import type { Line, Time } from './draft'
import type { NewRoutingTable, ProblemBody } from '@/shared/api/types'

/** What the hub found wrong with a table, in its words, by what it stands at. */
export type Faults = ReadonlyMap<string, string>

export const NO_FAULTS: Faults = new Map()

/** Keys of faults: they name people and topics, for places in the table that was sent move with the next change. */
export const faultAt = {
  topic: (code: string) => `topic ${code}`,
  person: (code: string, line: Line, username: string) => `${line} ${code} ${username}`,
  cap: (username: string) => `cap ${username}`,
  time: (time: Time) => `time ${time}`,
}

/**
 * The faults that have a place on the page.
 *
 * @param sent what the hub was asked about
 * @return also, in words, those without a place
 */
export function faultsOf(body: ProblemBody, sent: NewRoutingTable): { faults: Faults, others: string[] } {
  const faults = new Map<string, string>()
  const others: string[] = []
  for (const { field, detail } of body.errors ?? []) {
    const key = keyOf(field, sent)
    if (key) {
      faults.set(key, detail)
    }
    else {
      others.push(detail)
    }
  }
  return { faults, others }
}

function keyOf(field: string, sent: NewRoutingTable): string | null {
  const [, rule, part, place] = /^rules\[(\d+)\]\.(\w+)(?:\[(\d+)\])?/.exec(field) ?? []
  if (rule) {
    const found = sent.rules[Number(rule)]
    const username = place && found?.[part as Line]?.[Number(place)]
    return found ? username ? faultAt.person(found.topic, part as Line, username) : faultAt.topic(found.topic) : null
  }
  const [, cap] = /^caps\[(\d+)\]/.exec(field) ?? []
  if (cap) {
    const official = sent.caps[Number(cap)]?.official
    return official ? faultAt.cap(official) : null
  }
  const [, time] = /^escalation\.(\w+)$/.exec(field) ?? []
  return time ? faultAt.time(time as Time) : null
}
