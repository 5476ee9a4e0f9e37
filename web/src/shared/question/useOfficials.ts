import type { Responder } from '../api/types'
import { ref } from 'vue'
import { request } from '../api/http'

/** Everyone who may be given a question, with how many they hold. Asked for again whenever someone is about to choose. */
export function useOfficials() {
  const officials = ref<Responder[]>([])

  async function refresh(): Promise<void> {
    try {
      officials.value = (await request<{ items: Responder[] }>('GET', '/officials')).items
    }
    catch {
      // The former list still serves; assigning says so itself when the hub is away.
    }
  }

  return { officials, refresh }
}

/** Those responsible for the topic first, then those on duty, then the least loaded; people by given name. */
export function bySuitability(topic: string | undefined) {
  const fit = (official: Responder) => Number(!!topic && official.topics.includes(topic)) * 2 + Number(official.onDuty)
  return (a: Responder, b: Responder) =>
    fit(b) - fit(a) || a.open - b.open || givenName(a).localeCompare(givenName(b), 'vi')
}

/** Lê Thị Lan – Sở Nội vụ: the given name is the last word before the office. */
export function givenName({ displayName }: { displayName: string }): string {
  return displayName.split(' – ')[0]!.split(' ').pop() ?? ''
}
