import type { ScreenSettings } from './settings'
import type { Facts } from '@/pairing/facts'
import { onScopeDispose, watch, watchEffect } from 'vue'
import { facts, NOTHING } from '@/pairing/facts'
import { useOrders } from '@/pairing/useOrders'
import { useStream } from '@/shared/stream/useStream'
import { useScreenSettings } from './useScreenSettings'

/** The desk's side of a paired screen: what it wants to be shown, and what it is told of what is. */
export function useRemote(shows: () => Pick<ScreenSettings, 'mode' | 'theme'> & { showing: string | null }) {
  const { told } = useScreenSettings()
  const { orders } = useOrders()
  const { behind } = useStream()
  watch(orders, now => now && told(now), { immediate: true })

  watchEffect(() => {
    const { mode, theme, showing } = shows()
    // The hub's words are the page's in capitals.
    Object.assign(facts, { mode: mode.toUpperCase(), theme: theme.toUpperCase(), showing, behind: behind.value ?? 0 } as Facts)
  })

  onScopeDispose(() => {
    told(null)
    Object.assign(facts, NOTHING)
  })
}
