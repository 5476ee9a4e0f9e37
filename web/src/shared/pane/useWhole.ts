import type { Question } from '../api/types'
import { watch } from 'vue'
import { useQuestions } from '../question/useQuestions'

/**
 * Fetches what frames do not carry of an open question: what may be done now, who asked. Anew for each version, unless an
 * answer over REST brought it along.
 */
export function useWhole(question: () => Question) {
  const { one } = useQuestions()

  watch(() => [question().id, question().version, question().actions === undefined] as const, ([id, , bare]) => {
    if (bare) {
      // Without it the pane still shows the question; the next version tries again.
      void one(id).catch(() => {})
    }
  }, { immediate: true })
}
