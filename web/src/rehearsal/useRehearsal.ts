import type { Check, Rehearsal } from '@/shared/api/types'
import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'

const AGAIN_MS = 3_000

/** What a hall has shown to work: asked for again while somebody looks and something is not ticked. */
export function useRehearsal(code: string) {
  const { t } = useI18n()
  const { me } = useSession()
  const { conference } = useStream()
  const visible = useDocumentVisibility()
  const path = `/bridge-points/${encodeURIComponent(code)}/rehearsal`

  const rehearsal = ref<Rehearsal | null>(null)
  const busy = ref(false)
  const trouble = ref('')
  const open = computed(() => ['REHEARSAL', 'LIVE'].includes(conference.value?.state ?? ''))

  async function load() {
    try {
      rehearsal.value = await request<Rehearsal>('GET', path)
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
    }
  }

  async function act(change: () => Promise<Rehearsal>) {
    busy.value = true
    trouble.value = ''
    try {
      rehearsal.value = await change()
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
    }
    finally {
      busy.value = false
    }
  }

  /** Has the hall's pages report, and, from the hall itself, sends a question that the hub answers by itself. */
  async function practise() {
    await act(() => request<Rehearsal>('POST', `${path}/practice`))
    if (me.value.role === 'CLERK' && !trouble.value) {
      await act(async () => {
        await request('POST', '/questions', { body: { text: t('rehearsal.question'), practice: true }, idempotencyKey: crypto.randomUUID() })
        return request<Rehearsal>('GET', path)
      })
    }
  }

  function say(check: Check, ticked: boolean) {
    return act(() => request<Rehearsal>('PUT', `${path}/${check}`, { body: { ticked } }))
  }

  useIntervalFn(() => {
    if (visible.value === 'visible' && open.value && !busy.value && !rehearsal.value?.complete) {
      void load()
    }
  }, AGAIN_MS)
  void load()

  return { rehearsal, open, busy, trouble, practise, say }
}
