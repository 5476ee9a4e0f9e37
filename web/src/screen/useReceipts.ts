import type { Answered } from './onScreen'
import { watch } from 'vue'
import { useStream } from '@/shared/stream/useStream'
import { withShown } from './memory'
import { keyOf } from './turns'
import { useMemory } from './useMemory'

/**
 * What was told so shortly before the line broke may have been told to nobody, or to a process that is gone: without a broker it
 * keeps what it heard for ten minutes.
 */
const DOUBTFUL_MS = 11 * 60_000

/** Tells the hub once for each revision what this screen has shown, and what it showed without a line when there is one. */
export function useReceipts() {
  const { shown, lamp } = useStream()
  const { memory, remember } = useMemory()
  const toldAt = new Map<string, number>()

  function tell(id: string, revision: number): boolean {
    const told = shown(id, revision)
    if (told) {
      const now = performance.now()
      toldAt.forEach((at, key) => now - at > DOUBTFUL_MS && toldAt.delete(key))
      toldAt.set(keyOf(id, revision), now)
    }
    return told
  }

  function tellAgain() {
    for (const [id, { revision, told }] of memory.value.shown) {
      if (!told && tell(id, revision)) {
        remember(kept => withShown(kept, id, revision, true))
      }
    }
  }

  /** What was told lately is told again; what the hub has already it counts once. */
  function doubt() {
    const now = performance.now()
    for (const [id, { revision }] of memory.value.shown) {
      const at = toldAt.get(keyOf(id, revision))
      if (at !== undefined && now - at < DOUBTFUL_MS) {
        remember(kept => withShown(kept, id, revision, false))
      }
    }
    toldAt.clear()
  }

  watch(lamp, (lit) => {
    if (lit === 'reconnecting' || lit === 'moving') {
      doubt()
    }
    else if (lit === 'live') {
      tellAgain()
    }
  }, { immediate: true })

  return {
    /** It has stood before the hall to its end. */
    seen({ id, answer: { revision } }: Answered) {
      if (memory.value.shown.get(id)?.revision !== revision || !memory.value.shown.get(id)?.told) {
        const told = tell(id, revision)
        remember(kept => withShown(kept, id, revision, told))
      }
    },
  }
}
