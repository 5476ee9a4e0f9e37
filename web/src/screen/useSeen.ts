import type { Ref } from 'vue'
import { useDocumentVisibility, useIntersectionObserver, useTimeoutFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'

/** What stood there for less has not been seen by a hall. */
const SEEN_MS = 3_000

/**
 * Calls back when an answer has stood before the hall to its end: its last part wholly in view, the page not hidden, for
 * some seconds on end.
 *
 * @param answer the element of its text
 * @param last true while its last part is shown
 */
export function useSeen(answer: Ref<HTMLElement | null>, last: () => boolean, seen: () => void) {
  const visibility = useDocumentVisibility()
  const inView = ref(false)

  useIntersectionObserver(answer, entries => inView.value = !!entries.at(-1)?.isIntersecting, { threshold: 0.95 })

  const stands = computed(() => inView.value && last() && visibility.value === 'visible')
  const { start, stop } = useTimeoutFn(seen, SEEN_MS, { immediate: false })

  watch(stands, now => now ? start() : stop(), { immediate: true, flush: 'post' })
}
