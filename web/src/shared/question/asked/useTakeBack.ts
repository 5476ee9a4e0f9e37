import { useIntervalFn } from '@vueuse/core'
import { onScopeDispose, ref } from 'vue'

const HELD_S = 5

/** Does what cannot be undone only after five seconds in which it can be taken back. Leaving the page does it at once. */
export function useTakeBack(act: () => Promise<void>) {
  /** Seconds that are left; 0 when nothing is held. */
  const left = ref(0)
  const ticking = useIntervalFn(() => {
    left.value -= 1
    if (left.value <= 0) {
      ticking.pause()
      void act()
    }
  }, 1_000, { immediate: false })

  function hold() {
    left.value = HELD_S
    ticking.resume()
  }

  function takeBack() {
    left.value = 0
    ticking.pause()
  }

  onScopeDispose(() => {
    if (left.value > 0) {
      takeBack()
      void act()
    }
  })

  return { left, hold, takeBack }
}
