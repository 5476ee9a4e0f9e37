import type { Ref } from 'vue'
import type { CallPage } from '@/shared/api/types'
import { useTimeoutFn } from '@vueuse/core'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { request } from '@/shared/api/http'
import { isPhone } from './phone'

const QUIET_MS = 400
const AT_MOST = 10

/**
 * What this caller called about before, asked once the number is complete and the keys rest. Null while there is no
 * number, or nothing could be asked: the call goes on without.
 */
export function useEarlierCalls(phone: Ref<string>) {
  const page = shallowRef<CallPage | null>(null)
  let running: AbortController | null = null

  const rest = useTimeoutFn(async () => {
    const mine = running = new AbortController()
    const query = new URLSearchParams({ phone: phone.value.trim(), limit: String(AT_MOST) })
    const found = await request<CallPage>('GET', `/hotline/calls?${query}`, { signal: mine.signal, unattended: true }).catch(() => null)
    if (!mine.signal.aborted) {
      page.value = found
    }
  }, QUIET_MS, { immediate: false })

  watch(phone, (typed) => {
    running?.abort()
    rest.stop()
    page.value = null
    if (isPhone(typed)) {
      rest.start()
    }
  }, { immediate: true })
  onScopeDispose(() => running?.abort())

  return page
}
