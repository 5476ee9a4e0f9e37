import type { ScreenOrders } from '@/shared/stream/frames'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { facts } from '@/pairing/facts'
import { useDevice } from '@/pairing/useDevice'
import { useSession } from '@/shared/session/useSession'
import { json } from '../hub'

let tell: (frame: object) => void
let reports: unknown[]

beforeEach(async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  reports = []
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
  vi.useRealTimers()
  vi.unstubAllGlobals()
  Object.assign(facts, { mode: null, theme: null, behind: 0, showing: null })
})

function orders(id: string, version: number, reload: number): ScreenOrders {
  return { id, version, name: 'Màn hình 1', bridgePoint: '731', mode: null, theme: null, layout: null, reload, message: null }
}

async function device(load = vi.fn()) {
  const page = mount(defineComponent({
    setup() {
      useDevice(load)
      return () => h('div')
    },
  }))
  await flushPromises()
  return { page, load }
}

async function heard(frame: object) {
  tell(frame)
  await vi.advanceTimersByTimeAsync(5)
}

const hello = { t: 'hello', recovered: false, heartbeat: 15 }
const snapshot = (...screens: ScreenOrders[]) => ({ t: 'snapshot', questions: [], conference: null, bridgePoints: [], screens, cursor: 'x' })

describe('a paired screen', () => {
  it('loads its page anew when it is told to, and not for what was told before', async () => {
    const { page, load } = await device()
    await heard(hello)
    await heard(snapshot(orders('s1', 4, 2), orders('s2', 1, 9)))
    expect(load).not.toHaveBeenCalled()

    await heard({ t: 'screen', screen: orders('s2', 2, 10) })
    await heard({ t: 'screen', screen: orders('s1', 5, 2) })
    expect(load).not.toHaveBeenCalled()

    await heard({ t: 'screen', screen: orders('s1', 6, 3) })
    expect(load).toHaveBeenCalledTimes(1)
    page.unmount()
  })

  it('hears late what it was told while it was cut off', async () => {
    const { page, load } = await device()
    await heard(hello)
    await heard(snapshot(orders('s1', 4, 2)))

    await heard(snapshot(orders('s1', 7, 3)))

    expect(load).toHaveBeenCalledTimes(1)
    page.unmount()
  })

  it('says how it stands, on each change and every half minute', async () => {
    const { page } = await device()
    await vi.advanceTimersByTimeAsync(600)
    expect(reports).toEqual([{ mode: null, theme: null, behind: 0, showing: null, visible: true, fullScreen: false }])

    facts.mode = 'OWN'
    facts.showing = '42-7'
    await vi.advanceTimersByTimeAsync(600)
    expect(reports).toHaveLength(2)
    expect(reports[1]).toMatchObject({ mode: 'OWN', showing: '42-7' })

    await vi.advanceTimersByTimeAsync(30_000)
    expect(reports.length).toBeGreaterThanOrEqual(3)
    page.unmount()
  })
})
