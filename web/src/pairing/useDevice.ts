import type { ScreenReport } from '@/shared/api/types'
import { useDocumentVisibility, useEventListener, useIntervalFn, watchDebounced } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { request } from '@/shared/api/http'
import { facts } from './facts'
import { useOrders } from './useOrders'

const REPORT_MS = 30_000
const CALM_MS = 500

/** What a paired device does beside its page: it says how it stands, and loads its page anew when it is told to. */
export function useDevice(load: () => void = () => location.reload()) {
  const { id, orders } = useOrders()
  const visibility = useDocumentVisibility()
  const fullScreen = ref(!!document.fullscreenElement)
  useEventListener(document, 'fullscreenchange', () => fullScreen.value = !!document.fullscreenElement)

  // What was counted before this page began is done.
  let done: number | null = null
  watch(() => orders.value?.reload, (reload) => {
    if (reload !== undefined && done !== null && reload > done) {
      load()
    }
    done = reload ?? done
  })

  const report = computed<ScreenReport>(() => ({ ...facts, visible: visibility.value === 'visible', fullScreen: fullScreen.value }))

  /** A report that is lost is soon followed by another. */
  async function tell() {
    if (id.value) {
      await request('PUT', '/screens/own/state', { body: report.value, unattended: true }).catch(() => {})
    }
  }

  watchDebounced([id, report], () => void tell(), { debounce: CALM_MS, immediate: true })
  useIntervalFn(() => void tell(), REPORT_MS)
}
