import type { Conference, Session } from '@/shared/api/types'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

/** A conference to be made. */
export interface NewConference {
  title: string
  startsAt: string | null
  hotline: string | null
  copyOf: string | null
  people: boolean
}

/** The hub's conferences, the latest first. */
export function useConferences() {
  const { t } = useI18n()
  const conferences = ref<Conference[] | null>(null)
  const trouble = ref('')
  const choosing = ref('')

  async function refresh(): Promise<void> {
    try {
      conferences.value = (await request<{ items: Conference[] }>('GET', '/conferences')).items
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
    }
  }

  /** @throws {Problem} when it was not made */
  async function make(wanted: NewConference): Promise<Conference> {
    const made = await request<Conference>('POST', '/conferences', { body: wanted })
    await refresh()
    return made
  }

  /** Turns the session to another conference. Everything on the page is of the former one, so it is loaded anew. */
  async function choose(id: string): Promise<void> {
    choosing.value = id
    try {
      await request<Session>('PUT', '/session/conference', { body: { id } })
      location.assign('/conference')
    }
    catch (problem) {
      choosing.value = ''
      trouble.value = problemText(problem, t)
    }
  }

  return { conferences, trouble, choosing, refresh, make, choose }
}
