import { useNow } from '@vueuse/core'
import { computed } from 'vue'
import { hubTime } from './hubTime'

const now = useNow({ interval: 10_000 })

/** The time for ages and for what is due: one ticking clock for all of the page, set by the hub's. */
export function useMinute() {
  return computed(() => hubTime(now.value.getTime()))
}
