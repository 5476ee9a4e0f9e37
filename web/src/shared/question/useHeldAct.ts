import type { Action, Question } from '../api/types'
import type { Bodies } from './useQuestions'
import { useIntervalFn, useStorage } from '@vueuse/core'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '../api/problemText'
import { useQuestions } from './useQuestions'

export const HELD_CHOICES = [0, 3, 5, 10, 15, 30]

/** How long what one sends can be taken back; 0 sends at once. Kept in this browser. */
export const heldSeconds = useStorage('caunoi.held-seconds', 5)

/** What may wait: it goes to all halls, or cannot be undone. */
export type HeldAction = Extract<Action, 'answer' | 'publish' | 'correct' | 'approve' | 'withdraw' | 'mark-private'>

interface Held {
  question: Question
  action: HeldAction
  body: Bodies[HeldAction]
  done: () => void
}

/** What goes to all halls waits for some seconds in which it can be taken back. One at a time: the next sends the former. */
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

  /** @param done called once it went out, and never when it was taken back or failed */
  function hold<A extends HeldAction>(question: Question, action: A, body?: Bodies[A], done: () => void = () => {}): void {
    void now()
    failed.value = null
    held.value = { question, action, body, done }
    left.value = HELD_CHOICES.includes(heldSeconds.value) ? heldSeconds.value : 5
    if (left.value === 0) {
      void now()
    }
    else {
      ticking.resume()
    }
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
      await act(due.question, due.action, due.body)
      due.done()
    }
    catch (problem) {
      failed.value = { question: due.question, why: problemText(problem, t, due.body !== undefined) }
    }
  }

  onScopeDispose(() => void now())

  return {
    held: computed(() => held.value?.question ?? null),
    heldAction: computed(() => held.value?.action ?? null),
    left,
    failed,
    hold,
    undo,
    now,
  }
}

export type HeldAct = ReturnType<typeof useHeldAct>
