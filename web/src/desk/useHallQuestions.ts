import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '@/shared/api/problemText'
import { changedAt } from '@/shared/question/states'
import { useQuestions } from '@/shared/question/useQuestions'
import { useStream } from '@/shared/stream/useStream'

/** All that a hall asked, the newest change first: what the stream tells, and by pages what it no longer tells. */
export function useHallQuestions(hall: string) {
  const { t } = useI18n()
  const { state, questions } = useStream()
  const { list } = useQuestions()

  const next = ref<string | null>(null)
  const loaded = ref(false)
  const trouble = ref('')

  async function load(cursor?: string | null) {
    try {
      const page = await list({ bridgePoint: hall, limit: 100 }, cursor)
      next.value = page.next
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  watch(() => state.value.generation, () => void load(), { immediate: true })

  const own = computed(() => questions.value
    .filter(({ question }) => question.bridgePoint.code === hall || question.halls.some(each => each.code === hall))
    .sort((a, b) => b.order - a.order || changedAt(b.question).localeCompare(changedAt(a.question)))
    .map(({ question }) => question))

  return {
    own,
    trouble,
    loading: computed(() => !loaded.value && own.value.length === 0),
    more: computed(() => next.value !== null),
    loadMore: () => load(next.value),
  }
}
