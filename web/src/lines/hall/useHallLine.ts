import type { HallHistory, MeasuredHall } from '@/shared/api/types'
import { useIntervalFn } from '@vueuse/core'
import { ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { hubNow } from '@/shared/hubTime'

const HOUR_MS = 3_600_000
/** How far back one can look. */
export const RANGES = { hour: HOUR_MS, morning: 6 * HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS } as const
export type Range = keyof typeof RANGES

const AGAIN_MS = 15_000

/** What happened to one hall's lamps and how its line measured, up to now; looked at again by itself. */
export function useHallLine(code: string) {
  const { t } = useI18n()
  const range = ref<Range>('hour')
  const history = shallowRef<HallHistory | null>(null)
  const minutes = shallowRef<MeasuredHall['minutes']>([])
  const trouble = ref('')
  let asked = 0

  async function refresh() {
    const mine = ++asked
    const to = hubNow()
    const span = `?from=${new Date(to - RANGES[range.value]).toISOString()}&to=${new Date(to).toISOString()}`
    const hall = `/bridge-points/${encodeURIComponent(code)}`
    try {
      const [told, measured] = await Promise.all([
        request<HallHistory>('GET', `${hall}/history${span}`),
        request<MeasuredHall>('GET', `${hall}/measures${span}`),
      ])
      if (mine === asked) {
        history.value = told
        minutes.value = measured.minutes
        trouble.value = ''
      }
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
  }

  useIntervalFn(() => void refresh(), AGAIN_MS, { immediateCallback: true })
  watch(range, refresh)

  return { range, history, minutes, trouble }
}
