import type { JointAnswer, Question } from '@/shared/api/types'
import type { Selection } from '@/shared/list/useSelection'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerTrouble } from '@/shared/answer/answer'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useDraft } from '@/shared/drafts'
import { linesOf } from '@/shared/pane/canned'
import { useQuestions } from '@/shared/question/useQuestions'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'
import { useDelay } from '@/shared/useDelay'

/**
 * One answer to several questions: all get it, or none. What is written is kept in this browser until it was sent. What
 * goes to all halls can be taken back for some seconds.
 */
export function useJointAnswer(selection: Selection) {
  const { t } = useI18n()
  const { me } = useSession()
  const { learn } = useStream()
  const { one } = useQuestions()
  const { left, hold, takeBack, now } = useDelay()

  const { draft, clear } = useDraft(me.value.username, 'joint', () => ({ text: '', references: '', live: false }))
  const busy = ref(false)
  const trouble = ref('')
  /** How many wait for the seconds to pass. */
  const held = ref(0)
  /** Numbers of those that were answered last. */
  const answered = ref<string[]>([])

  /** False when there is nothing to send yet. */
  function submit(publish: boolean): boolean {
    trouble.value = answerTrouble(draft.value.text, t)
    if (trouble.value || busy.value) {
      return false
    }
    const questions = [...selection.chosen.value]
    if (publish) {
      held.value = questions.length
      hold(() => void send(questions, true))
    }
    else {
      void send(questions, false)
    }
    return true
  }

  async function send(questions: readonly Question[], publish: boolean) {
    const { text, references, live } = draft.value
    const body: JointAnswer = {
      questions: questions.map(({ id, version }) => ({ id, version })),
      text: text.trim(),
      references: linesOf(references),
      live,
      publish,
    }
    busy.value = true
    try {
      const { items } = await request<{ items: Question[] }>('POST', '/questions/joint-answers', { body })
      items.forEach(learn)
      answered.value = items.map(question => question.number)
      selection.clear()
      clear()
    }
    catch (problem) {
      trouble.value = problemText(problem, t, true)
      // One of them may have changed: the next attempt goes by what they are now.
      await Promise.all(questions.map(question => one(question.id).catch(() => {})))
    }
    finally {
      busy.value = false
    }
  }

  return { draft, busy, trouble, answered, held, left, submit, undo: takeBack, now }
}

export type Joint = ReturnType<typeof useJointAnswer>
