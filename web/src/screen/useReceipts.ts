import type { Ref } from 'vue'
import type { Question } from '@/shared/api/types'
import { useDocumentVisibility, useIntersectionObserver } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useStream } from '@/shared/stream/useStream'

/**
 * Tells the hub that an answer stood before the hall: all of it in view, and the page not hidden.
 *
 * @param last true while the last part of the answer is shown
 */
export function useReceipts(answer: Ref<HTMLElement | null>, question: () => Question | undefined, last: () => boolean) {
  const { shown, lamp } = useStream()
  const visibility = useDocumentVisibility()
  const inView = ref(false)
  const told = new Set<string>()

  useIntersectionObserver(answer, ([entry]) => inView.value = !!entry?.isIntersecting, { threshold: 0.95 })

  const due = computed(() => {
    const showing = question()
    return showing?.answer && last() && inView.value && visibility.value === 'visible' && lamp.value !== 'reconnecting'
      ? { id: showing.id, revision: showing.answer.revision }
      : null
  })

  watch(due, (receipt) => {
    const key = receipt && `${receipt.id}/${receipt.revision}`
    if (receipt && key && !told.has(key) && shown(receipt.id, receipt.revision)) {
      told.add(key)
    }
  }, { immediate: true, flush: 'post' })
}
