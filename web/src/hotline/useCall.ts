import type { CallDraft } from './callDraft'
import type { Commune, Question } from '@/shared/api/types'
import type { OtherOutcome, OutboxItem } from '@/shared/outbox/item'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '@/shared/drafts'
import { hallOfSlip } from '@/shared/outbox/slip'
import { useProposedTopic } from '@/shared/question/similar/useProposedTopic'
import { useSimilar } from '@/shared/question/similar/useSimilar'
import { useAsk } from '@/shared/question/useAsk'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'
import { emptyCall, questionOf, wrongWith } from './callDraft'
import { useEarlierCalls } from './useEarlierCalls'
import { canReadOut, useOffered } from './useOffered'
import { useOutcomeKeys } from './useOutcomeKeys'
import { useOutcomes } from './useOutcomes'

/**
 * A call from its first word to its end, whichever way it ends: with a new question, with one that the hall joins, or
 * noted down as something else. All of it goes by way of the outbox.
 *
 * @param focusOn sets the focus where the work goes on
 * @param over a call has ended
 */
export function useCall(focusOn: (field: string) => void, over: () => void) {
  const { t } = useI18n()
  const { me } = useSession()
  const { bridgePoints } = useStream()

  // A caller's phone outlives a reload, but not the browser; unless the question is handed over, and waits for the line.
  const { draft, restored, clear } = useDraft<CallDraft>(me.value.username, 'call', emptyCall, sessionStorage)
  const { busy, trouble, sent, kind, waiting, slip, send, handOver, setAside, open, closed } = useAsk(draft, clear, {
    body: questionOf,
    check: (call) => {
      const key = wrongWith(call)
      return key && t(key)
    },
    hall: call => call.hall,
    empty: emptyCall,
  })
  const { busy: ending, trouble: notEnded, ended, end } = useOutcomes(draft, handOver)

  const text = computed(() => draft.value.text)
  const composing = ref(false)
  const { topic, isProposed } = useProposedTopic(draft, composing)
  const similar = useSimilar(text, composing)
  const { offered, point, step } = useOffered(similar)
  /** Id of the question that the hall is joining. */
  const joining = ref('')
  const earlier = useEarlierCalls(computed(() => draft.value.phone))
  const idle = computed(() => !draft.value.text)

  const recovered = ref(restored)
  /** The hall that a commune's name has filled in. */
  let hallOfCommune: string | null = null

  async function submit() {
    if (ending.value) {
      return
    }
    notEnded.value = ''
    // What is proposed and seen is what is sent; a second attempt must not say anything else.
    draft.value.topic = topic.value
    if (await send()) {
      ended.value = null
      done()
    }
  }

  async function endWith(outcome: OtherOutcome, question: Question | null = null) {
    if (busy.value) {
      return
    }
    trouble.value = ''
    if (await end(outcome, question)) {
      sent.value = null
      done()
    }
    else if (notEnded.value && outcome !== 'NOT_A_QUESTION' && !draft.value.hall) {
      focusOn('#caller-commune')
    }
  }

  function readOut(question: Question | null = offered.value) {
    void endWith('READ_OUT', question && canReadOut(question) ? question : null)
  }

  async function join(question: Question) {
    joining.value = question.id
    await endWith('JOINED', question)
    joining.value = ''
  }

  function endBy(outcome: OtherOutcome) {
    if (outcome === 'READ_OUT') {
      readOut()
    }
    else {
      void endWith(outcome)
    }
  }

  function done() {
    recovered.value = false
    hallOfCommune = null
    over()
    focusOn('#caller-name')
  }

  function reopen() {
    if (ended.value) {
      draft.value = { ...ended.value.draft }
      ended.value = null
      focusOn('#hotline-text')
    }
  }

  async function later() {
    // What is proposed is for the text as it stands now.
    draft.value.topic = topic.value
    if (await setAside()) {
      recovered.value = false
      focusOn('#caller-name')
    }
  }

  async function edit(item: OutboxItem) {
    if (await open(item)) {
      recovered.value = false
      focusOn('#caller-name')
    }
  }

  /** What somebody chose counts; a name that was merely left says nothing against a hall chosen by hand. */
  function fillHall({ bridgePoint }: Commune, byHand: boolean) {
    if (byHand || !draft.value.hall || draft.value.hall === hallOfCommune) {
      draft.value.hall = hallOfCommune = bridgePoint.code
    }
  }

  useOutcomeKeys({
    Digit2: () => readOut(),
    Digit3: () => endBy('LINE_TROUBLE'),
    Digit4: () => endBy('NOT_A_QUESTION'),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  })

  // The code names the hall.
  watch(slip, (code) => {
    const named = code && !draft.value.hall && bridgePoints.value.find(point => point.code === hallOfSlip(code))
    if (named) {
      draft.value.hall = named.code
    }
  })

  // The next call has begun.
  watch(text, (words) => {
    if (words) {
      ended.value = null
    }
  })

  return {
    draft,
    clear,
    recovered,
    closed,
    topic,
    isProposed,
    composing,
    idle,
    similar,
    offered,
    point,
    joining,
    join,
    earlier,
    asking: { busy: computed(() => busy.value && !ending.value), sent, kind, waiting },
    ending,
    ended,
    trouble: computed(() => trouble.value || notEnded.value),
    submit,
    endBy,
    readOut,
    reopen,
    later,
    edit,
    fillHall,
  }
}
