import type { Role } from '@/shared/api/types'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { useNewWork, useSound } from '@/shared/frame/useSound'
import { settled, signIn, signOut, TestHub, within } from '../pane/desk'

let hub: TestHub
const started = vi.fn()

class SilentAudio {
  currentTime = 0
  destination = {}
  resume = async () => {}
  createOscillator = () => ({ frequency: { value: 0 }, connect: (next: object) => next, start: started, stop: () => {} })
  createGain = () => ({ gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} }, connect: (next: object) => next })
}

const SNAPSHOT = { t: 'snapshot', questions: [], conference: null, bridgePoints: [], cursor: 'c' }

beforeEach(() => {
  vi.stubGlobal('AudioContext', SilentAudio)
  hub = new TestHub()
})

afterEach(() => {
  signOut()
  vi.useRealTimers()
  started.mockReset()
})

describe('the sound for new work', () => {
  it.each<[Role, string]>([['OFFICIAL', 'quiet'], ['OPERATOR', 'quiet'], ['MODERATOR', 'off'], ['CLERK', 'off'], ['SCREEN', 'off']])('is for %s %s at first', async (role, level) => {
    await signIn(hub, role)

    expect(useSound().level.value).toBe(level)
  })

  it('is turned louder and off, for this account alone', async () => {
    await signIn(hub, 'OFFICIAL', undefined, 'official.lan')
    const { level, turn } = useSound()
    turn()
    expect(level.value).toBe('loud')
    turn()
    expect(level.value).toBe('off')
    await nextTick()
    expect(JSON.parse(localStorage.getItem('caunoi.sound') ?? '{}')).toEqual({ 'official.lan': 'off' })
  })
})

describe('new work', () => {
  async function working() {
    const work = ref<string[]>([])
    within(() => useNewWork(() => work.value))
    return work
  }

  it('sounds, but not what was there when the page came', async () => {
    await signIn(hub, 'OFFICIAL', undefined, 'official.new')
    const work = await working()
    work.value = ['a', 'b']
    hub.say(SNAPSHOT)
    await settled()
    expect(started).not.toHaveBeenCalled()

    work.value = ['a', 'b', 'c']
    await nextTick()
    expect(started).toHaveBeenCalled()
  })

  it('does not sound for what goes and comes back, nor again and again in a burst', async () => {
    await signIn(hub, 'OFFICIAL', undefined, 'official.burst')
    const work = await working()
    work.value = ['a']
    hub.say(SNAPSHOT)
    await settled()
    vi.useFakeTimers({ now: Date.now() + 10_000 })
    work.value = []
    await nextTick()
    work.value = ['a']
    await nextTick()
    expect(started).not.toHaveBeenCalled()

    for (const id of ['b', 'c', 'd']) {
      work.value = [...work.value, id]
      await nextTick()
    }
    expect(started).toHaveBeenCalledTimes(2)
  })

  it('is silent where the sound is off', async () => {
    await signIn(hub, 'MODERATOR')
    const work = await working()
    hub.say(SNAPSHOT)
    await settled()
    vi.useFakeTimers({ now: Date.now() + 60_000 })
    work.value = ['a']
    await nextTick()

    expect(started).not.toHaveBeenCalled()
  })
})
