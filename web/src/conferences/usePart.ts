import type { Ref } from 'vue'
import type { Conference } from '@/shared/api/types'
import type { ConferencePart } from '@/shared/conference/useConference'
import { computed, ref, watch } from 'vue'
import { faultsIn } from '@/shared/api/http'
import { useConference } from '@/shared/conference/useConference'

/**
 * One part of the conference as it is and as someone wants it. What is saved elsewhere meanwhile shows at once where nothing
 * was changed here; else the change here stays, and is saved only after its author has seen theirs.
 */
export function usePart<D>(part: ConferencePart, draftOf: (conference: Conference) => D, bodyOf: (draft: D) => object) {
  const { conference, change, why } = useConference()

  const draft = ref(draftOf(conference.value!)) as Ref<D>
  /** What the draft was begun on, as it is saved. */
  const base = ref(said(draft.value))
  const busy = ref(false)
  const saved = ref(false)
  const trouble = ref('')
  const faults = ref<Record<string, string>>({})

  const current = computed(() => conference.value ? said(draftOf(conference.value)) : base.value)
  const dirty = computed(() => said(draft.value) !== base.value)
  const overtaken = computed(() => dirty.value && current.value !== base.value)

  function said(of: D): string {
    return JSON.stringify(bodyOf(of))
  }

  function discard() {
    draft.value = draftOf(conference.value!)
    base.value = current.value
    trouble.value = ''
    faults.value = {}
  }

  /** Goes on with the draft in full sight of what someone else has saved. */
  function keepMine() {
    base.value = current.value
  }

  async function save(): Promise<void> {
    if (busy.value || overtaken.value || !conference.value) {
      return
    }
    busy.value = true
    saved.value = false
    trouble.value = ''
    faults.value = {}
    try {
      await change(part, bodyOf(draft.value), conference.value.version)
      discard()
      saved.value = true
    }
    catch (problem) {
      faults.value = faultsIn(problem)
      trouble.value = why(problem)
    }
    finally {
      busy.value = false
    }
  }

  watch(conference, now => now && !dirty.value && discard())
  watch(dirty, begun => begun && (saved.value = false))

  return { draft, dirty, overtaken, busy, saved, trouble, faults, save, discard, keepMine }
}
