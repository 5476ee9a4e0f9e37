import type { Conference } from '@/shared/api/types'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useStream } from '@/shared/stream/useStream'

/** What is changed apart from the rest, each as a whole. */
export type ConferencePart = 'state' | 'settings' | 'details' | 'topics' | 'agenda'

/** Changes of the conference itself, each against the version that was looked at. */
export function useConference() {
  const { t } = useI18n()
  const { conference, learnConference } = useStream()

  /** @throws {Problem} 412 when someone else was faster; then the page knows what they made of it */
  async function change(part: ConferencePart, body: object, version: number): Promise<void> {
    try {
      learnConference(await request<Conference>('PUT', `/conference/${part}`, { body, version }))
    }
    catch (problem) {
      if (isStale(problem)) {
        learnConference(await request<Conference>('GET', '/conference'))
      }
      throw problem
    }
  }

  /** Why a change was not made. */
  function why(problem: unknown): string {
    return isStale(problem) ? t('settings.stale') : problemText(problem, t)
  }

  return { conference, change, why }
}

function isStale(problem: unknown): boolean {
  return problem instanceof Problem && problem.status === 412
}
