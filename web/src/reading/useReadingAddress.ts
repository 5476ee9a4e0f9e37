import type { MaybeRefOrGetter } from 'vue'
import type { ReadingAddress } from '@/shared/api/types'
import { ref, shallowRef, toValue, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useStream } from '@/shared/stream/useStream'

const ORIGIN = () => new URLSearchParams({ origin: location.origin })

/**
 * The address at which everybody reads what the conference published, for those who hand it out and for screens.
 *
 * @param version of the conference: another one may mean another address
 */
export function useReadingAddress(version: MaybeRefOrGetter<number | undefined>) {
  const { t } = useI18n()
  const { lamp } = useStream()
  const reading = shallowRef<ReadingAddress | null>(null)
  const busy = ref(false)
  const trouble = ref('')

  async function refresh() {
    try {
      reading.value = await request<ReadingAddress>('GET', `/conference/reading?${ORIGIN()}`, { unattended: true })
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('reading.notLoaded', { why: problemText(problem, t) })
    }
  }

  /** True when there is another address now. */
  async function renew(): Promise<boolean> {
    busy.value = true
    try {
      reading.value = await request<ReadingAddress>('POST', `/conference/reading/renew?${ORIGIN()}`, { version: toValue(version) })
      trouble.value = ''
      return true
    }
    catch (problem) {
      trouble.value = t('reading.notDone', { why: problemText(problem, t) })
      return false
    }
    finally {
      busy.value = false
    }
  }

  watch([() => toValue(version), lamp], ([now, line], [before]) => {
    if (now !== undefined && (now !== before || (line === 'live' && !reading.value))) {
      void refresh()
    }
  }, { immediate: true })

  return { reading, busy, trouble, renew }
}
