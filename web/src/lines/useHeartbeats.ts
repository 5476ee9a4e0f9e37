import { Problem, request } from '@/shared/api/http'
import { useSession } from '@/shared/session/useSession'
import { LineMeter } from './heartbeat'
import { useTicker } from './useTicker'

const EVERY_MS = 5_000
/** The next one is due then: what was not answered by now counts as lost. */
const PATIENCE_MS = 4_500

/** As long as a page of a hall is open, the hub hears of it every five seconds, and how the line measures. */
export function useHeartbeats() {
  const { session, confirmed } = useSession()
  const bootId = crypto.randomUUID()
  const meter = new LineMeter()
  let seq = 0

  async function send() {
    const hall = session.value?.bridgePoint
    const speaks = session.value?.role === 'CLERK' || session.value?.role === 'SCREEN'
    if (!hall || !speaks || !confirmed.value) {
      return
    }
    const began = performance.now()
    try {
      await request('POST', `/bridge-points/${encodeURIComponent(hall.code)}/heartbeats`, {
        body: { seq: seq++, bootId, ...meter.measure },
        signal: AbortSignal.timeout(PATIENCE_MS),
        unattended: true,
        repeated: true,
      })
      meter.add(performance.now() - began)
    }
    catch (problem) {
      // A refusal came over the line as well; only silence speaks of it.
      const answered = problem instanceof Problem && problem.status > 0
      meter.add(answered ? performance.now() - began : null)
    }
  }

  useTicker(() => void send(), EVERY_MS)
}
