import type { MaybeRefOrGetter } from 'vue'
import type { BridgePoint, BridgePointPage, Question, Receipts } from '../api/types'
import { useDebounceFn, useIntervalFn } from '@vueuse/core'
import { computed, ref, shallowRef, toValue, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '../api/http'
import { problemText } from '../api/problemText'
import { useStream } from '../stream/useStream'
import { missingHalls, reached } from './standing'

/** Screens open and close without a word in the stream. */
const AGAIN_MS = 10_000
const BURST_MS = 400

/** Which halls have a question's answer, asked for again whenever the counts change while somebody looks. */
export function useReceiptsOf(question: MaybeRefOrGetter<Question>) {
  const { t } = useI18n()
  const { hallsByCode } = useStream()

  const receipts = shallowRef<Receipts | null>(null)
  const screens = shallowRef<ReadonlyMap<string, number | null | undefined>>(new Map())
  const trouble = ref('')

  async function load() {
    const { id } = toValue(question)
    try {
      const [found, halls] = await Promise.all([
        request<Receipts>('GET', `/questions/${id}/receipts`),
        // Without it only the reasons are less exact.
        request<BridgePointPage>('GET', '/bridge-points').catch(() => null),
      ])
      if (id === toValue(question).id) {
        receipts.value = found
        screens.value = halls ? new Map(halls.items.map(hall => [hall.code, hall.screens])) : screens.value
        trouble.value = ''
      }
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
  }

  const halls = computed(() => new Map<string, BridgePoint>([...hallsByCode.value].map(([code, hall]) => [code, { ...hall, screens: screens.value.get(code) }])))

  const soon = useDebounceFn(load, BURST_MS, { maxWait: 2 * BURST_MS })
  watch(() => toValue(question).id, () => receipts.value = null)
  watch(() => [toValue(question).id, toValue(question).receipts?.shown, toValue(question).receipts?.readOut, toValue(question).answer?.revision], () => void soon())
  useIntervalFn(() => void load(), AGAIN_MS, { immediateCallback: true })

  return {
    trouble,
    loading: computed(() => !receipts.value && !trouble.value),
    missing: computed(() => receipts.value ? missingHalls(receipts.value.items, receipts.value.revision, halls.value) : []),
    having: computed(() => (receipts.value?.items ?? []).filter(reached)),
  }
}
