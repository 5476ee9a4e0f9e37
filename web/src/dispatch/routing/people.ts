import type { Responder } from '@/shared/api/types'

/** Someone in the table, as far as the hub still knows them. */
export interface Named {
  username: string
  /** With the office. */
  name: string
  /** Without it: what a line has room for. */
  short: string
  /** Empty where none is said. */
  office: string
  onDuty: boolean
  /** No official of the conference, or the account is out of use. */
  unknown: boolean
}

export function named(username: string, officials: readonly Responder[]): Named {
  const found = officials.find(official => official.username === username)
  const name = found?.displayName ?? username
  const [short, ...office] = name.split(' – ')
  return { username, name, short: short!, office: office.join(' – '), onDuty: found?.onDuty ?? false, unknown: !found }
}

/** Who is asked first where a topic names nobody: everyone whose account names it. */
export function byAccount(topic: string, officials: readonly Responder[]): Named[] {
  return officials.filter(official => official.topics.includes(topic)).map(official => named(official.username, officials))
}
