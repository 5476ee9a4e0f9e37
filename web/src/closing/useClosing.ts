import type { Closing } from '@/shared/api/types'
import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

const AGAIN_MS = 5_000

/** How the conference stands at its session's end, asked for again every few seconds while somebody looks. */
export function useClosing() {
  const { t } = useI18n()
  const visible = useDocumentVisibility()
  const closing = ref<Closing | null>(null)
  const trouble = ref('')

  async function refresh() {
    if (visible.value !== 'visible') {
      return
    }
    try {
      closing.value = await request<Closing>('GET', '/reports/closing')
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
  }

  useIntervalFn(() => void refresh(), AGAIN_MS, { immediateCallback: true })
  watch(visible, () => void refresh())

  return { closing, trouble }
}
