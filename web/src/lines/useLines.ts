import type { BridgePoint, BridgePointPage } from '@/shared/api/types'
import { useIntervalFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useStream } from '@/shared/stream/useStream'

const AGAIN_MS = 5_000
/** All halls with both lamps: what changes comes over the stream, what is measured is asked for every five seconds. */
export function useLines() {
  const { t } = useI18n()
  const { bridgePoints } = useStream()

  const read = shallowRef<readonly BridgePoint[]>([])
  const frozenSince = ref<string | null>(null)
  const loaded = ref(false)
  const trouble = ref('')

  async function refresh() {
    try {
      const page = await request<BridgePointPage>('GET', '/bridge-points')
      read.value = page.items
      frozenSince.value = page.frozenSince as string | null
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  useIntervalFn(() => void refresh(), AGAIN_MS, { immediateCallback: true })
  // Frames tell of the lamps alone; what is measured stays as it was read.
  watch(bridgePoints, told => told.forEach(({ code, version = 0, health, video }) => {
    const known = read.value.find(hall => hall.code === code)
    if (known && version > (known.version ?? 0)) {
      learn({ ...known, version, health: { ...known.health, ...health }, video: { ...video, by: null } })
    }
  }))

  function learn(hall: BridgePoint) {
    read.value = read.value.map(each => each.code === hall.code ? hall : each)
  }

  return { halls: read, frozenSince, trouble, loading: computed(() => !loaded.value), learn }
}
