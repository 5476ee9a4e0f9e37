import type { TableView } from './tableFilter'
import type { Question } from '@/shared/api/types'
import { watchDebounced } from '@vueuse/core'
import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '@/shared/api/problemText'
import { matches } from '@/shared/question/find'
import { useQuestions } from '@/shared/question/useQuestions'
import { steady } from '@/shared/steady'
import { useStream } from '@/shared/stream/useStream'
import { useMinute } from '@/shared/useMinute'
import { everything, isFiltered, passes, sorted } from './tableFilter'

/** How many rows stand on a page. The next ones are fetched only when someone wants to see them. */
export const PAGE = 100

/** All questions that a view lets through, in its order: by pages from the list, and live what changes meanwhile. */
export function useTable(begin: Partial<TableView> = {}) {
  const { t } = useI18n()
  const { state, questions, conference } = useStream()
  const { list } = useQuestions()
  const now = useMinute()

  const view = reactive<TableView>({ ...everything(), ...begin })
  const fetched = shallowRef<ReadonlySet<string>>(new Set())
  /** The last question of what was fetched, as it was then: where the next page begins. */
  const last = shallowRef<Question | null>(null)
  const next = ref<string | null>(null)
  const page = ref(0)
  const loaded = ref(false)
  const trouble = ref('')
  let current = new AbortController()

  /** From the beginning, as much as `enough`; or what follows after `cursor`. */
  async function load(enough: number, cursor: string | null = null) {
    current.abort()
    current = new AbortController()
    const { signal } = current
    const ids = new Set(cursor ? fetched.value : [])
    const { flags, q, ...rest } = view
    try {
      do {
        const part = await list({ ...rest, flag: flags.join(','), q: q.trim(), limit: PAGE }, cursor, signal)
        part.items.forEach(question => ids.add(question.id))
        last.value = part.items.at(-1) ?? last.value
        next.value = cursor = part.next
      } while (cursor && ids.size < enough)
      fetched.value = ids
      trouble.value = ''
    }
    catch (problem) {
      if (signal.aborted) {
        return
      }
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  function begun() {
    page.value = 0
    void load(PAGE)
  }

  watch(() => JSON.stringify({ ...view, q: '' }), begun)
  watchDebounced(() => view.q, begun, { debounce: 250 })
  watch(() => state.value.generation, () => void load((page.value + 1) * PAGE), { immediate: true })

  const rows = computed(() => {
    const words = view.q.trim()
    const through = questions.value
      .map(({ question }) => question)
      .filter(question => passes(question, view, now.value) && (fetched.value.has(question.id) || matches(question, words)))
    return sorted(through, view.sort, conference.value?.topics ?? [], next.value && last.value
      ? { after: last.value, but: fetched.value }
      : null)
  })

  const from = computed(() => page.value * PAGE)
  const more = computed(() => next.value !== null || rows.value.length > from.value + PAGE)

  return {
    view,
    /** Those of the page. */
    rows: steady(() => rows.value.slice(from.value, from.value + PAGE)),
    page,
    /** How many come before those of the page. */
    from,
    more,
    trouble,
    loading: computed(() => !loaded.value),
    filtered: computed(() => isFiltered(view)),
    show: (wanted: Partial<TableView>) => Object.assign(view, everything(), wanted),
    async turn(by: 1 | -1) {
      const wanted = page.value + by
      if (next.value && rows.value.length < (wanted + 1) * PAGE) {
        await load((wanted + 1) * PAGE, next.value)
      }
      if (wanted >= 0 && rows.value.length > wanted * PAGE) {
        page.value = wanted
      }
    },
  }
}
