import type { ConferenceSettings, TopicRef } from '@/shared/api/types'

type Targets = ConferenceSettings['targets']

/** Minutes as they are typed; an empty field says nothing. */
export interface MinutesDraft {
  takeUp: string
  answer: string
}

/** Targets while someone changes them. */
export interface TargetsDraft extends MinutesDraft {
  /** By the topic's code. */
  topics: Record<string, MinutesDraft>
}

/** What is wrong with a field, by the key of its text, and what that fills in. */
export interface Fault {
  key: 'missing' | 'malformed' | 'outOfRange' | 'beforeTakenUp'
  most?: number
  least?: number
}

/** The service takes no more: a day, and a week. */
const MOST = { takeUp: 1_440, answer: 10_080 }

export function targetsDraftOf({ takeUpMinutes, answerMinutes, topics }: Targets): TargetsDraft {
  return {
    takeUp: String(takeUpMinutes),
    answer: String(answerMinutes),
    topics: Object.fromEntries(topics.map(own => [own.topic, { takeUp: String(own.takeUpMinutes), answer: String(own.answerMinutes) }])),
  }
}

/** The targets that a draft amounts to, topics in the order of the agenda. What is no number becomes none. */
export function targetsOf(draft: TargetsDraft, topics: readonly TopicRef[]): Targets {
  return {
    takeUpMinutes: minutes(draft.takeUp),
    answerMinutes: minutes(draft.answer),
    topics: topics
      .map(({ code }) => ({ code, own: draft.topics[code] }))
      .filter((topic): topic is { code: string, own: MinutesDraft } => isSet(topic.own))
      .map(({ code, own }) => ({
        topic: code,
        takeUpMinutes: minutes(own.takeUp || draft.takeUp),
        answerMinutes: minutes(own.answer || draft.answer),
      })),
  }
}

/** What keeps a draft from being saved, by field: `answer`, `SEALS.takeUp`. */
export function faultsOf(draft: TargetsDraft): Record<string, Fault> {
  const faults: Record<string, Fault> = {}
  const check = (prefix: string, own: MinutesDraft, required: boolean) => {
    for (const part of ['takeUp', 'answer'] as const) {
      const fault = own[part].trim() ? faultOf(own[part], MOST[part]) : required ? { key: 'missing' as const } : null
      if (fault) {
        faults[prefix + part] = fault
      }
    }
    const takeUp = minutes(own.takeUp || draft.takeUp)
    if (!faults[`${prefix}answer`] && minutes(own.answer || draft.answer) < takeUp) {
      faults[`${prefix}answer`] = { key: 'beforeTakenUp', least: takeUp }
    }
  }
  check('', draft, true)
  for (const [code, own] of Object.entries(draft.topics).filter(([, own]) => isSet(own))) {
    check(`${code}.`, own, false)
  }
  return faults
}

/** The field here that the service means: `targets.topics[0].answerMinutes` of what was sent is `SEALS.answer`. */
export function fieldOf(path: string, sent: Targets): string | null {
  const [, index, part] = /^targets\.(?:topics\[(\d+)\]\.)?(takeUp|answer)Minutes$/.exec(path) ?? []
  if (!part) {
    return null
  }
  return index === undefined ? part : `${sent.topics[Number(index)]?.topic}.${part}`
}

function isSet(own: MinutesDraft | undefined): boolean {
  return !!own && (own.takeUp.trim() !== '' || own.answer.trim() !== '')
}

function faultOf(typed: string, most: number): Fault | null {
  if (!/^\d+$/.test(typed.trim())) {
    return { key: 'malformed' }
  }
  return minutes(typed) >= 1 && minutes(typed) <= most ? null : { key: 'outOfRange', most }
}

function minutes(typed: string): number {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN
}
