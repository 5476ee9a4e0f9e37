import { useIntervalFn } from '@vueuse/core'
import { onScopeDispose, ref, shallowRef } from 'vue'

const SECONDS = 5

/**
 * Does what cannot be undone only after five seconds in which it can be taken back. One thing at a time: the next does
 * the former, and so does leaving the page.
 */
export function useDelay() {
  /** Seconds that are left; 0 when nothing waits. */
  const left = ref(0)
  const due = shallowRef<(() => void) | null>(null)
  const ticking = useIntervalFn(() => {
    left.value -= 1
    if (left.value <= 0) {
      now()
    }
  }, 1_000, { immediate: false })

  function takeBack(): void {
    due.value = null
    left.value = 0
    ticking.pause()
  }

  function now(): void {
    const act = due.value
    takeBack()
    act?.()
  }

  function hold(act: () => void): void {
    now()
    due.value = act
    left.value = SECONDS
    ticking.resume()
  }

  onScopeDispose(now)

  return { left, hold, takeBack, now }
}
