import { describe, expect, it } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { facts } from '@/pairing/facts'
import { useRemote } from '@/screen/useRemote'
import { useScreenSettings } from '@/screen/useScreenSettings'
import { orders, usePairedScreen } from '../pairing/pairedScreen'

const { comes } = usePairedScreen()

describe('a paired screen', () => {
  it('shows what the desk wants, and tells what it shows', async () => {
    const scope = effectScope()
    const { settings, message } = scope.run(() => {
      const all = useScreenSettings()
      useRemote(() => ({ ...all.settings.value, showing: '42-7' }))
      return all
    })!
    expect(facts).toEqual({ mode: 'AUTO', theme: 'DARK', showing: '42-7', behind: 0 })

    await comes(orders('s1', 2, { mode: 'own', message: 'Nghỉ giải lao' }), orders('s2', 9, { mode: 'waiting' }))
    await nextTick()

    expect(settings.value).toMatchObject({ mode: 'own', theme: 'dark' })
    expect(message.value).toBe('Nghỉ giải lao')
    expect(facts.mode).toBe('OWN')
    scope.stop()
    expect(facts.showing).toBeNull()
  })
})
