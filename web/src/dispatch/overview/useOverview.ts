import type { HallCount, OwedCounts, Question } from '@/shared/api/types'
import { useIntervalFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useQuestions } from '@/shared/question/useQuestions'
import { steady } from '@/shared/steady'
import { useStream } from '@/shared/stream/useStream'
import { isLate } from '@/shared/targets/target'
import { useMinute } from '@/shared/useMinute'
import { sorted } from '../table/tableFilter'

/** How often is asked again for what the stream does not tell. */
export const AGAIN_MS = 15_000

/** How the conference stands: counts from the service, asked for again and again, and live what is late. */
export function useOverview() {
  const { t } = useI18n()
  const { state, questions } = useStream()
  const { list } = useQuestions()
  const now = useMinute()

  const halls = shallowRef<readonly HallCount[]>([])
  const owed = shallowRef<OwedCounts | null>(null)
  const loaded = ref(false)
  const trouble = ref('')

  async function refresh() {
    try {
      const [fairness, counts] = await Promise.all([
        request<{ items: HallCount[] }>('GET', '/questions/fairness'),
        request<OwedCounts>('GET', '/questions/owed'),
      ])
      halls.value = fairness.items
      owed.value = counts
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  watch(() => state.value.generation, () => {
    void refresh()
    // All that is open is in the stream; only this service knows of more than a snapshot holds.
    list({ flag: 'late', sort: 'urgency', limit: 200 }).catch(() => {})
  }, { immediate: true })
  useIntervalFn(refresh, AGAIN_MS)

  const late = steady<Question>(() => sorted(
    questions.value.map(({ question }) => question).filter(question => isLate(question, now.value)),
    'urgency',
    [],
  ))

  return { halls, owed, late, trouble, loading: computed(() => !loaded.value) }
}
