import type { Question } from '../api/types'
import { computed, shallowRef, watch } from 'vue'
import { useQuestions } from '../question/useQuestions'

/**
 * Fetches what frames do not carry of an open question: what may be done now, who asked. Anew for each version, unless an
 * answer over REST brought it along.
 *
 * @return the question with what may be done; while that is asked for anew, with what was said of the same state before,
 * so that nothing under the pointer comes and goes
 */
export function useWhole(question: () => Question) {
  const { one } = useQuestions()

  watch(() => [question().id, question().version, question().actions === undefined] as const, ([id, , bare]) => {
    if (bare) {
      // Without it the pane still shows the question; the next version tries again.
      void one(id).catch(() => {})
    }
  }, { immediate: true })

  const last = shallowRef(question())
  watch(question, shown => shown.actions && (last.value = shown), { flush: 'sync', immediate: true })

  return computed<Question>(() => {
    const [shown, before] = [question(), last.value]
    const same = before.id === shown.id && before.status === shown.status
      && before.official?.username === shown.official?.username && before.owed === shown.owed
    return shown.actions || !same ? shown : { ...shown, actions: before.actions }
  })
}
