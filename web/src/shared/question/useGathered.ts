import type { MaybeRefOrGetter } from 'vue'
import type { Question } from '../api/types'
import { computed, shallowRef, toValue, watch } from 'vue'
import { steady } from '../steady'
import { useStream } from '../stream/useStream'

/**
 * A list that never jumps under the pointer: while it is held, its order stands, new questions gather outside of it
 * until they are let in, and what no longer belongs stays. What a question says is live all the time.
 *
 * @param questions in the order wanted
 * @param held true while someone reads or points at the list
 */
export function useGathered(questions: MaybeRefOrGetter<readonly Question[]>, held: MaybeRefOrGetter<boolean>) {
  const { state } = useStream()
  const order = shallowRef<readonly string[]>([])
  const wanted = steady(() => toValue(questions).map(question => question.id))

  function letIn(): void {
    order.value = wanted.value
  }

  watch([wanted, () => toValue(held)], () => {
    if (!toValue(held) || order.value.length === 0) {
      letIn()
    }
  }, { immediate: true })

  return {
    shown: computed(() => order.value
      .map(id => state.value.questions.get(id)?.question)
      .filter(question => question !== undefined)),
    gathered: computed(() => {
      const here = new Set(order.value)
      return wanted.value.filter(id => !here.has(id)).length
    }),
    letIn,
  }
}
