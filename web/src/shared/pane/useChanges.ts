import type { Question } from '../api/types'
import { computed, shallowRef, watch } from 'vue'

export type Change = 'changedWording' | 'changedTopic' | 'changedHolder' | 'changedState'

/** What others changed in the question that one has open, since one saw it last. */
export function useChanges(question: () => Question) {
  const seen = shallowRef(question())
  const accept = () => seen.value = question()
  watch(() => question().id, accept, { flush: 'sync' })

  const changes = computed(() => differences(seen.value, question()))
  return { changes, accept }
}

export function differences(before: Question, after: Question): Change[] {
  const found: Change[] = []
  if (before.text !== after.text) {
    found.push('changedWording')
  }
  if (before.topic?.code !== after.topic?.code) {
    found.push('changedTopic')
  }
  if (before.official?.username !== after.official?.username) {
    found.push('changedHolder')
  }
  if (before.status !== after.status) {
    found.push('changedState')
  }
  return found
}
