import type { Ref } from 'vue'
import type { Incident } from '@/shared/api/types'
import { computed, shallowRef, watch } from 'vue'
import { request } from '@/shared/api/http'
import { useMinute } from '@/shared/useMinute'

const SHOWN_MS = 10 * 60_000

/** What was among the incidents and is over now: shown a while, so that who waited for it hears of its end. */
export function useEnded(incidents: Ref<readonly Incident[]>) {
  const now = useMinute()
  const ended = shallowRef<readonly Incident[]>([])

  watch(incidents, (current, before) => before
    .filter(({ id }) => !current.some(each => each.id === id))
    .forEach(({ id }) => void look(id)))

  async function look(id: string) {
    const incident = await request<Incident>('GET', `/incidents/${id}`, { unattended: true }).catch(() => null)
    if (incident?.state === 'RESOLVED') {
      ended.value = [...ended.value.filter(each => each.id !== id), incident]
    }
  }

  return computed(() => ended.value.filter(({ id, resolvedAt }) =>
    now.value - Date.parse(resolvedAt as string) < SHOWN_MS && !incidents.value.some(each => each.id === id)))
}
