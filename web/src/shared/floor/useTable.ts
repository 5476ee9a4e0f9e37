import type { Question } from '../api/types'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '../api/http'
import { problemText } from '../api/problemText'
import { useQuestions } from '../question/useQuestions'
import { useSession } from '../session/useSession'
import { useStream } from '../stream/useStream'
import { groupsOf, neighbourAfter, tableOf } from './floor'

export type FloorAct = 'queue' | 'remove' | 'ready' | 'call' | 'answered' | 'skip' | 'move'

/** The chair's table, live, and what this person may do with it. */
export function useTable() {
  const { t } = useI18n()
  const { me } = useSession()
  const stream = useStream()
  const { one } = useQuestions()

  const table = computed(() => tableOf(stream.questions.value.map(({ question }) => question)))
  const busy = ref(false)
  const trouble = ref<string | null>(null)

  /** False when it was refused; why is told in `trouble`. */
  async function act(question: Question, what: FloorAct, body?: object): Promise<boolean> {
    busy.value = true
    trouble.value = null
    try {
      await floorAct(question, what, body)
      return true
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
      return false
    }
    finally {
      busy.value = false
    }
  }

  /** @throws {Problem} when it was refused; then the newest of the question is known before */
  async function floorAct(question: Question, what: FloorAct, body?: object): Promise<void> {
    try {
      const changed = await request<Question | undefined>('POST', `/questions/${question.id}/floor/${what}`, { body })
      if (changed) {
        stream.learn(changed)
      }
      // The chair no longer sees what was answered aloud; the stream says so with the right tally.
    }
    catch (problem) {
      if (problem instanceof Problem && problem.status === 409) {
        await one(question.id).catch(() => {})
      }
      throw problem
    }
  }

  return {
    table,
    called: computed(() => table.value.called),
    queue: computed(() => table.value.queue),
    groups: computed(() => groupsOf(table.value.queue)),
    /** How long a hall that was called has the word. */
    minutes: computed(() => stream.conference.value?.table?.callMinutes ?? 5),
    directs: computed(() => me.value.role === 'MODERATOR'
      || (me.value.role === 'CHAIR' && (stream.conference.value?.table?.chairDirects ?? false))),
    /** Who puts questions there, and takes them off. */
    serves: computed(() => me.value.role === 'MODERATOR'),
    busy,
    trouble,
    floorAct,
    put: (question: Question) => act(question, 'queue'),
    remove: (question: Question) => act(question, 'remove'),
    ready: (question: Question) => act(question, 'ready'),
    /** Ends the turn of who has the word on this page, and of nobody else. */
    call: (question: Question) => act(question, 'call', { former: table.value.called?.id ?? null }),
    answered: (question: Question) => act(question, 'answered'),
    skip: (question: Question) => act(question, 'skip'),
    move: (question: Question, by: -1 | 1) => act(question, 'move', { before: neighbourAfter(table.value.queue, question.id, by) }),
    moveBefore: (question: Question, before: Question | null) => act(question, 'move', { before: before?.id ?? null }),
  }
}

export type FloorTable = ReturnType<typeof useTable>
