import type { Ref } from 'vue'
import type { CallDraft } from './callDraft'
import type { Question } from '@/shared/api/types'
import { ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '@/shared/api/problemText'
import { useQuestions } from '@/shared/question/useQuestions'

/** Adds the caller's hall to a question that has no answer yet. */
export function useJoin(draft: Ref<CallDraft>, joined: (question: Question) => void) {
  const { t } = useI18n()
  const { act } = useQuestions()

  const busy = ref('')
  const trouble = ref('')

  watch(() => [draft.value.text, draft.value.hall], () => trouble.value = '')

  async function join(question: Question): Promise<void> {
    const { hall } = draft.value
    if (busy.value) {
      return
    }
    if (!hall) {
      trouble.value = t('hotline.hallMissing')
      return
    }
    busy.value = question.id
    trouble.value = ''
    try {
      joined(await act(question, 'ask-too', { bridgePoint: hall }) ?? question)
    }
    catch (problem) {
      trouble.value = problemText(problem, t, true)
    }
    finally {
      busy.value = ''
    }
  }

  return { busy, trouble, join }
}
