import type { ProbeDraft } from './probes'
import type { HallProbes, ProbeResult } from '@/shared/api/types'
import { computed, onMounted, reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { changeOf, draftsOf, newDraft } from './probes'

/** What the hub asks of a hall, to be read, changed and tried. */
export function useProbes(hall: string) {
  const { t } = useI18n()
  const path = `/bridge-points/${encodeURIComponent(hall)}/probes`
  const version = ref(0)
  const allowed = ref<string[] | null>(null)
  const drafts = ref<ProbeDraft[]>([])
  const saved = ref('[]')
  const busy = ref(false)
  const trouble = ref('')
  /** What the hub said, by the draft's id and its field. */
  const faults = reactive<Record<number, Record<string, string>>>({})
  /** Drafts that are being tried. */
  const trying = reactive(new Set<number>())

  const text = (them: ProbeDraft[]) => JSON.stringify(them.map(changeOf))
  const changed = computed(() => text(drafts.value) !== saved.value)

  function take(plan: HallProbes) {
    version.value = plan.version
    allowed.value = plan.allowed
    drafts.value = draftsOf(plan)
    saved.value = text(drafts.value)
  }

  function blame(problem: unknown, name: (field: string) => { id: number, field: string } | null) {
    const errors = problem instanceof Problem ? problem.body.errors ?? [] : []
    const named = errors.map(({ field, detail }) => ({ at: name(field), detail }))
    named.forEach(({ at, detail }) => {
      if (at) {
        faults[at.id] = { ...faults[at.id], [at.field]: detail }
      }
    })
    trouble.value = named.some(({ at }) => at) ? '' : problemText(problem, t)
  }

  async function load() {
    try {
      take(await request<HallProbes>('GET', path))
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
    }
  }

  /** @returns whether it is so now */
  async function save(): Promise<boolean> {
    busy.value = true
    trouble.value = ''
    drafts.value.forEach(({ id }) => delete faults[id])
    const sent = drafts.value
    try {
      take(await request<HallProbes>('PUT', path, { body: { items: sent.map(changeOf) }, version: version.value }))
      return true
    }
    catch (problem) {
      blame(problem, (name) => {
        const [, at, field] = /^items\[(\d+)\]\.(\w+)$/.exec(name) ?? []
        return at === undefined ? null : { id: sent[Number(at)]!.id, field: field! }
      })
      return false
    }
    finally {
      busy.value = false
    }
  }

  async function trial(draft: ProbeDraft) {
    trying.add(draft.id)
    trouble.value = ''
    delete faults[draft.id]
    try {
      const last = await request<ProbeResult>('POST', `${path}/trial`, { body: changeOf(draft) })
      drafts.value = drafts.value.map(each => each.id === draft.id ? { ...each, last } : each)
    }
    catch (problem) {
      blame(problem, field => ({ id: draft.id, field }))
    }
    finally {
      trying.delete(draft.id)
    }
  }

  function add() {
    drafts.value = [...drafts.value, newDraft()]
  }

  function remove(draft: ProbeDraft) {
    drafts.value = drafts.value.filter(each => each.id !== draft.id)
  }

  function change(draft: ProbeDraft) {
    drafts.value = drafts.value.map(each => each.id === draft.id ? draft : each)
  }

  onMounted(load)
  return { allowed, drafts, changed, busy, trouble, faults, trying, save, trial, add, remove, change }
}
