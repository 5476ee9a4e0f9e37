import { useEventListener, useIntervalFn } from '@vueuse/core'
import { watch } from 'vue'
import { hubNow } from '@/shared/hubTime'
import { useStream } from '@/shared/stream/useStream'
import { useMemory } from './useMemory'

/** For so long a line can be dead before the page finds out. */
const UNNOTICED_MS = 40_000
const NOTED_EVERY_MS = 15_000

/** When this screen had no line last, in the hub's time; `until` is open while there is none. */
export interface Absence {
  from: number | null
  until: number
}

/** Whether something was published while the screen could not hear of it. */
export function missed(publishedAt: string, { from, until }: Absence): boolean {
  const at = Date.parse(publishedAt)
  return from !== null && at > from && at < until
}

/** Keeps account of when this screen had a line, over reloads too. */
export function useAbsence() {
  const { lamp } = useStream()
  const { memory, remember } = useMemory()
  const absence: Absence = { from: memory.value.lastLive, until: Infinity }

  const note = () => lamp.value === 'live' && remember(kept => ({ ...kept, lastLive: hubNow() }))

  watch(lamp, (lit) => {
    if (lit === 'live') {
      absence.until = hubNow()
      note()
    }
    else if (lit !== 'moving' && absence.until !== Infinity) {
      absence.from = hubNow() - UNNOTICED_MS
      absence.until = Infinity
    }
  }, { flush: 'sync' })
  if (lamp.value === 'live') {
    absence.until = hubNow()
  }
  useIntervalFn(note, NOTED_EVERY_MS)
  useEventListener(window, 'pagehide', note)

  return absence
}
