import type { Question } from '../api/types'
import { useEventListener } from '@vueuse/core'
import { onScopeDispose, ref, watch } from 'vue'
import { Problem, request } from '../api/http'
import { isMine } from '../question/states'
import { useSession } from '../session/useSession'

const RENEW_MS = 20_000

/**
 * Tells the hub that this person has the question open: the holder's lease lives on, and a moderator's hand on a tray
 * item is seen by the others. Ends with the pane.
 *
 * @param typing whether something was typed lately
 */
export function useWork(question: () => Question, typing: () => boolean) {
  const { session } = useSession()
  /** Who else has it, in the hub's words; empty for nobody. */
  const claimed = ref('')
  let working: string | null = null

  /** The question that this person works on by having it open; null for one that is only read. */
  function own(): string | null {
    const me = session.value
    // Signed out, for the moment until the page goes.
    if (!me) {
      return null
    }
    const shown = question()
    const holds = me.role === 'OFFICIAL' && shown.status === 'IN_PROGRESS' && isMine(shown, me)
    const claims = me.role === 'MODERATOR' && shown.status === 'SUBMITTED'
    return holds || claims ? shown.id : null
  }

  async function renew() {
    const id = working
    if (!id) {
      return
    }
    try {
      await request('PUT', `/questions/${id}/work`, { body: { doing: typing() ? 'typing' : 'reading' } })
      claimed.value = ''
    }
    catch (problem) {
      const taken = problem instanceof Problem && problem.status === 409 && id === working
      // Anything else is a bad line: the next renewal is soon enough.
      claimed.value = taken ? problem.message : claimed.value
    }
  }

  function end() {
    if (working && !claimed.value) {
      void request('DELETE', `/questions/${working}/work`, { keepalive: true }).catch(() => {})
    }
    working = null
    claimed.value = ''
  }

  watch(own, (id) => {
    end()
    working = id
    void renew()
  }, { immediate: true })

  const renewal = setInterval(() => void renew(), RENEW_MS)
  useEventListener(window, 'pagehide', end)
  onScopeDispose(() => {
    clearInterval(renewal)
    end()
  })

  return { claimed }
}
