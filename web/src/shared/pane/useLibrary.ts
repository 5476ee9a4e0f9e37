import type { CannedAnswer, Question } from '../api/types'
import { watchDebounced } from '@vueuse/core'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '../api/http'
import { problemText } from '../api/problemText'
import { useQuestions } from '../question/useQuestions'
import { fold, hasWords } from '../text'

const MOST = 10

/** Answers to begin from: canned ones, and what was answered already. Nothing is fetched before someone looks. */
export function useLibrary(question: () => Question) {
  const { t } = useI18n()
  const { list, similar } = useQuestions()

  const words = ref('')
  const canned = shallowRef<CannedAnswer[] | null>(null)
  const answered = shallowRef<Question[] | null>(null)
  const trouble = ref('')
  let last = 0

  async function attempt(talk: () => Promise<void>) {
    try {
      await talk()
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
  }

  const loadCanned = () => attempt(async () => {
    try {
      canned.value = (await request<{ items: CannedAnswer[] }>('GET', '/questions/canned-answers')).items
    }
    catch (problem) {
      if (!(problem instanceof Problem && problem.status === 404)) {
        throw problem
      }
      canned.value = []
    }
  })

  const look = () => attempt(async () => {
    const mine = ++last
    const wanted = words.value.trim()
    const found = hasWords(wanted)
      ? (await list({ status: 'ANSWERED,PUBLISHED', q: wanted, limit: MOST * 2 })).items
      : await similar(question().text, MOST * 2)
    if (mine === last) {
      answered.value = found.filter(other => other.id !== question().id && !!other.answer?.text).slice(0, MOST)
    }
  })

  watchDebounced(words, () => void look(), { debounce: 300 })

  /** Those for this topic first, then those for any; the words may stand anywhere. */
  const fitting = computed(() => {
    const wanted = fold(words.value.trim())
    const topic = question().topic?.code
    const rank = (each: CannedAnswer) => each.topic === topic && topic ? 0 : each.topic ? 2 : 1
    return (canned.value ?? [])
      .filter(each => fold(`${each.title} ${each.text}`).includes(wanted))
      .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, 'vi'))
  })

  return {
    words,
    canned: fitting,
    answered,
    trouble,
    open: () => Promise.all([loadCanned(), look()]),
    keep: (title: string, text: string, references: string[]) => request<CannedAnswer>('POST', '/questions/canned-answers', {
      body: { title, text, references, topic: question().topic?.code ?? null },
    }).then(loadCanned),
  }
}
