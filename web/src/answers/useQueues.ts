import type { Question } from '@/shared/api/types'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '@/shared/api/problemText'
import { changedAt, isMine, isOpen, mayNow } from '@/shared/question/states'
import { useQuestions } from '@/shared/question/useQuestions'
import { useSession } from '@/shared/session/useSession'
import { unchanged } from '@/shared/steady'
import { useStream } from '@/shared/stream/useStream'
import { byTarget, isLate } from '@/shared/targets/target'
import { useMinute } from '@/shared/useMinute'

export const QUEUES = [
  'mine',
  'review',
  'advice',
  'urgent',
  'late',
  'needsInfo',
  'promised',
  'owed',
  'unclear',
  'unpublished',
  'others',
  'unrouted',
  'published',
  'all',
] as const
export type Queue = typeof QUEUES[number]

/** An official's queues. Open questions by what they wait for, done ones by their last change. */
export function useQueues() {
  const { t } = useI18n()
  const { me } = useSession()
  const { state, questions } = useStream()
  const { list } = useQuestions()
  const now = useMinute()

  const loaded = ref(false)
  const trouble = ref('')

  const belongs: Record<Queue, (question: Question) => boolean> = {
    mine: question => isOpen(question) && isMine(question, me.value),
    review: question => mayNow(me.value, 'approve', question),
    advice: question => isOpen(question) && !!question.advisers?.includes(me.value.username),
    urgent: question => isOpen(question) && !!question.urgent,
    late: question => isLate(question, now.value),
    needsInfo: question => question.status === 'NEEDS_INFO' && isMine(question, me.value),
    promised: question => isOpen(question) && !!question.promisedFor && isMine(question, me.value),
    owed: question => !!question.owed && isMine(question, me.value),
    unclear: question => question.clear === false && isMine(question, me.value),
    unpublished: question => question.status === 'ANSWERED' && isMine(question, me.value) && !question.private,
    others: question => isOpen(question) && !!question.official && !isMine(question, me.value),
    unrouted: question => question.status === 'SUBMITTED',
    published: question => question.status === 'PUBLISHED',
    all: () => true,
  }

  const queues = computed<Record<Queue, Question[]>>((former) => {
    const all = questions.value.map(({ question }) => question)
    return Object.fromEntries(QUEUES.map(queue =>
      [queue, unchanged(former?.[queue], all.filter(belongs[queue]).sort(byUrgency))])) as Record<Queue, Question[]>
  })

  watch(() => state.value.generation, async () => {
    try {
      // What is owed or unclear may be older than the newest two hundred.
      await Promise.all([
        list({ assignee: 'me', limit: 200 }),
        list({ assignee: 'me', flag: 'owed', limit: 200 }),
        list({ assignee: 'me', flag: 'unclear', limit: 200 }),
      ])
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
    loaded.value = true
  }, { immediate: true })

  return { queues, trouble, loading: computed(() => !loaded.value && questions.value.length === 0) }
}

export function byUrgency(a: Question, b: Question): number {
  const open = Number(isOpen(b)) - Number(isOpen(a))
  if (open !== 0 || !isOpen(a)) {
    return open || changedAt(b).localeCompare(changedAt(a))
  }
  return byTarget(a, b)
}
