import type { RoutingDraft } from './draft'
import type { Faults } from './faults'
import type { RoutingTable } from '@/shared/api/types'
import { useIntervalFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useDraft } from '@/shared/drafts'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'
import { difference, draftOf, isSame, merged, tableOf, unfit } from './draft'
import { faultsOf, NO_FAULTS } from './faults'

const PATH = '/topics/routing'
const AGAIN_MS = 30_000

/**
 * The routing table as it stands and as someone wants it. What is wanted is kept in this browser until it is saved or
 * discarded. What another moderator saves meanwhile shows at once where nothing was changed here; else the change here
 * stays, and is saved only after its author has seen theirs.
 */
export function useRouting() {
  const { t } = useI18n()
  const { me } = useSession()
  const { conference } = useStream()
  const kept = useDraft<{ base: RoutingTable | null, draft: RoutingDraft | null }>(me.value.username, 'routing', () => ({ base: null, draft: null }))

  const topics = computed(() => conference.value?.topics ?? [])
  const current = shallowRef<RoutingTable | null>(null)
  /** What the draft was begun on. */
  const base = shallowRef<RoutingTable | null>(kept.draft.value.base)
  const draft = ref<RoutingDraft | null>(kept.draft.value.draft)
  const restored = ref(draft.value !== null)
  const busy = ref(false)
  const saved = ref(false)
  const trouble = ref('')
  const faults = shallowRef<Faults>(NO_FAULTS)

  const wrong = computed(() => draft.value ? unfit(draft.value) : { caps: [], times: [] })
  const fits = computed(() => wrong.value.caps.length + wrong.value.times.length === 0)
  const wanted = computed(() => draft.value && fits.value ? tableOf(draft.value, topics.value) : null)
  const changes = computed(() => draft.value && base.value ? difference(draftOf(base.value), draft.value) : { topics: [], caps: [], times: [] })
  const dirty = computed(() => Object.values(changes.value).some(part => part.length > 0))
  const overtaken = computed(() => !!current.value && !!base.value && dirty.value && current.value.version !== base.value.version)
  /** What someone else changed since the draft was begun, and which of it was changed here too. */
  const theirs = computed(() => {
    if (!overtaken.value) {
      return null
    }
    const [begun, now] = [draftOf(base.value!), draftOf(current.value!)]
    return { version: current.value!.version, table: now, changes: difference(begun, now), both: merged(begun, draft.value!, now).both }
  })

  function discard() {
    base.value = current.value
    draft.value = current.value && draftOf(current.value)
    restored.value = false
    trouble.value = ''
    faults.value = NO_FAULTS
  }

  /** Puts the changes made here onto what someone else has saved. */
  function keepMine() {
    if (current.value && base.value && draft.value) {
      draft.value = merged(draftOf(base.value), draft.value, draftOf(current.value)).draft
      base.value = current.value
      trouble.value = ''
    }
  }

  function learn(table: RoutingTable) {
    current.value = table
    // A save whose answer got lost counts as one, and what others saved alike is no conflict.
    if (!dirty.value || isSame(draftOf(table), draft.value!)) {
      discard()
    }
  }

  async function load(): Promise<void> {
    try {
      const table = await request<RoutingTable>('GET', PATH)
      if (!busy.value) {
        learn(table)
      }
    }
    catch (problem) {
      if (!current.value) {
        trouble.value = t('routing.notLoaded', { why: problemText(problem, t) })
      }
    }
  }

  async function save(): Promise<void> {
    saved.value = false
    trouble.value = fits.value ? '' : t('routing.numbersWrong')
    if (!wanted.value || !base.value || !dirty.value || overtaken.value || busy.value) {
      return
    }
    const sent = wanted.value
    busy.value = true
    try {
      current.value = await request<RoutingTable>('PUT', PATH, { body: sent, version: base.value.version })
      discard()
      saved.value = true
    }
    catch (problem) {
      await refused(problem, sent)
    }
    finally {
      busy.value = false
    }
  }

  async function refused(problem: unknown, sent: NonNullable<typeof wanted.value>) {
    if (problem instanceof Problem && problem.status === 412) {
      await request<RoutingTable>('GET', PATH).then(learn, () => trouble.value = t('routing.stale'))
      saved.value = !dirty.value
      return
    }
    trouble.value = problem instanceof Problem && problem.status === 400 ? blame(problem, sent) : problemText(problem, t, true)
  }

  /** Shows what the hub found wrong where it stands; what has no place there is said. */
  function blame(problem: Problem, sent: NonNullable<typeof wanted.value>): string {
    const found = faultsOf(problem.body, sent)
    faults.value = found.faults
    return found.faults.size > 0 ? [t('routing.faulty'), ...found.others].join(' ') : problemText(problem, t, true)
  }

  watch([draft, base], () => {
    kept.draft.value = dirty.value ? { base: base.value, draft: draft.value } : { base: null, draft: null }
  }, { deep: true })
  watch(dirty, begun => begun && (saved.value = false))
  useIntervalFn(() => void (document.visibilityState === 'visible' && load()), AGAIN_MS)

  return { topics, current, draft, wanted, wrong, changes, dirty, restored, theirs, busy, saved, trouble, faults, load, save, discard, keepMine }
}
