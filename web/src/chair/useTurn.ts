import { useNow } from '@vueuse/core'
import { computed } from 'vue'
import { hubTime } from '@/shared/hubTime'

/** How far a turn has come, by the second: in time, near its end, over. */
export function useTurn(calledAt: () => string | null | undefined, minutes: () => number) {
  const now = useNow({ interval: 1_000 })
  const seconds = computed(() => {
    const since = Date.parse(calledAt() ?? '')
    return Number.isNaN(since) ? 0 : Math.max(0, Math.floor((hubTime(now.value.getTime()) - since) / 1_000))
  })
  return {
    /** As 4:05. */
    clock: computed(() => `${Math.floor(seconds.value / 60)}:${String(seconds.value % 60).padStart(2, '0')}`),
    state: computed<'within' | 'ending' | 'over'>(() => {
      const left = minutes() * 60 - seconds.value
      return left <= 0 ? 'over' : left <= 60 ? 'ending' : 'within'
    }),
  }
}
