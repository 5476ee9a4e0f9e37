import type { TargetsDraft } from './targets'
import type { ConferenceSettings, TopicRef } from '@/shared/api/types'
import { targetsDraftOf, targetsOf } from './targets'

/** Settings while someone changes them: what a switch turned off stays known, should it be turned on again. */
export interface SettingsDraft {
  officialsPublish: boolean
  /** By the topic's code. */
  approvals: Record<string, { on: boolean, approvers: string[] }>
  targets: TargetsDraft
  chairDirects: boolean
  callMinutes: number
}

/** What holds for a conference that never said otherwise. */
export const DEFAULTS: Required<ConferenceSettings> = {
  officialsPublish: true,
  approvals: [],
  targets: { takeUpMinutes: 5, answerMinutes: 30, topics: [] },
  chairDirects: false,
  callMinutes: 5,
}

export function draftOf(settings: ConferenceSettings, topics: readonly TopicRef[]): SettingsDraft {
  const approvers = new Map(settings.approvals.map(approval => [approval.topic, approval.approvers]))
  return {
    officialsPublish: settings.officialsPublish,
    approvals: Object.fromEntries(topics.map(({ code }) => [code, {
      on: approvers.has(code),
      approvers: [...approvers.get(code) ?? []],
    }])),
    targets: targetsDraftOf(settings.targets ?? DEFAULTS.targets),
    chairDirects: settings.chairDirects ?? DEFAULTS.chairDirects,
    callMinutes: settings.callMinutes ?? DEFAULTS.callMinutes,
  }
}

/** The settings that a draft amounts to, in the order of the agenda. */
export function settingsOf(draft: SettingsDraft, topics: readonly TopicRef[]): ConferenceSettings {
  return {
    officialsPublish: draft.officialsPublish,
    approvals: topics
      .filter(({ code }) => draft.approvals[code]?.on)
      .map(({ code }) => ({ topic: code, approvers: [...draft.approvals[code]!.approvers] })),
    targets: targetsOf(draft.targets, topics),
    chairDirects: draft.chairDirects,
    callMinutes: draft.callMinutes,
  }
}

/** Topics that want approval while nobody is there to approve. */
export function withoutApprovers(draft: SettingsDraft, topics: readonly TopicRef[]): TopicRef[] {
  return topics.filter(({ code }) => draft.approvals[code]?.on && draft.approvals[code].approvers.length === 0)
}

/** Whether they say the same: in which order approvers were chosen, or topics were given targets, says nothing. */
export function same(one: ConferenceSettings, other: ConferenceSettings): boolean {
  const plain = ({ officialsPublish, approvals, targets = DEFAULTS.targets, chairDirects, callMinutes }: ConferenceSettings) => JSON.stringify([
    officialsPublish,
    [chairDirects ?? DEFAULTS.chairDirects, callMinutes ?? DEFAULTS.callMinutes],
    approvals.map(({ topic, approvers }) => [topic, [...approvers].sort()]),
    [targets.takeUpMinutes, targets.answerMinutes],
    targets.topics.map(own => [own.topic, own.takeUpMinutes, own.answerMinutes]).sort(),
  ])
  return plain(one) === plain(other)
}
