import type { Incident } from '@/shared/api/types'
import { useIntervalFn, useStorage } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { hubNow } from '@/shared/hubTime'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'

const AGAIN_MS = 5_000
/** Answers that say nothing of the report itself. */
const LATER = [0, 401, 408, 429, 502, 503, 504]

/** A report on its way: it keeps its key for every attempt, so that it is one however often it is sent. */
interface Pending {
  key: string
  at: string
}

const pending = useStorage<Record<string, Pending>>('caunoi.report', {})

/**
 * Reports with one tap that something is wrong with the own hall. What finds no line waits in the browser, also over a reload,
 * and goes out when there is one again.
 *
 * @param reported told of the incident
 */
export function useReport(reported: (incident: Incident) => void) {
  const { t } = useI18n()
  const { me, session } = useSession()
  const { lamp } = useStream()
  const account = me.value.username

  const busy = ref(false)
  const trouble = ref('')
  const waiting = computed(() => pending.value[account] ?? null)

  function report() {
    if (!waiting.value) {
      pending.value = { ...pending.value, [account]: { key: crypto.randomUUID(), at: new Date(hubNow()).toISOString() } }
    }
    void send()
  }

  async function send() {
    const mine = waiting.value
    if (!mine || busy.value || session.value?.username !== account) {
      return
    }
    busy.value = true
    try {
      const incident = await request<Incident>('POST', '/incidents', { body: {}, idempotencyKey: mine.key, unattended: true })
      done()
      trouble.value = ''
      reported(incident)
    }
    catch (problem) {
      if (!(problem instanceof Problem && LATER.includes(problem.status))) {
        done()
        trouble.value = t('incidents.own.refused', { why: problemText(problem, t) })
      }
    }
    finally {
      busy.value = false
    }
  }

  function done() {
    const { [account]: _, ...others } = pending.value
    pending.value = others
  }

  useIntervalFn(() => void send(), AGAIN_MS, { immediateCallback: true })
  watch(lamp, now => now === 'live' && void send())

  return { report, busy, trouble, waiting }
}
