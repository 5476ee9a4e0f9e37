import type { NewAnswer, Question } from '../api/types'
import { useIntervalFn } from '@vueuse/core'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '../api/problemText'
import { useQuestions } from './useQuestions'

const HELD_MS = 5_000

interface Held {
  question: Question
  /** Null when the answer is there already and only goes out to all halls. */
  answer: NewAnswer | null
  done: () => void
}

/** What goes to all halls waits for five seconds in which it can be taken back. One at a time: the next sends the former. */
export function useHeldAct() {
  const { t } = useI18n()
  const { act } = useQuestions()

  const held = shallowRef<Held | null>(null)
  const left = ref(0)
  const failed = ref<{ question: Question, why: string } | null>(null)
  const ticking = useIntervalFn(() => {
    left.value -= 1
    if (left.value <= 0) {
      void now()
    }
  }, 1_000, { immediate: false })

  function hold(question: Question, answer: NewAnswer | null, done: () => void = () => {}): void {
    void now()
    failed.value = null
    held.value = { question, answer, done }
    left.value = HELD_MS / 1_000
    ticking.resume()
  }

  function undo(): Question | null {
    const question = held.value?.question ?? null
    held.value = null
    ticking.pause()
    return question
  }

  async function now(): Promise<void> {
    const due = held.value
    undo()
    if (!due) {
      return
    }
    try {
      await (due.answer ? act(due.question, 'answer', due.answer) : act(due.question, 'publish'))
      due.done()
    }
    catch (problem) {
      failed.value = { question: due.question, why: problemText(problem, t, due.answer !== null) }
    }
  }

  onScopeDispose(() => void now())

  return { held: computed(() => held.value?.question ?? null), left, failed, hold, undo, now }
}

export type HeldAct = ReturnType<typeof useHeldAct>
