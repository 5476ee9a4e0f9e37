import type { Question } from '../../api/types'
import { watchDebounced } from '@vueuse/core'
import { ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '../../api/problemText'
import { useQuestions } from '../../question/useQuestions'
import { hasWords } from '../../text'

const MOST = 8

/** Whether `question` may follow `other`: never itself, one that follows it, or one that follows another itself. */
export function mayFollow(question: Question, other: Question): boolean {
  return other.id !== question.id
    && other.mergedInto !== question.id
    && !['MERGED', 'WITHDRAWN', 'DECLINED', 'RETRACTED'].includes(other.status)
}

/** Questions that `question` may be merged into: what is alike, until one looks for a number or words. */
export function useMergeTargets(question: Question) {
  const { t } = useI18n()
  const { list, similar } = useQuestions()

  const words = ref('')
  const found = ref<Question[] | null>(null)
  const trouble = ref('')
  let last = 0

  async function look() {
    const mine = ++last
    try {
      const wanted = words.value.trim()
      const items = hasWords(wanted)
        ? (await list({ q: wanted, limit: MOST + 1 })).items
        : await similar(question.text, MOST + 1)
      if (mine === last) {
        found.value = items.filter(other => mayFollow(question, other)).slice(0, MOST)
        trouble.value = ''
      }
    }
    catch (problem) {
      if (mine === last) {
        trouble.value = t('problem.list', { why: problemText(problem, t) })
      }
    }
  }

  watchDebounced(words, look, { debounce: 300 })
  watch(() => question.id, look, { immediate: true })

  return { words, found, trouble }
}
