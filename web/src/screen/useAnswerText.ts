import type { Answered } from './onScreen'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** An answer as it is read before a hall: its words, and on a line of their own what it rests on. */
export function useAnswerText(question: () => Answered) {
  const { t } = useI18n()
  return computed(() => {
    const { text, references } = question().answer
    // A hub of before references were told to screens does not name them.
    return references?.length > 0 ? `${text}\n${t('question.references')}: ${references.join('; ')}.` : text
  })
}
