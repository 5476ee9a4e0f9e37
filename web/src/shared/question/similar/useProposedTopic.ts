import type { Ref } from 'vue'
import type { TopicSuggestions } from '../../api/types'
import { computed, ref, watch } from 'vue'
import { request } from '../../api/http'
import { useLookUp } from './useLookUp'

interface Classified {
  text: string
  topic: string | null
}

/**
 * The topic of a question being typed: what someone chose, else what the hub is sure of. A choice is never overwritten,
 * and who clears the field has chosen none.
 */
export function useProposedTopic(draft: Ref<Classified>, composing: Ref<boolean>) {
  const declined = ref(false)
  const text = computed(() => draft.value.text)

  const suggested = useLookUp<string | null>(text, composing, async (words, signal) => {
    const query = new URLSearchParams({ text: words })
    const { items, sure } = await request<TopicSuggestions>('GET', `/topics/suggestions?${query}`, { signal })
    return sure ? items[0]?.topic.code ?? null : null
  }, null)

  const proposed = computed(() => draft.value.topic || declined.value ? null : suggested.value)

  watch(text, (typed) => {
    if (!typed) {
      declined.value = false
    }
  })

  return {
    /** True while the topic shown is the hub's proposal. */
    isProposed: computed(() => proposed.value !== null),
    topic: computed({
      get: () => draft.value.topic ?? proposed.value,
      set: (chosen) => {
        draft.value.topic = chosen
        declined.value = chosen === null
      },
    }),
  }
}
