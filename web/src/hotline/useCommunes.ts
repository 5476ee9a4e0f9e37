import type { Commune } from '@/shared/api/types'
import { useStorage } from '@vueuse/core'
import { computed, watch } from 'vue'
import { request } from '@/shared/api/http'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'
import { fold } from '@/shared/text'

const AT_MOST = 8
/** What stands before a name, and is mostly left out when it is said. */
const KIND = /^(?:xa|phuong|thi tran|tt|p|x)\.?\s+/

/** The communes by name, to tell the hall of a caller. Without a line they are as last time; any name can be typed. */
export function useCommunes() {
  const { state } = useStream()
  const { conference } = useSession().me.value
  const kept = useStorage<Record<string, Commune[]>>('caunoi.communes', {})
  const all = computed(() => (kept.value[conference] ?? []).map(each => ({ ...each, folded: fold(each.commune) })))

  watch(() => state.value.generation, async () => {
    try {
      const { items } = await request<{ items: Commune[] }>('GET', '/hotline/communes', { unattended: true })
      kept.value = { [conference]: items }
    }
    catch {
      // They help with typing only; the next time the line returns they are asked for again.
    }
  }, { immediate: true })

  return {
    /** Those in whose name it stands, with or without tones, those that begin with it first. */
    find(typed: string): Commune[] {
      const wanted = fold(typed.trim())
      if (!wanted) {
        return []
      }
      const name = wanted.replace(KIND, '')
      const found = all.value.filter(each => each.folded.includes(wanted))
      const begins = (each: { folded: string }) => each.folded.startsWith(wanted) || each.folded.replace(KIND, '').startsWith(name)
      return [...found.filter(begins), ...found.filter(each => !begins(each))].slice(0, AT_MOST)
    },

    /** The one of just that name, with or without what kind of commune it is; null where there are two, or none. */
    exact(typed: string): Commune | null {
      const wanted = fold(typed.trim())
      const same = all.value.filter(each => each.folded === wanted || each.folded.replace(KIND, '') === wanted)
      return wanted && same.length === 1 ? same[0]! : null
    },
  }
}
