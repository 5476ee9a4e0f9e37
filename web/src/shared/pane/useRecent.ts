import { refAutoReset } from '@vueuse/core'

const RECENT_MS = 20_000

/** Whether something happened within the last seconds. */
export function useRecent() {
  const recent = refAutoReset(false, RECENT_MS)
  return { recent, happened: () => recent.value = true }
}
