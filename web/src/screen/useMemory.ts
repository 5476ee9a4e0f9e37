import type { Memory } from './memory'
import { shallowRef } from 'vue'
import { useSession } from '@/shared/session/useSession'
import { BLANK, read, written } from './memory'

const KEPT_AT = 'caunoi.screen.memory'

const memory = shallowRef<Memory>(BLANK)
let owner = ''

/** What this screen has shown. It lies in this browser, for the account and its conference. */
export function useMemory() {
  const { me } = useSession()
  const current = `${me.value.conference}/${me.value.username}`
  if (owner !== current) {
    owner = current
    memory.value = read(localStorage.getItem(KEPT_AT), owner)
  }

  function remember(change: (memory: Memory) => Memory) {
    const next = change(memory.value)
    if (next !== memory.value) {
      memory.value = next
      try {
        localStorage.setItem(KEPT_AT, written(next, owner))
      }
      catch {
        // A browser that keeps nothing still shows everything.
      }
    }
  }

  return { memory, remember }
}
