import { useIntervalFn } from '@vueuse/core'
import { computed, watch } from 'vue'
import { Problem, request } from '@/shared/api/http'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'

const AGAIN_MS = 5_000

/**
 * While a hall rehearses, its screen and its secretary's page report by themselves what they received over the stream: that
 * they did is what ticks. Without a line it is reported as soon as there is one.
 */
export function useEcho() {
  const { session, confirmed } = useSession()
  const { hallsByCode } = useStream()
  let reported: string | null = null

  const told = computed(() => {
    const hall = session.value?.bridgePoint
    const echoes = session.value?.role === 'CLERK' || session.value?.role === 'SCREEN'
    return hall && echoes && confirmed.value ? hallsByCode.value.get(hall.code)?.practice ?? null : null
  })

  async function report() {
    const token = told.value
    if (!token || token === reported) {
      return
    }
    const { role, bridgePoint } = session.value!
    try {
      await request('POST', `/bridge-points/${encodeURIComponent(bridgePoint!.code)}/rehearsal/seen`, {
        body: { check: role === 'SCREEN' ? 'SCREEN' : 'STREAM', token },
        unattended: true,
      })
      reported = token
    }
    catch (problem) {
      // A refusal stays one: there is no rehearsal any more, or a later token is on its way.
      reported = problem instanceof Problem && !problem.transient ? token : reported
    }
  }

  watch(told, () => void report())
  useIntervalFn(() => void report(), AGAIN_MS)
}
