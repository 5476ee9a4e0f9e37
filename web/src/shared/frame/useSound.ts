import type { Role } from '../api/types'
import { useStorage } from '@vueuse/core'
import { computed, watch } from 'vue'
import { useSession } from '../session/useSession'
import { useStream } from '../stream/useStream'

export const LEVELS = ['off', 'quiet', 'loud'] as const
export type Level = typeof LEVELS[number]

const GAIN: Record<Level, number> = { off: 0, quiet: 0.06, loud: 0.3 }
/** Those who answer calls and questions, and who see to the lines, wait for work; the others would only be startled. */
const HEAR: Role[] = ['OPERATOR', 'OFFICIAL', 'TECHNICIAN']
/** What comes in a burst sounds once. */
const PAUSE_MS = 3_000

const chosen = useStorage<Record<string, Level>>('caunoi.sound', {})
let context: AudioContext | null = null
let sounded = 0

/** Two short notes, the second higher. Silent where the browser does not let pages sound before a click. */
function sound(level: Level): void {
  if (level === 'off' || typeof AudioContext === 'undefined') {
    return
  }
  context ??= new AudioContext()
  void context.resume()
  for (const [at, pitch] of [[0, 660], [0.13, 880]] as const) {
    const start = context.currentTime + at
    const [note, volume] = [context.createOscillator(), context.createGain()]
    note.frequency.value = pitch
    volume.gain.setValueAtTime(0.0001, start)
    volume.gain.exponentialRampToValueAtTime(GAIN[level], start + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.18)
    note.connect(volume).connect(context.destination)
    note.start(start)
    note.stop(start + 0.2)
  }
}

/** How loud new work sounds for this account at this machine. */
export function useSound() {
  const { session } = useSession()

  const level = computed<Level>(() => {
    const me = session.value
    const kept = me && chosen.value[me.username]
    return kept && LEVELS.includes(kept) ? kept : me && HEAR.includes(me.role) ? 'quiet' : 'off'
  })

  return {
    level,
    /** Off, quiet, loud, and off again; the new level sounds at once. */
    turn() {
      const next = LEVELS[(LEVELS.indexOf(level.value) + 1) % LEVELS.length]!
      if (session.value) {
        chosen.value = { ...chosen.value, [session.value.username]: next }
      }
      sound(next)
    },
    chime() {
      if (Date.now() - sounded >= PAUSE_MS) {
        sounded = Date.now()
        sound(level.value)
      }
    },
  }
}

/**
 * Sounds when work arrives that was not there before.
 *
 * @param work what waits for this person, each under a name of its own
 */
export function useNewWork(work: () => readonly string[]): void {
  const { state } = useStream()
  const { chime } = useSound()
  let known: Set<string> | null = null

  watch([work, () => state.value.generation], ([ids, generation]) => {
    const fresh = known !== null && ids.some(id => !known!.has(id))
    // Before the first snapshot nothing is known, and all of it would be new.
    if (generation > 0) {
      known = new Set([...known ?? [], ...ids])
    }
    if (fresh) {
      chime()
    }
  }, { immediate: true })
}
