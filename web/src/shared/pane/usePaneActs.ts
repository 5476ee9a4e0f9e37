import type { Action, Question } from '../api/types'
import type { HeldAct, HeldAction } from '../question/useHeldAct'
import type { Bodies } from '../question/useQuestions'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem } from '../api/http'
import { problemText } from '../api/problemText'
import { useQuestions } from '../question/useQuestions'
import { useSession } from '../session/useSession'
import { useStream } from '../stream/useStream'
import { identityIn } from './identity'

interface Public {
  where: 'question' | 'answer'
  go: () => void
}

/**
 * What one does in an open pane: at once, or held where it goes to all halls. A text with someone's number in it asks
 * first.
 *
 * @param accept called when something was done: the pane shows what one knows of now
 */
export function usePaneActs(question: () => Question, heldAct: HeldAct, accept: () => void) {
  const { t } = useI18n()
  const { me } = useSession()
  const { state } = useStream()
  const { act } = useQuestions()

  const busy = ref(false)
  const trouble = ref('')
  const warning = shallowRef<Public | null>(null)

  watch(() => question().id, () => {
    trouble.value = ''
    warning.value = null
  })

  /** @return whether it was done */
  async function run<A extends keyof Bodies>(action: A, body?: Bodies[A], kept = false): Promise<boolean> {
    if (busy.value) {
      return false
    }
    busy.value = true
    trouble.value = ''
    const meant = question()
    try {
      await act(meant, action, body)
      accept()
      return true
    }
    catch (problem) {
      trouble.value = lost(meant, action, problem) ?? problemText(problem, t, kept)
      return false
    }
    finally {
      busy.value = false
    }
  }

  /** Who was quicker is worth more to the other than that someone was. */
  function lost(meant: Question, action: Action, problem: unknown): string | null {
    const holder = state.value.questions.get(meant.id)?.question.official
    const race = problem instanceof Problem && [409, 412].includes(problem.status)
    return race && ['take', 'take-over'].includes(action) && holder && holder.username !== me.value.username
      ? t('pane.takenBy', { name: holder.displayName })
      : null
  }

  /** Sends to all halls: held, and only after a second look where a number of someone is in it. */
  function goPublic<A extends HeldAction>(action: A, body?: Bodies[A], done: () => void = () => {}): void {
    trouble.value = ''
    const meant = question()
    const go = () => {
      warning.value = null
      heldAct.hold(meant, action, body, () => {
        done()
        accept()
      })
    }
    const where = identityIn(meant, body as { text?: string, references?: string[] } | undefined)
    if (where) {
      warning.value = { where, go }
    }
    else {
      go()
    }
  }

  return {
    busy,
    trouble,
    warning,
    held: computed(() => heldAct.held.value?.id === question().id),
    run,
    goPublic,
    /** Taken back for some seconds, but nothing that goes to other halls. */
    hold: (action: HeldAction) => heldAct.hold(question(), action, undefined, accept),
  }
}

export type PaneActs = ReturnType<typeof usePaneActs>
