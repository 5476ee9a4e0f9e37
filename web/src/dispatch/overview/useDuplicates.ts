import type { Question } from '@/shared/api/types'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useQuestions } from '@/shared/question/useQuestions'
import { useStream } from '@/shared/stream/useStream'

/** Two questions that may be one: the later asked, and the earlier, into which it would be merged. */
export interface Pair {
  question: Question
  other: Question
  score: number
}

const keyOf = ({ question, other }: Pair) => `${question.id} ${other.id}`

/** Likely duplicates, to be merged or told apart. None where the hub does not look for them. */
export function useDuplicates() {
  const { t } = useI18n()
  const stream = useStream()
  const { act } = useQuestions()

  const found = shallowRef<readonly Pair[]>([])
  const told = ref<ReadonlySet<string>>(new Set())
  const busy = ref<string | null>(null)
  /** The pair that was merged last, as long as that can be taken back here. */
  const merged = shallowRef<Pair | null>(null)
  const trouble = ref('')

  async function refresh() {
    try {
      found.value = (await request<{ items: Pair[] }>('GET', '/questions/duplicates')).items
      stream.learnAll(found.value.flatMap(({ question, other }) => [question, other]))
      trouble.value = ''
    }
    catch (problem) {
      found.value = []
      trouble.value = problem instanceof Problem && problem.status === 404 ? '' : t('problem.list', { why: problemText(problem, t) })
    }
  }

  async function attempt(pair: Pair, talk: () => Promise<unknown>): Promise<boolean> {
    busy.value = keyOf(pair)
    trouble.value = ''
    try {
      await talk()
      return true
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
      return false
    }
    finally {
      busy.value = null
    }
  }

  const now = (question: Question) => stream.state.value.questions.get(question.id)?.question ?? question

  watch(() => stream.state.value.generation, refresh, { immediate: true })

  return {
    /** As they are now; what was merged or is over meanwhile is none any more. */
    pairs: computed(() => found.value
      .filter(pair => !told.value.has(keyOf(pair)))
      .map(pair => ({ ...pair, question: now(pair.question), other: now(pair.other) }))
      .filter(({ question, other }) => ![question, other].some(each => ['MERGED', 'WITHDRAWN', 'DECLINED', 'RETRACTED'].includes(each.status)))),
    merged,
    trouble,
    isBusy: (pair: Pair) => busy.value === keyOf(pair),
    async merge(pair: Pair) {
      if (await attempt(pair, () => act(pair.question, 'merge', { into: pair.other.id }))) {
        merged.value = pair
      }
    },
    async unmerge() {
      const pair = merged.value
      if (pair && await attempt(pair, () => act(now(pair.question), 'unmerge'))) {
        merged.value = null
      }
    },
    /** Not the same: they are not proposed again. */
    async tellApart(pair: Pair) {
      const query = new URLSearchParams({ question: pair.question.id, other: pair.other.id })
      if (await attempt(pair, () => request('DELETE', `/questions/duplicates?${query}`))) {
        told.value = new Set([...told.value, keyOf(pair)])
      }
    },
    keyOf,
  }
}
