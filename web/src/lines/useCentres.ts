import type { BridgePoint, UpstreamPage } from '@/shared/api/types'
import { computed, shallowRef } from 'vue'
import { request } from '@/shared/api/http'

export interface Region { code: string, name: string | null, phone: string | null, halls: BridgePoint[] }

/** Which regional centre answers for which halls; nothing where none is known, or the viewer is not told. */
export function useCentres() {
  const centres = shallowRef<UpstreamPage['items']>([])

  request<UpstreamPage>('GET', '/bridge-points/upstreams', { unattended: true })
    .then(({ items }) => centres.value = items.filter(upstream => upstream.kind === 'CENTRE' && upstream.halls.length > 0))
    .catch(() => {})

  /** The halls by their centre, in the given order; those without one last. */
  function regions(halls: readonly BridgePoint[]): Region[] {
    const left = new Map(halls.map(hall => [hall.code, hall]))
    const found = centres.value.map(({ code, name, phone, halls: own }) => {
      const codes = new Set(own.map(hall => hall.code))
      const here = halls.filter(hall => codes.has(hall.code))
      here.forEach(hall => left.delete(hall.code))
      return { code, name, phone, halls: here }
    })
    return [...found, { code: '', name: null, phone: null, halls: [...left.values()] }].filter(region => region.halls.length > 0)
  }

  return { known: computed(() => centres.value.length > 0), regions }
}
