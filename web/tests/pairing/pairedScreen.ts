import type { ScreenOrders } from '@/shared/stream/frames'
import { afterEach, beforeEach, vi } from 'vitest'
import { facts, NOTHING } from '@/pairing/facts'
import { useSession } from '@/shared/session/useSession'
import { json } from '../hub'

/** A browser that is the paired screen `s1`: what the hub tells it is told by the test, what it reports is remembered. */
export function usePairedScreen() {
  const reports: unknown[] = []
  let tell: (frame: object) => void

  beforeEach(async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    reports.length = 0
    let n = 0
    vi.stubGlobal('WebSocket', class {
      onmessage?: (message: { data: string }) => void
      constructor() {
        tell = frame => this.onmessage?.({ data: JSON.stringify({ ...frame, n: ++n }) })
      }

      close() {}
    })
    vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
      if (address.endsWith('/own/state')) {
        reports.push(JSON.parse(init.body as string))
        return json(204)
      }
      return json(200, { username: 'device:s1', displayName: 'Màn hình 1', role: 'SCREEN', conference: 'c', bridgePoint: { code: '731', name: 'Biên Hòa' } })
    })
    await useSession().load()
  })

  afterEach(() => {
    useSession().leave()
    Object.assign(facts, NOTHING)
    localStorage.clear()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  async function heard(frame: object) {
    tell(frame)
    await vi.advanceTimersByTimeAsync(5)
  }

  return {
    reports,
    heard,
    /** Comes in, or comes back, and hears what all screens were told. */
    async comes(...screens: ScreenOrders[]) {
      await heard({ t: 'hello', recovered: false, heartbeat: 15 })
      await heard({ t: 'snapshot', questions: [], conference: null, bridgePoints: [], screens, cursor: 'x' })
    },
  }
}

export function orders(id: string, version: number, told: Partial<ScreenOrders> = {}): ScreenOrders {
  return { id, version, name: 'Màn hình 1', bridgePoint: '731', mode: null, theme: null, layout: null, reload: 0, message: null, ...told }
}
