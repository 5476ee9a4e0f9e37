import { useNow } from '@vueuse/core'
import { computed } from 'vue'

const now = useNow({ interval: 10_000 })

/** The time for ages: one ticking clock for all of the page. */
export function useMinute() {
  return computed(() => now.value.getTime())
}
