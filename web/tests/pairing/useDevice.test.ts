import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { facts } from '@/pairing/facts'
import { useDevice } from '@/pairing/useDevice'
import { orders, usePairedScreen } from './pairedScreen'

const { reports, heard, comes } = usePairedScreen()

async function device() {
  const load = vi.fn()
  const page = mount(defineComponent({
    setup() {
      useDevice(load)
      return () => h('div')
    },
  }))
  await flushPromises()
  return { page, load }
}

describe('a paired screen', () => {
  it('loads its page anew when it is told to, and not for what was told before', async () => {
    const { page, load } = await device()
    await comes(orders('s1', 4, { reload: 2 }), orders('s2', 1, { reload: 9 }))
    expect(load).not.toHaveBeenCalled()

    await heard({ t: 'screen', screen: orders('s2', 2, { reload: 10 }) })
    await heard({ t: 'screen', screen: orders('s1', 5, { reload: 2 }) })
    expect(load).not.toHaveBeenCalled()

    await heard({ t: 'screen', screen: orders('s1', 6, { reload: 3 }) })
    expect(load).toHaveBeenCalledTimes(1)
    page.unmount()
  })

  it('hears late what it was told while it was cut off', async () => {
    const { page, load } = await device()
    await comes(orders('s1', 4, { reload: 2 }))

    await comes(orders('s1', 7, { reload: 3 }))

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
