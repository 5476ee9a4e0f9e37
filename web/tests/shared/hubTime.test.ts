import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { forgetHubTime, hubSaid, hubTime } from '@/shared/hubTime'

const NOON = Date.parse('2021-04-28T05:00:00.000Z')
const said = (ahead: number, here = NOON) => hubSaid(new Date(here + ahead).toISOString(), here)

describe('the hub\'s time', () => {
  beforeEach(forgetHubTime)

  it('is this machine\'s until the hub says another', () => {
    expect(hubTime(NOON)).toBe(NOON)

    said(-600_000)
    expect(hubTime(NOON)).toBe(NOON - 600_000)
  })

  it('does not move by what may be no more than a slow line', () => {
    said(-1_500)
    expect(hubTime(NOON)).toBe(NOON)
  })

  it('is as the fastest of the last frames told it', () => {
    said(60_000)
    said(20_000)
    expect(hubTime(NOON)).toBe(NOON + 60_000)
  })

  it('is still known after a reload without a line, and forgotten by the next session', async () => {
    const reloaded = async () => {
      await nextTick()
      vi.resetModules()
      return (await import('@/shared/hubTime')).hubTime(NOON)
    }
    said(-600_000)
    expect(await reloaded()).toBe(NOON - 600_000)

    forgetHubTime()
    expect(await reloaded()).toBe(NOON)
  })

  it('follows when this machine\'s clock is set', () => {
    said(600_000)
    for (let beat = 0; beat < 8; beat++) {
      said(0)
    }
    expect(hubTime(NOON)).toBe(NOON)
  })

  it('is not what no clock says', () => {
    hubSaid('soon', NOON)
    expect(hubTime(NOON)).toBe(NOON)
  })
})
