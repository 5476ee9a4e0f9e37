import type { Question, TopicRef } from '@/shared/api/types'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '@/shared/api/problemText'
import { matches } from '@/shared/question/find'
import { useQuestions } from '@/shared/question/useQuestions'
import { useStream } from '@/shared/stream/useStream'

export interface TopicGroup {
  topic: TopicRef | null
  /** Each with its running number through all topics, in the order of asking. */
  entries: { index: number, question: Question }[]
}

/** Everything answered, by topic in the order of the agenda. */
export function useAnswers() {
  const { t } = useI18n()
  const { state, questions, conference } = useStream()
  const { list } = useQuestions()

  const topic = ref<string | null>(null)
  const words = ref('')
  const loaded = ref(false)
  const trouble = ref('')

  /** All pages: who prints wants the whole. */
  async function load(generation: number) {
    try {
      let cursor: string | null = null
      do {
        const page = await list({ status: 'ANSWERED,PUBLISHED', limit: 200 }, cursor)
        cursor = page.next
      } while (cursor && generation === state.value.generation)
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  watch(() => state.value.generation, load, { immediate: true })

  const answered = computed(() => questions.value
    .map(({ question }) => question)
    .filter(question => question.status === 'PUBLISHED' || (question.status === 'ANSWERED' && !!question.answer)))

  const groups = computed(() => byTopic(answered.value, conference.value?.topics ?? [])
    .map(({ topic, entries }) => ({ topic, entries: entries.filter(({ question }) => matches(question, words.value)) }))
    .filter(group => group.entries.length > 0 && (!topic.value || group.topic?.code === topic.value)))

  return { topic, words, answered, groups, trouble, loading: computed(() => !loaded.value && answered.value.length === 0) }
}

export function byTopic(questions: readonly Question[], topics: readonly TopicRef[]): TopicGroup[] {
  const place = new Map(topics.map((topic, index) => [topic.code, index]))
  const groups = new Map<string, { topic: TopicRef | null, questions: Question[] }>()
  for (const question of [...questions].sort((a, b) => a.askedAt.localeCompare(b.askedAt))) {
    const code = question.topic?.code ?? ''
    const group = groups.get(code) ?? { topic: question.topic ?? null, questions: [] }
    group.questions.push(question)
    groups.set(code, group)
  }
  let index = 0
  return [...groups.entries()]
    .sort(([a], [b]) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity) || a.localeCompare(b))
    .map(([, { topic, questions }]) => ({ topic, entries: questions.map(question => ({ index: ++index, question })) }))
}
