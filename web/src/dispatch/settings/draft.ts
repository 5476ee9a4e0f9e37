import type { ConferenceSettings, TopicRef } from '@/shared/api/types'

/** Settings while someone changes them: what a switch turned off stays known, should it be turned on again. */
export interface SettingsDraft {
  officialsPublish: boolean
  /** By the topic's code. */
  approvals: Record<string, { on: boolean, approvers: string[] }>
}

/** What holds for a conference that never said otherwise. */
export const DEFAULTS: ConferenceSettings = {
  officialsPublish: true,
  approvals: [],
  targets: { takeUpMinutes: 5, answerMinutes: 30, topics: [] },
}

export function draftOf(settings: ConferenceSettings, topics: readonly TopicRef[]): SettingsDraft {
  const approvers = new Map(settings.approvals.map(approval => [approval.topic, approval.approvers]))
  return {
    officialsPublish: settings.officialsPublish,
    approvals: Object.fromEntries(topics.map(({ code }) => [code, {
      on: approvers.has(code),
      approvers: [...approvers.get(code) ?? []],
    }])),
  }
}

/** The settings that a draft amounts to, in the order of the agenda; the targets stay as they are. */
export function settingsOf(
  draft: SettingsDraft,
  topics: readonly TopicRef[],
  targets: ConferenceSettings['targets'],
): ConferenceSettings {
  return {
    officialsPublish: draft.officialsPublish,
    approvals: topics
      .filter(({ code }) => draft.approvals[code]?.on)
      .map(({ code }) => ({ topic: code, approvers: [...draft.approvals[code]!.approvers] })),
    targets,
  }
}

/** Topics that want approval while nobody is there to approve. */
export function withoutApprovers(draft: SettingsDraft, topics: readonly TopicRef[]): TopicRef[] {
  return topics.filter(({ code }) => draft.approvals[code]?.on && draft.approvals[code].approvers.length === 0)
}

/** Whether a draft of one is a draft of the other: targets are not drafted here, and in which order approvers were chosen says nothing. */
export function same(one: ConferenceSettings, other: ConferenceSettings): boolean {
  const plain = ({ officialsPublish, approvals }: ConferenceSettings) => JSON.stringify([
    officialsPublish,
    approvals.map(({ topic, approvers }) => [topic, [...approvers].sort()]),
  ])
  return plain(one) === plain(other)
}
