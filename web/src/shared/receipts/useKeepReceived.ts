import { useIntervalFn } from '@vueuse/core'
import { watch } from 'vue'
import { useSession } from '../session/useSession'
import { useStream } from '../stream/useStream'
import { useReceived } from './useReceived'

/** Screens acknowledge without a word to the clerk's page. */
const AGAIN_MS = 15_000

/** For a page on which a clerk sees answers: keeps what the own hall has of them fresh. Nothing for others. */
export function useKeepReceived(): void {
  const { me } = useSession()
  const { state } = useStream()
  if (me.value.role !== 'CLERK') {
    return
  }
  const received = useReceived()
  // Only small words beside the answers hang on it, so nobody is troubled when it could not be read.
  const load = () => void received.load().catch(() => {})
  useIntervalFn(load, AGAIN_MS, { immediateCallback: true })
  watch(() => state.value.generation, load)
}
