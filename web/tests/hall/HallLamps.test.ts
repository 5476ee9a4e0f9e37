import type { BridgePoint } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import HallLamps from '@/shared/hall/HallLamps.vue'
import { useStream } from '@/shared/stream/useStream'
import { account, HALL, useHub } from '../hub'
import { mountPage } from '../mountPage'

function hall(lamps: Partial<BridgePoint>): BridgePoint {
  const unknown = { state: 'UNKNOWN' as const, since: null, cause: null, by: null }
  return { ...HALL, version: 1, provincial: false, communes: 30, health: unknown, video: unknown, ...lamps } as BridgePoint
}

describe('the lamps beside the name of a hall', () => {
  useHub(account('MODERATOR', null))

  it('are two, each with its own word', () => {
    useStream().learnBridgePoint(hall({
      health: { state: 'UP', since: null, cause: 'HEARD', by: null },
      video: { state: 'DEGRADED', since: null, cause: 'NO_SOUND', by: null },
    } as Partial<BridgePoint>))

    const lamps = mountPage(HallLamps, { code: HALL.code }).findAll('[data-state]')

    expect(lamps.map(lamp => lamp.text())).toEqual(['Đường truyền: Có kết nối', 'Hình và tiếng: Không tiếng'])
    expect(lamps.map(lamp => lamp.findAll('.mark').length)).toEqual([0, 1])
  })

  it('change with the stream', async () => {
    useStream().learnBridgePoint(hall({}))
    const page = mountPage(HallLamps, { code: HALL.code })

    useStream().learnBridgePoint(hall({ version: 2, health: { state: 'DOWN', since: null, cause: 'SILENCE', by: null } as BridgePoint['health'] }))
    await page.vm.$nextTick()

    expect(page.get('[data-state]').attributes('data-state')).toBe('DOWN')
  })

  it('are not there for a hall that nothing is told of', () => {
    expect(mountPage(HallLamps, { code: '999' }).find('[data-state]').exists()).toBe(false)
  })
})
