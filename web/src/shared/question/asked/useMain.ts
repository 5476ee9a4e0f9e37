import type { MaybeRefOrGetter } from 'vue'
import type { Question } from '../../api/types'
import { computed, toValue } from 'vue'
import { useStream } from '../../stream/useStream'

/** The question whose outcome a question shares: the one that it was merged into, as far as it is known here; else itself. */
export function useMain(question: MaybeRefOrGetter<Question>) {
  const { state } = useStream()
  return computed(() => {
    const asked = toValue(question)
    return asked.mergedInto ? state.value.questions.get(asked.mergedInto)?.question ?? asked : asked
  })
}
