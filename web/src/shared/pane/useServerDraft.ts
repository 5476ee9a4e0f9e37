import type { Ref } from 'vue'
import type { SavedDraft } from '../api/types'
import { useDebounceFn } from '@vueuse/core'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { Problem, request } from '../api/http'
import { linesOf } from './canned'

/** An answer being written, as this browser keeps it. `savedAt` is of the last change, null while untouched. */
export interface AnswerDraft {
  text: string
  references: string
  live: boolean
  publish: boolean
  savedAt: string | null
}

const PAUSE_MS = 1_000

/**
 * Which of two drafts goes on. The later one where they differ; one that says nothing never wins over one that does.
 *
 * @param kept on the hub; null for none
 */
export function later(local: AnswerDraft, kept: SavedDraft | null): 'local' | 'kept' | 'same' {
  if (!kept) {
    return local.savedAt && says(local) ? 'local' : 'same'
  }
  if (local.text.trim() === kept.text.trim() && linesOf(local.references).join('\n') === kept.references.join('\n') && local.live === kept.live) {
    return 'same'
  }
  if (!says(local)) {
    return 'kept'
  }
  return Date.parse(kept.savedAt) > Date.parse(local.savedAt ?? '') || !local.savedAt ? 'kept' : 'local'
}

function says({ text, references, live }: Pick<AnswerDraft, 'text' | 'references' | 'live'>): boolean {
  return !!text.trim() || !!references.trim() || live
}

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
  let pending = false
  let stopped = false
  let resting = false

  async function save() {
    if (!pending || stopped || resting) {
      return
    }
    pending = false
    const { text, references, live } = draft.value
    try {
      await (says(draft.value)
        ? request('PUT', path, { body: { text, references: linesOf(references), live }, keepalive: text.length < 10_000 })
        : request('DELETE', path))
      saved.value = new Date().toISOString()
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
    return { ...draft.value, text: kept.text, references: kept.references.join('\n'), live: kept.live, savedAt: kept.savedAt }
  }

  async function open() {
    let kept: SavedDraft | null = null
    try {
      kept = await request<SavedDraft>('GET', path)
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
    const won = later(draft.value, kept)
    if (kept && won !== 'same') {
      const other = won === 'kept' ? { ...draft.value } : from(kept)
      met.value = says(other) && other.savedAt ? { won, kept, other } : null
    }
    if (kept && won === 'kept') {
      adopt(from(kept))
    }
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
    draft.value.savedAt = says(draft.value) ? new Date().toISOString() : null
    pending = true
    void soon()
  }, { flush: 'sync' })

  void open()
  const retry = setInterval(() => pending && failing.value && void save(), 10_000)
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
        adopt({ ...other, savedAt: new Date().toISOString() })
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
