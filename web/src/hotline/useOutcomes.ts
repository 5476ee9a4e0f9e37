import type { Ref } from 'vue'
import type { CallDraft } from './callDraft'
import type { Question } from '@/shared/api/types'
import type { OtherOutcome } from '@/shared/outbox/item'
import type { Outgoing } from '@/shared/outbox/useOutbox'
import type { Over } from '@/shared/question/useAsk'
import { ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useOutbox } from '@/shared/outbox/useOutbox'
import { useStream } from '@/shared/stream/useStream'
import { callOf, wrongWith } from './callDraft'

/** A call that has ended, with what was typed during it: a wrong key is no reason to ask the caller again. */
export interface Ended {
  outcome: OtherOutcome
  /** Of the question that the hall joined or whose answer was read out; empty without one. */
  number: string
  hall: string | null
  draft: CallDraft
  /** The item in the outbox that waits for the line; null when the call is noted down. */
  waits: string | null
}

/**
 * Ends calls that ask nothing new, by way of the outbox as those that do: without a line they wait, in their turn.
 *
 * @param handOver gives the outbox what the form holds
 */
export function useOutcomes(draft: Ref<CallDraft>, handOver: (what: Outgoing, over: Over) => Promise<boolean>) {
  const { t } = useI18n()
  const { bridgePoints } = useStream()
  const outbox = useOutbox()

  const busy = ref(false)
  const trouble = ref('')
  const ended = shallowRef<Ended | null>(null)

  /** @param question the one that is joined or was read out; null when there is none */
  function wrong(outcome: OtherOutcome, question: Question | null): string {
    if (outcome === 'NOT_A_QUESTION') {
      return ''
    }
    if (outcome === 'READ_OUT' && !question) {
      return t('operator.nothingToRead')
    }
    const key = wrongWith({ ...draft.value, callback: outcome === 'JOINED' && draft.value.callback })
    return key && t(key)
  }

  /** True when the form is free: it is noted down, or waits for the line. */
  async function end(outcome: OtherOutcome, question: Question | null = null): Promise<boolean> {
    if (busy.value) {
      return false
    }
    trouble.value = wrong(outcome, question)
    if (trouble.value) {
      return false
    }
    const { item, ...form } = draft.value
    const hall = bridgePoints.value.find(point => point.code === form.hall)?.name ?? null
    const call = { outcome, hall, number: question?.number ?? '', draft: { ...form, item: null } }
    busy.value = true
    try {
      return await handOver({ form, body: callOf(draft.value, outcome, question?.id), hall: null, slip: null }, {
        // Of the main question, where the one that was read out had been merged.
        sent: ({ number }) => ended.value = { ...call, number, waits: null },
        waits: id => ended.value = { ...call, waits: id },
      })
    }
    finally {
      busy.value = false
    }
  }

  // What was refused after all says so in the list.
  watch(outbox.items, (items) => {
    const item = ended.value?.waits && items.find(each => each.id === ended.value?.waits)
    if (ended.value && item && item.state !== 'WAITING') {
      ended.value = item.state === 'SENT' ? { ...ended.value, waits: null } : null
    }
  })

  return { busy, trouble, ended, end }
}
