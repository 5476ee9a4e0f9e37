import type { Ref } from 'vue'
import { refAutoReset, useEventListener, useScroll } from '@vueuse/core'
import { computed, ref } from 'vue'

/** How long after its last move a pointer over a list is taken to be about to click. */
const STILL_MS = 4_000

/** True while someone moves the pointer over a list, writes in it, or has scrolled down in it. */
export function useHold(list: Ref<HTMLElement | null>) {
  const pointing = refAutoReset(false, STILL_MS)
  const writing = ref(false)
  const { y } = useScroll(list)
  useEventListener(list, 'pointermove', () => pointing.value = true)
  useEventListener(list, 'pointerleave', () => pointing.value = false)
  useEventListener(list, 'focusin', event => writing.value = (event.target as HTMLElement).tagName === 'TEXTAREA')
  useEventListener(list, 'focusout', () => writing.value = false)
  return computed(() => pointing.value || writing.value || y.value > 4)
}
