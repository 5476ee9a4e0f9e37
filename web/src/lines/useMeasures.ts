import type { Measured } from './measured'
import type { MeasurePage } from '@/shared/api/types'
import { useIntervalFn } from '@vueuse/core'
import { shallowRef } from 'vue'
import { request } from '@/shared/api/http'
import { MINUTE_MS, SHOWN_MINUTES, slots } from './measured'

/** How all lines measured in the last half hour, minute by minute. Without an answer what is known stays. */
export function useMeasures() {
  const known = new Map<string, Map<number, Measured>>()
  const tracks = shallowRef<ReadonlyMap<string, readonly (Measured | null)[]>>(new Map())
  let until: number | null = null

  async function refresh() {
    try {
      // The minute that was last told of may have been kept only after it was told.
      const from = until === null ? '' : `?from=${new Date(until - 2 * MINUTE_MS).toISOString()}`
      take(await request<MeasurePage>('GET', `/bridge-points/measures${from}`, { unattended: true }))
    }
    catch {
      until = null
    }
  }

  function take({ to, items }: MeasurePage) {
    until = Math.floor(Date.parse(to) / MINUTE_MS) * MINUTE_MS
    for (const { code, minutes } of items) {
      const own = known.get(code) ?? new Map<number, Measured>()
      minutes.forEach(({ at, rttMs, lossPct }) => own.set(Date.parse(at), { rttMs, lossPct }))
      own.forEach((_, at) => at < until! - SHOWN_MINUTES * MINUTE_MS && own.delete(at))
      known.set(code, own)
    }
    tracks.value = new Map([...known].map(([code, own]) => [code, slots(own, until!)]))
  }

  useIntervalFn(() => void refresh(), MINUTE_MS, { immediateCallback: true })

  return { tracks }
}
