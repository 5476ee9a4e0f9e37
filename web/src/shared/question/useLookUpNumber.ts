import type { Ref } from 'vue'
import type { Question } from '../api/types'
import { useTimeoutFn } from '@vueuse/core'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useStream } from '../stream/useStream'
import { matches } from './find'
import { useQuestions } from './useQuestions'

const QUIET_MS = 300
const AT_MOST = 6

/**
 * Finds questions by what a caller reads out: 427, 42-7, “42 7”, the code of a slip, or words. What this page knows is
 * there at once, the hub's word replaces it; without a line the page's own stays.
 */
export function useLookUpNumber(typed: Ref<string> = ref('')) {
  const stream = useStream()
  const { list } = useQuestions()

  const hub = shallowRef<readonly Question[] | null>(null)
  let running: AbortController | null = null

  // Whatever dash or blank a copied number has in it.
  const words = computed(() => typed.value.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/[\p{Pd}\u2212]/gu, '-').trim())
  const known = computed(() => words.value
    ? stream.questions.value.map(({ question }) => question).filter(question => matches(question, words.value)).slice(0, AT_MOST)
    : [])

  const rest = useTimeoutFn(async () => {
    const mine = running = new AbortController()
    const page = await list({ q: words.value, limit: AT_MOST }, null, mine.signal).catch(() => null)
    if (!mine.signal.aborted) {
      hub.value = page?.items ?? null
    }
  }, QUIET_MS, { immediate: false })

  watch(words, (wanted) => {
    running?.abort()
    rest.stop()
    hub.value = null
    if (wanted) {
      rest.start()
    }
  })
  onScopeDispose(() => running?.abort())

  return {
    typed,
    found: computed(() => (hub.value ?? known.value).map(each => stream.state.value.questions.get(each.id)?.question ?? each)),
    /** The hub was asked, and there is none. */
    none: computed(() => hub.value?.length === 0),
  }
}
