import type { Question } from '../api/types'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '../api/problemText'

/** What became of one question: `why` it could not be done, null when it was. */
export interface Outcome {
  question: Question
  why: string | null
}

/** So many at a time: enough to be quick, few enough to leave the line to others. */
const AT_ONCE = 4

/** The same done to several questions, each for itself: what fails with one leaves the others alone. */
export function useBulk() {
  const { t } = useI18n()

  const outcomes = shallowRef<readonly Outcome[]>([])
  const all = ref(0)
  const busy = ref(false)
  /** What was done, in words. */
  const what = ref('')

  async function run(does: string, questions: readonly Question[], talk: (question: Question) => Promise<unknown>): Promise<void> {
    if (busy.value) {
      return
    }
    busy.value = true
    what.value = does
    outcomes.value = []
    all.value = questions.length
    const waiting = [...questions]
    async function work() {
      for (let question = waiting.shift(); question; question = waiting.shift()) {
        const why = await talk(question).then(() => null, problem => problemText(problem, t))
        outcomes.value = [...outcomes.value, { question, why }]
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    busy.value = false
  }

  return {
    run,
    busy,
    what,
    all,
    done: computed(() => outcomes.value.length),
    worked: computed(() => outcomes.value.filter(({ why }) => why === null)),
    failed: computed(() => outcomes.value.filter(({ why }) => why !== null)),
    forget() {
      outcomes.value = []
      all.value = 0
    },
  }
}

export type Bulk = ReturnType<typeof useBulk>
