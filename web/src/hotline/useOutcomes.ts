import type { Ref } from 'vue'
import type { CallDraft, OtherOutcome } from './callDraft'
import type { Call, Question } from '@/shared/api/types'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useOutbox } from '@/shared/outbox/useOutbox'
import { useStream } from '@/shared/stream/useStream'
import { callOf, wrongWith } from './callDraft'

/** A call that has ended, with what was typed during it: a wrong key is no reason to ask the caller again. */
export interface Ended {
  outcome: OtherOutcome
  /** Of the question whose answer was read out; null without one. */
  number: string | null
  hall: string | null
  draft: CallDraft
}

/**
 * Ends calls that ask nothing new. What cannot be noted down stays in the form, and goes out under the same key when it
 * is tried again.
 */
export function useOutcomes(draft: Ref<CallDraft>, clear: () => void) {
  const { t } = useI18n()
  const stream = useStream()
  const outbox = useOutbox()

  const busy = ref(false)
  const trouble = ref('')
  const ended = shallowRef<Ended | null>(null)
  let attempt = { said: '', key: '' }

  /** @param question whose answer was read out; null when there is none to read */
  function wrong(outcome: OtherOutcome, question: Question | null): string {
    if (outcome === 'NOT_A_QUESTION') {
      return ''
    }
    if (outcome === 'READ_OUT' && !question) {
      return t('operator.nothingToRead')
    }
    const key = wrongWith({ ...draft.value, callback: false })
    return key && t(key)
  }

  /** True when it is noted down and the form is free. */
  async function end(outcome: OtherOutcome, question: Question | null = null): Promise<boolean> {
    if (busy.value) {
      return false
    }
    trouble.value = wrong(outcome, question)
    if (trouble.value) {
      return false
    }
    const typed = { ...draft.value }
    const body = callOf(typed, outcome, question?.id)
    const said = JSON.stringify(body)
    if (attempt.said !== said) {
      attempt = { said, key: crypto.randomUUID() }
    }
    busy.value = true
    try {
      const call = await request<Call>('POST', '/hotline/calls', { body, idempotencyKey: attempt.key })
      if (call.question) {
        stream.learn(call.question)
      }
      ended.value = { outcome, number: call.number, hall: call.bridgePoint?.name ?? null, draft: { ...typed, item: null } }
      // The next call may say the same, and is another.
      attempt = { said: '', key: '' }
      clear()
      if (typed.item) {
        void outbox.remove(typed.item)
      }
      return true
    }
    catch (problem) {
      trouble.value = problemText(problem, t, true)
      return false
    }
    finally {
      busy.value = false
    }
  }

  return { busy, trouble, ended, end }
}
