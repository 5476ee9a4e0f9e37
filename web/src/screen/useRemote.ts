import type { ScreenSettings } from './settings'
import type { Facts } from '@/pairing/facts'
import { onScopeDispose, watch, watchEffect } from 'vue'
import { facts, NOTHING } from '@/pairing/facts'
import { useOrders } from '@/pairing/useOrders'
import { useScreenSettings } from './useScreenSettings'

/** The desk's side of a paired screen: what it wants to be shown, and what it is told of what is. */
export function useRemote(shows: () => Pick<ScreenSettings, 'mode' | 'theme'> & { showing: string | null, behind: number }) {
  const { told } = useScreenSettings()
  const { orders } = useOrders()
  watch(orders, now => now && told(now), { immediate: true })

  watchEffect(() => {
    const { mode, theme, showing, behind } = shows()
    // The hub's words are the page's in capitals.
    Object.assign(facts, { mode: mode.toUpperCase(), theme: theme.toUpperCase(), showing, behind } as Facts)
  })

  onScopeDispose(() => {
    told(null)
    Object.assign(facts, NOTHING)
  })
}
