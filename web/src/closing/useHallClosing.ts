import type { ClosingRequest, HallClosing } from '@/shared/api/types'
import { useIntervalFn } from '@vueuse/core'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { faultsIn, Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useDraft } from '@/shared/drafts'
import { useSession } from '@/shared/session/useSession'

const AGAIN_MS = 10_000

/** What a hall confirms at the session's end. What is typed is kept until it was confirmed; the counts beside it stay live. */
export function useHallClosing(code: string) {
  const { t } = useI18n()
  const { me } = useSession()
  const path = `/reports/closing/${encodeURIComponent(code)}`

  const hall = ref<HallClosing | null>(null)
  /** Numbers are texts: an empty one is not nought. */
  const { draft } = useDraft(me.value.username, `closing.${code}`, () => ({ collected: '', received: '', note: '' }))
  const busy = ref(false)
  const saved = ref(false)
  const trouble = ref('')
  const wrong = ref<Record<string, string>>({})

  const typed = computed(() => [draft.value.collected, draft.value.received].every(value => /^\d+$/.test(String(value).trim())))
  const differs = computed(() => ({
    collected: typed.value && Number(draft.value.collected) !== hall.value?.sent,
    received: typed.value && Number(draft.value.received) !== hall.value?.answered,
  }))

  async function load() {
    try {
      hall.value = await request<HallClosing>('GET', path)
      trouble.value = ''
      const said = hall.value.said
      if (said && draft.value.collected === '' && draft.value.received === '') {
        draft.value = { collected: String(said.collected), received: String(said.received), note: said.note ?? '' }
      }
    }
    catch (problem) {
      trouble.value = hall.value ? '' : t('problem.list', { why: problemText(problem, t) })
    }
  }

  async function confirm() {
    const { sent, answered, promised, version } = hall.value!
    const body: ClosingRequest = { collected: Number(draft.value.collected), received: Number(draft.value.received), sent, answered, promised, note: draft.value.note.trim() || null }
    busy.value = true
    saved.value = false
    trouble.value = ''
    wrong.value = {}
    try {
      hall.value = await request<HallClosing>('PUT', path, { body, version })
      saved.value = true
    }
    catch (problem) {
      wrong.value = faultsIn(problem)
      const stale = problem instanceof Problem && problem.status === 412
      if (stale) {
        await load()
      }
      trouble.value = stale ? t('closing.stale') : problemText(problem, t, true)
    }
    busy.value = false
  }

  useIntervalFn(() => busy.value || void load(), AGAIN_MS, { immediateCallback: true })

  return { hall, draft, typed, differs, busy, saved, trouble, wrong, confirm }
}
