import type { Ref } from 'vue'
import type { SavedDraft } from '../api/types'
import type { AnswerDraft } from './answerDraft'
import { useDebounceFn } from '@vueuse/core'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { Problem, request } from '../api/http'
import { hubNow } from '../hubTime'
import { goesOn, says, wordsOf } from './answerDraft'
import { linesOf } from './canned'

const PAUSE_MS = 1_000

/**
 * Keeps an answer on the hub as it is typed, so that it outlives this machine; the draft in this browser stays the
 * safety net. Only for who holds the question.
 */
export function useServerDraft(question: string, draft: Ref<AnswerDraft>) {
  const path = `/questions/${question}/draft`
  const saved = ref<string | null>(null)
  const failing = ref(false)
  /** Two drafts met: which went on, and the other, to go back to. */
  const met = shallowRef<{ won: 'local' | 'kept', kept: SavedDraft, other: AnswerDraft } | null>(null)
  let adopting = false
  /** Whether it is known what the hub has: before that nothing may go over it. */
  let known = false
  /** Something was typed since the editor opened: that goes on, whatever the hub has. */
  let typed = false
  let pending = false
  let stopped = false
  let resting = false

  async function save() {
    if (!known || !pending || stopped || resting) {
      return
    }
    pending = false
    const words = wordsOf(draft.value)
    // Should no word come back, either may be there.
    draft.value.hub = [...draft.value.hub.slice(0, 1), words]
    try {
      await (says(words)
        ? request('PUT', path, { body: { ...words, references: linesOf(words.references) }, keepalive: words.text.length < 10_000 })
        : request('DELETE', path))
      if (!stopped) {
        draft.value.hub = [words]
      }
      saved.value = new Date(hubNow()).toISOString()
      failing.value = false
    }
    catch {
      failing.value = true
      // The next change tries again; when there is none, this does.
      pending = true
    }
  }

  const soon = useDebounceFn(save, PAUSE_MS)

  function adopt(next: AnswerDraft) {
    adopting = true
    draft.value = next
    adopting = false
  }

  function from(kept: SavedDraft): AnswerDraft {
    return { ...draft.value, ...wordsOf(kept), begun: true }
  }

  async function open() {
    let kept: SavedDraft | null = null
    try {
      kept = await request<SavedDraft>('GET', path)
      failing.value = false
    }
    catch (problem) {
      failing.value = !(problem instanceof Problem && problem.status === 404)
      if (failing.value) {
        return
      }
    }
    if (stopped) {
      return
    }
    known = true
    const won = goesOn(draft.value, kept, typed)
    if (kept && won !== 'same') {
      const other = won === 'kept' ? { ...draft.value } : from(kept)
      met.value = says(other) && other.begun ? { won, kept, other } : null
    }
    if (kept && won === 'kept') {
      adopt(from(kept))
    }
    draft.value.hub = kept ? [wordsOf(kept)] : []
    if (won === 'local') {
      pending = true
      void save()
    }
    else if (kept) {
      saved.value = kept.savedAt
    }
  }

  watch(() => [draft.value.text, draft.value.references, draft.value.live], () => {
    if (adopting || stopped) {
      return
    }
    resting = false
    typed = true
    draft.value.begun = says(draft.value)
    pending = true
    void soon()
  }, { flush: 'sync' })

  void open()
  const retry = setInterval(() => failing.value && void (known ? save() : open()), 10_000)
  onScopeDispose(() => {
    clearInterval(retry)
    void save()
  })

  return {
    saved,
    failing,
    met,
    /** Goes on with the other draft instead; the one here is what one can go back to. */
    swap() {
      if (met.value) {
        const { won, kept, other } = met.value
        const here = { ...draft.value }
        met.value = { won: won === 'kept' ? 'local' : 'kept', kept, other: here }
        adopt({ ...other, hub: draft.value.hub })
        pending = true
        void save()
      }
    },
    /** While the answer is on its way no draft may follow it; typing on wakes it again. */
    rest() {
      resting = true
    },
    wake() {
      resting = false
      void save()
    },
    /** The answer went out: nothing of it is to be kept any more. */
    stop() {
      stopped = true
    },
  }
}
