import type { Ref } from 'vue'
import { refAutoReset, useEventListener, useScroll } from '@vueuse/core'
import { computed } from 'vue'

/** How long after its last move a pointer over a list is taken to be about to click. */
const STILL_MS = 4_000

/** True while someone moves the pointer over a list, or has scrolled down in it. */
export function useHold(list: Ref<HTMLElement | null>) {
  const pointing = refAutoReset(false, STILL_MS)
  const { y } = useScroll(list)
  useEventListener(list, 'pointermove', () => pointing.value = true)
  useEventListener(list, 'pointerleave', () => pointing.value = false)
  return computed(() => pointing.value || y.value > 4)
}
