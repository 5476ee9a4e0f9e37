import type { Ref } from 'vue'
import type { Action, NewAnswer, Question } from '../api/types'
import type { PaneActs } from './usePaneActs'
import { ref, watch } from 'vue'
import { useSession } from '../session/useSession'
import { useStream } from '../stream/useStream'
import { wantsApproval } from './approval'

interface Around {
  question: () => Question
  /** The question with what may be done. */
  whole: Ref<Question>
  acts: PaneActs
  accept: () => void
  /** To whom one would assign it at once; undefined for nobody in particular. */
  best: () => string | undefined
  /** Lets one choose the topic or the official. */
  choose: (what: 'topic' | 'official') => void
}

/** What happens when one presses an action's button: done at once, held, or a dialog that asks for its words. */
export function usePaneSteps({ question, whole, acts, accept, best, choose }: Around) {
  const { me } = useSession()
  const { conference } = useStream()
  const { run, goPublic, hold } = acts

  const dialog = ref<Action | null>(null)
  /** The question that came of asking on. */
  const followUp = ref<Question | null>(null)

  watch(() => question().id, () => {
    dialog.value = null
    followUp.value = null
  })

  /** @param clear what the asker said, for `confirm` */
  async function start(action: Action, clear = true): Promise<void> {
    switch (action) {
      case 'take':
      case 'review':
      case 'unmerge':
      case 'take-over':
        await run(action)
        break
      case 'publish':
      case 'approve':
        goPublic(action)
        break
      case 'withdraw':
      case 'mark-private':
        hold(action)
        break
      case 'classify':
        choose('topic')
        break
      case 'assign':
        await assign()
        break
      case 'confirm':
        await confirm(clear)
        break
      case 'ask-too':
        // A clerk's hall is known; an operator speaks for any.
        await (me.value.role === 'CLERK' ? run(action) : dialog.value = action)
        break
      default:
        dialog.value = action
    }
  }

  async function assign() {
    const official = best()
    if (official) {
      await run('assign', { official })
    }
    else {
      choose('official')
    }
  }

  async function confirm(clear: boolean) {
    if (await run('confirm', { clear }) && !clear && whole.value.actions?.includes('follow-up')) {
      dialog.value = 'follow-up'
    }
  }

  return {
    dialog,
    followUp,
    start,

    /** @param sent called once it went out */
    answer(written: NewAnswer, sent: () => void) {
      const approvedFirst = !!written.text && wantsApproval(question(), conference.value)
      const toAllHalls = (written.publish || question().status === 'PUBLISHED') && !approvedFirst
      if (toAllHalls) {
        goPublic('answer', written, sent)
      }
      else {
        void run('answer', written, true).then(done => done && sent())
      }
    },

    done(action: Action, changed?: Question) {
      dialog.value = null
      followUp.value = action === 'follow-up' ? changed ?? null : null
      accept()
    },
  }
}
