import type { Question } from '../api/types'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { date, dateTime, hourOrDate } from '../format'
import { isOpen } from '../question/states'
import { useSession } from '../session/useSession'
import { useStream } from '../stream/useStream'
import { useMinute } from '../useMinute'
import { whyStill } from './runningTime'
import { isPast, targetOf } from './target'

export interface TimeLeft {
  text: string
  /** The same in full: for what, and until when exactly. */
  title: string
  icon: string
  tint: 'calm' | 'waiting' | 'trouble'
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** What is due later than this is told by the clock. */
const COUNTED = 2 * HOUR
/** From here on it is soon. */
const SOON = { take: 2 * MINUTE, answer: 5 * MINUTE }

/**
 * How much time is left for what a question waits for, by the clock on the wall: who reads “12 phút” looks there. Those
 * who speak for the asker are told when an answer may be expected, and nothing of what happens at the desk.
 */
export function useTimeLeft(question: () => Question) {
  const { t } = useI18n()
  const { session } = useSession()
  const { conference } = useStream()
  const now = useMinute()

  const asking = () => ['CLERK', 'OPERATOR'].includes(session.value?.role ?? '')
  const at = (when: string) => hourOrDate(when, date(now.value))

  function left(ms: number): string {
    const minutes = Math.ceil(ms / MINUTE)
    return minutes < 60
      ? t('targets.minutes', { n: minutes })
      : t('targets.hourAnd', { h: Math.floor(minutes / 60), n: minutes % 60 })
  }

  function over(ms: number): string {
    return ms < HOUR
      ? t('targets.minutes', { n: Math.floor(ms / MINUTE) })
      : ms < 24 * HOUR ? t('targets.hours', { n: Math.floor(ms / HOUR) }) : t('targets.days', { n: Math.floor(ms / (24 * HOUR)) })
  }

  function forDesk(): TimeLeft | null {
    const target = targetOf(question(), now.value)
    const ms = target ? Date.parse(target.at) - now.value : 0
    const title = target ? t(`targets.${target.kind}.title`, { at: dateTime(target.at) }) : ''
    if (target && ms < 0) {
      const text = ms > -MINUTE ? t(`targets.${target.kind}.just`) : t(`targets.${target.kind}.late`, { span: over(-ms) })
      return { text, title, icon: 'pi-exclamation-circle', tint: 'trouble' }
    }
    if (target && target.at === question().promisedFor) {
      return null
    }
    const still = whyStill(question(), conference.value, now.value)
    if (still && (target || question().dueAt === null)) {
      return { text: t('targets.still', { why: t(`targets.why.${still}`) }), title, icon: 'pi-pause', tint: 'calm' }
    }
    if (!target) {
      return null
    }
    const text = ms < COUNTED ? t(`targets.${target.kind}.left`, { span: left(ms) }) : t(`targets.${target.kind}.by`, { at: at(target.at) })
    return ms <= SOON[target.kind]
      ? { text, title, icon: 'pi-hourglass', tint: 'waiting' }
      : { text, title, icon: 'pi-clock', tint: 'calm' }
  }

  function forAsker(): TimeLeft | null {
    const { dueAt, promisedFor } = question()
    const still = whyStill(question(), conference.value, now.value)
    if (!dueAt) {
      return dueAt === null && still
        ? { text: t('targets.asker.still', { why: t(`targets.why.${still}`) }), title: '', icon: 'pi-pause', tint: 'calm' }
        : null
    }
    const title = t('targets.asker.by', { at: dateTime(dueAt) })
    if (isPast(dueAt, now.value)) {
      return { text: t('targets.asker.late'), title, icon: 'pi-hourglass', tint: 'waiting' }
    }
    if (dueAt === promisedFor) {
      return null
    }
    const ms = Date.parse(dueAt) - now.value
    const text = still || ms >= COUNTED ? t('targets.asker.by', { at: at(dueAt) }) : t('targets.asker.left', { span: left(ms) })
    return { text, title, icon: 'pi-clock', tint: 'calm' }
  }

  /** The same object until it reads otherwise: the clock ticks more often than minutes pass. */
  return computed<TimeLeft | null>((former) => {
    const next = !isOpen(question()) ? null : asking() ? forAsker() : forDesk()
    return former && next && former.text === next.text && former.title === next.title && former.tint === next.tint ? former : next
  })
}
