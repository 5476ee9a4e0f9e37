import type { Announcement } from '@/shared/api/types'
import { createSharedComposable, useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { Problem, request } from '@/shared/api/http'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'

const KEPT = 'caunoi.acknowledged'
const AGAIN_MS = 10_000
/** More than stand at a time; older ones nobody waits for. */
const MOST = 50

/**
 * What this account has still to acknowledge. A tap counts at once, also without a line: it is kept in this browser and
 * goes out by itself. Sent twice it is the same acknowledgement.
 */
export const useAcknowledging = createSharedComposable(() => {
  const { session } = useSession()
  const { announcements, lamp, learnAnnouncement } = useStream()
  const unsent = ref<string[]>([])

  const mine = computed(() => `${KEPT}.${session.value?.username ?? ''}`)
  const open = computed(() => announcements.value.filter(({ id, acknowledged }) => acknowledged === false && !unsent.value.includes(id)))

  watch(mine, key => unsent.value = read(key), { immediate: true })

  function keep(ids: string[]) {
    unsent.value = ids
    if (ids.length > 0) {
      localStorage.setItem(mine.value, JSON.stringify(ids))
    }
    else {
      localStorage.removeItem(mine.value)
    }
  }

  function acknowledge({ id }: Announcement) {
    keep([...unsent.value.filter(each => each !== id), id].slice(-MOST))
    void send()
  }

  let sending = false

  async function send() {
    if (sending || !session.value) {
      return
    }
    sending = true
    try {
      for (const id of [...unsent.value]) {
        await one(id)
      }
    }
    finally {
      sending = false
    }
  }

  async function one(id: string) {
    const key = mine.value
    try {
      const known = await request<Announcement>('POST', `/conference/announcements/${id}/acknowledge`, { unattended: true })
      learnAnnouncement(known)
    }
    catch (problem) {
      // It stays for later, unless the hub will never take it.
      if (!(problem instanceof Problem) || problem.transient || problem.status === 401) {
        return
      }
    }
    if (key === mine.value) {
      keep(unsent.value.filter(each => each !== id))
    }
  }

  useIntervalFn(() => unsent.value.length > 0 && void send(), AGAIN_MS)
  useEventListener(window, 'online', () => void send())
  watch(lamp, now => now === 'live' && unsent.value.length > 0 && void send(), { immediate: true })

  return { open, unsent, acknowledge }
})

function read(key: string): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : []
  }
  catch {
    return []
  }
}
