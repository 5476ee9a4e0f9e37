import type { Question } from '@/shared/api/types'
import { watchDebounced } from '@vueuse/core'
import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '@/shared/api/problemText'
import { matches } from '@/shared/question/find'
import { useQuestions } from '@/shared/question/useQuestions'
import { useStream } from '@/shared/stream/useStream'

export interface TableFilter {
  status: string | null
  topic: string | null
  bridgePoint: string | null
  assignee: string | null
  q: string
}

const EVERYTHING: TableFilter = { status: null, topic: null, bridgePoint: null, assignee: null, q: '' }

/** All questions that a filter lets through, newest first: by pages from the list, and live what is asked meanwhile. */
export function useTable() {
  const { t } = useI18n()
  const { state, questions } = useStream()
  const { list } = useQuestions()

  const filter = reactive({ ...EVERYTHING })
  const fetched = shallowRef<ReadonlySet<string>>(new Set())
  const next = ref<string | null>(null)
  const loaded = ref(false)
  const trouble = ref('')
  let current = new AbortController()

  async function load(cursor: string | null = null) {
    current.abort()
    current = new AbortController()
    const { signal } = current
    try {
      const { status, topic, bridgePoint, assignee, q } = filter
      const page = await list({
        status: status ?? undefined,
        topic: topic ?? undefined,
        bridgePoint: bridgePoint ?? undefined,
        assignee: assignee ?? undefined,
        q: q.trim() || undefined,
      }, cursor, signal)
      const ids = page.items.map(question => question.id)
      fetched.value = new Set(cursor ? [...fetched.value, ...ids] : ids)
      next.value = page.next
      trouble.value = ''
      loaded.value = true
    }
    catch (problem) {
      if (!signal.aborted) {
        trouble.value = t('problem.list', { why: problemText(problem, t) })
        loaded.value = true
      }
    }
  }

  watch([() => filter.status, () => filter.topic, () => filter.bridgePoint, () => filter.assignee, () => state.value.generation], () => void load(), { immediate: true })
  watchDebounced(() => filter.q, () => void load(), { debounce: 250 })

  const rows = computed(() => questions.value
    .filter(({ question, order }) => (fetched.value.has(question.id) || (order > 0 && matches(question, filter.q)))
      && passes(question, filter))
    .map(({ question }) => question)
    .sort((a, b) => b.askedAt.localeCompare(a.askedAt)))

  return {
    filter,
    rows,
    trouble,
    loading: computed(() => !loaded.value),
    filtered: computed(() => Object.values(filter).some(Boolean)),
    more: computed(() => next.value !== null),
    loadMore: () => load(next.value),
    clear: () => Object.assign(filter, EVERYTHING),
  }
}

export function passes(question: Question, { status, topic, bridgePoint, assignee }: Omit<TableFilter, 'q'>): boolean {
  return (!status || question.status === status)
    && (!topic || question.topic?.code === topic)
    && (!bridgePoint || question.halls.some(hall => hall.code === bridgePoint))
    && (!assignee || question.official?.username === assignee)
}
