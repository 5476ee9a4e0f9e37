import type { Ref } from 'vue'
import type { Faults } from './faults'
import type { NewRoutingTable, Question, RoutingPreview } from '@/shared/api/types'
import { useIntervalFn, useTimeoutFn } from '@vueuse/core'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { faultsOf, NO_FAULTS } from './faults'

const QUIET_MS = 500
const AGAIN_MS = 30_000

/**
 * What the hub says a table would do, asked again whenever the table or the question changes and, since questions come
 * and go, from time to time. The former word stays until the next is there.
 *
 * @param table null while it can't be asked about
 * @param faults told what the hub finds wrong with the table
 */
export function useTrial(table: Ref<NewRoutingTable | null>, question: Ref<Question | null>, faults: Ref<Faults>) {
  const { t } = useI18n()

  const preview = shallowRef<RoutingPreview | null>(null)
  /** What the preview's word on a question is about. */
  const about = ref<string | null>(null)
  const pending = ref(false)
  const trouble = ref('')
  let running: AbortController | null = null

  async function ask() {
    running?.abort()
    const sent = table.value
    if (!sent) {
      pending.value = false
      return
    }
    const mine = running = new AbortController()
    const asked = question.value?.id ?? null
    try {
      const found = await request<RoutingPreview>('POST', '/topics/routing/preview', {
        body: { ...sent, question: asked ?? undefined },
        signal: mine.signal,
      })
      if (!mine.signal.aborted) {
        preview.value = found
        about.value = asked
        faults.value = NO_FAULTS
        trouble.value = ''
      }
    }
    catch (problem) {
      if (!mine.signal.aborted) {
        refused(problem, sent)
      }
    }
    if (running === mine) {
      pending.value = false
    }
  }

  function refused(problem: unknown, sent: NewRoutingTable) {
    const found = problem instanceof Problem && problem.status === 400 ? faultsOf(problem.body, sent) : null
    faults.value = found?.faults ?? faults.value
    trouble.value = found && found.faults.size > 0 && found.others.length === 0
      ? t('routing.trialFaulty')
      : t('routing.trialFailed', { why: problemText(problem, t) })
  }

  const rest = useTimeoutFn(ask, QUIET_MS, { immediate: false })
  watch([() => JSON.stringify(table.value), () => question.value?.id], () => {
    pending.value = table.value !== null
    rest.start()
  }, { immediate: true })
  useIntervalFn(() => void (document.visibilityState === 'visible' && !pending.value && ask()), AGAIN_MS)
  onScopeDispose(() => running?.abort())

  return { preview, about, pending, trouble, ask }
}
