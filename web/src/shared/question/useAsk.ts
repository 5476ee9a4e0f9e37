import type { Ref } from 'vue'
import type { NewQuestion, Question } from '../api/types'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem } from '../api/http'
import { problemText } from '../api/problemText'
import { useStream } from '../stream/useStream'
import { hasWords, length } from '../text'
import { useQuestions } from './useQuestions'

export const LONGEST_QUESTION = 4_000

/** What every form for questions holds while someone types. */
export interface AskDraft {
  text: string
  topic: string | null
  urgent: boolean
  /** The Idempotency-Key of the attempts so far, kept until one succeeds. */
  key: string | null
}

/**
 * Sends a question. Whatever fails, the draft stays; once the question is stored, the form is empty.
 *
 * @param check what else is wrong with the draft; empty when nothing
 */
export function useAsk<T extends AskDraft>(
  draft: Ref<T>,
  clear: () => void,
  body: (draft: T) => NewQuestion,
  check: (draft: T) => string = () => '',
) {
  const { t } = useI18n()
  const { ask } = useQuestions()
  const { conference } = useStream()

  const busy = ref(false)
  const trouble = ref('')
  const sent = ref<Question | null>(null)
  /** True when `sent` is another's question that the hall joined. */
  const joined = ref(false)

  function wrong(): string {
    if (!hasWords(draft.value.text)) {
      return t('desk.empty')
    }
    return length(draft.value.text) > LONGEST_QUESTION ? t('desk.tooLong') : check(draft.value)
  }

  async function send(): Promise<boolean> {
    if (busy.value) {
      return false
    }
    trouble.value = wrong()
    if (trouble.value) {
      return false
    }
    busy.value = true
    draft.value.key ??= crypto.randomUUID()
    try {
      sent.value = await ask(body(draft.value), draft.value.key)
      joined.value = false
      clear()
      return true
    }
    catch (problem) {
      trouble.value = explained(problem)
      return false
    }
    finally {
      busy.value = false
    }
  }

  /** Instead of a question of its own the hall joined one that exists. */
  function join(question: Question): void {
    sent.value = question
    joined.value = true
    trouble.value = ''
    clear()
  }

  /** The same key with another text: the former attempt did arrive, only its answer did not. */
  function explained(problem: unknown): string {
    if (problem instanceof Problem && problem.status === 422) {
      draft.value.key = null
      return t('desk.reused')
    }
    return problemText(problem, t, true)
  }

  return {
    busy,
    trouble,
    sent,
    joined,
    send,
    join,
    closed: computed(() => !!conference.value && !['REHEARSAL', 'LIVE'].includes(conference.value.state)),
  }
}
