import type { LocalChoice, RemoteScreen, ScreenSettings } from './settings'
import { useStorage } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { fromAddress, settled, UNTOUCHED } from './settings'

const local = useStorage<LocalChoice>('caunoi.screen.settings', UNTOUCHED, localStorage, { mergeDefaults: true })
const remote = shallowRef<RemoteScreen | null>(null)
const address = shallowRef<Partial<ScreenSettings>>({})

/** How this screen shows: by its address, its own menu, and the desk. */
export function useScreenSettings() {
  address.value = fromAddress(new URLSearchParams(location.search))

  return {
    settings: computed(() => settled(address.value, local.value, remote.value)),
    /** What the desk wants to be read here before everything else. */
    message: computed(() => remote.value?.message || null),
    /** What the address names cannot be chosen. */
    fixed: computed(() => Object.keys(address.value) as (keyof ScreenSettings)[]),

    choose(choice: Partial<ScreenSettings>) {
      local.value = { chosen: { ...local.value.chosen, ...choice }, over: remote.value?.version ?? local.value.over }
    },

    /** The desk said so; null when there is no desk any more that could. */
    told(screen: RemoteScreen | null) {
      remote.value = screen
    },
  }
}
