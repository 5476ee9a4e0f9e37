import type { Ref } from 'vue'
import type { TopicRef, TopicSuggestions } from '@/shared/api/types'
import { ref } from 'vue'
import { request } from '@/shared/api/http'
import { useLookUp } from '@/shared/question/similar/useLookUp'

/** The topic that the hub takes a text to be about, be it sure or not; null for a text too short, or like nothing it knows. */
export function useLikelyTopic(text: Ref<string>): Ref<TopicRef | null> {
  return useLookUp<TopicRef | null>(text, ref(false), async (words, signal) => {
    const query = new URLSearchParams({ text: words })
    const { items } = await request<TopicSuggestions>('GET', `/topics/suggestions?${query}`, { signal })
    return items[0]?.topic ?? null
  }, null)
}
