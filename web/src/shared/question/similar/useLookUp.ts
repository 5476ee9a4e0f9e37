import type { Ref } from 'vue'
import { useTimeoutFn } from '@vueuse/core'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { fittingAddress, letters } from '../../text'

/** Fewer letters say too little to look for. */
export const ENOUGH_LETTERS = 12

const QUIET_MS = 350

/** Servers refuse addresses beyond 4 KiB, and the beginning of a long text says what it is about. */
const LONGEST_ADDRESS = 3_000

/**
 * What the hub says of a text while someone types it: asked once the keys rest, never for a text still being composed,
 * and never twice for the same. A look-up only helps, so when it fails there is nothing, and nothing is said.
 *
 * @param composing true while an input method still puts a word together
 * @param look aborted when the text has changed
 * @param none for a text too short
 */
export function useLookUp<T>(
  text: Ref<string>,
  composing: Ref<boolean>,
  look: (text: string, signal: AbortSignal) => Promise<T>,
  none: T,
): Ref<T> {
  const found = shallowRef(none) as Ref<T>
  let asked = ''
  let running: AbortController | null = null

  const rest = useTimeoutFn(async () => {
    const wanted = fittingAddress(text.value.normalize('NFC').trim(), LONGEST_ADDRESS)
    if (composing.value || wanted === asked) {
      return
    }
    if (letters(wanted) < ENOUGH_LETTERS) {
      forget()
      return
    }
    running?.abort()
    asked = wanted
    const mine = running = new AbortController()
    const answer = await look(wanted, mine.signal).catch(() => none)
    if (!mine.signal.aborted) {
      found.value = answer
    }
  }, QUIET_MS, { immediate: false })

  function forget() {
    running?.abort()
    asked = ''
    found.value = none
  }

  watch([text, composing], ([typed]) => {
    if (!typed) {
      forget()
    }
    rest.start()
  }, { immediate: true })
  onScopeDispose(() => running?.abort())

  return found
}
