import type { Question } from '../../api/types'
import type { Bodies } from '../../question/useQuestions'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem } from '../../api/http'
import { problemText } from '../../api/problemText'
import { useDraft } from '../../drafts'
import { useQuestions } from '../../question/useQuestions'
import { useSession } from '../../session/useSession'
import { useStream } from '../../stream/useStream'

export interface ActionForm<T, A extends keyof Bodies> {
  action: A
  empty: () => T
  /** What is wrong with the form, in words; empty when nothing. */
  check: (form: T) => string
  body: (form: T) => Bodies[A]
  /** Called with what came of it, once done. */
  done: (changed: Question | undefined) => void
  /** Sends in another way than at once: then this dialog's part is over, and `sent` is to be called when it went out. */
  send?: (body: Bodies[A], sent: () => void) => void
}

/**
 * The words of one action on their way. They outlive a failure, the dialog and a reload; they refer to the version that
 * was seen when the dialog opened, so that nobody's change is written over unseen.
 */
export function useActionForm<T extends object, A extends keyof Bodies>(
  question: Question,
  { action, empty, check, body, done, send }: ActionForm<T, A>,
) {
  const { t } = useI18n()
  const { me } = useSession()
  const { state } = useStream()
  const { act } = useQuestions()

  const { draft: form, clear } = useDraft(me.value.username, `${action}.${question.id}`, empty, sessionStorage)
  const seen = shallowRef(question)
  const busy = ref(false)
  const trouble = ref('')

  async function submit() {
    if (busy.value) {
      return
    }
    trouble.value = check(form.value)
    if (trouble.value) {
      return
    }
    if (send) {
      send(body(form.value), clear)
      done(undefined)
      return
    }
    busy.value = true
    try {
      const changed = await act(seen.value, action, body(form.value))
      clear()
      done(changed)
    }
    catch (problem) {
      trouble.value = problemText(problem, t, true)
      if (problem instanceof Problem && problem.status === 412) {
        seen.value = state.value.questions.get(question.id)?.question ?? seen.value
      }
    }
    finally {
      busy.value = false
    }
  }

  return { form, seen, busy, trouble, submit }
}
