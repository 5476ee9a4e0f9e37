import { onKeyStroke, useFullscreen, useIdle, useWakeLock } from '@vueuse/core'
import { computed, onMounted } from 'vue'

/** After so long without a hand at the machine, pointer and buttons go out of sight. */
const RESTING_AFTER_MS = 4_000

/** What a television does by itself: it stays awake, fills its glass, and shows no pointer. */
export function useFrame(menu: () => { toggle: () => void } | null) {
  const { request } = useWakeLock()
  const { isFullscreen, toggle } = useFullscreen()
  const { idle } = useIdle(RESTING_AFTER_MS)

  // A browser without wake locks, or one that saves its battery, is left to the machine's own settings.
  onMounted(() => void request('screen').catch(() => {}))

  const plain = (event: KeyboardEvent) => !event.ctrlKey && !event.altKey && !event.metaKey
  onKeyStroke(['f', 'F'], event => plain(event) && void toggle())
  onKeyStroke(['m', 'M'], event => plain(event) && menu()?.toggle())

  return { fullscreen: isFullscreen, toggleFullscreen: toggle, resting: computed(() => idle.value) }
}
