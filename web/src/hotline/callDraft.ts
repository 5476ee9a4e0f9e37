import type { Caller } from './caller'
import type { CallOutcome, NewCall, NewCaller, NewQuestion } from '@/shared/api/types'
import type { BatchRow } from '@/shared/batch/useBatch'
import type { Outgoing } from '@/shared/outbox/useOutbox'
import type { AskDraft } from '@/shared/question/useAsk'
import { CALLER_FIELDS } from './caller'
import { isPhone } from './phone'

/** What an operator notes while somebody calls. */
export interface CallDraft extends AskDraft, Caller {
  hall: string | null
  /** Only a paste says so: it holds a number. */
  private: boolean
}

/** What comes of a call without a new question. */
export type OtherOutcome = Exclude<CallOutcome, 'NEW_QUESTION'>

export function emptyCall(): CallDraft {
  return { text: '', topic: null, urgent: false, slip: '', item: null, name: '', role: '', commune: '', phone: '', callback: false, hall: null, private: false }
}

/** Key of what is wrong with the caller or the hall; empty when nothing. */
export function wrongWith(call: CallDraft): '' | 'hotline.hallMissing' | 'hotline.phoneMissing' | 'hotline.phoneWrong' {
  if (!call.hall) {
    return 'hotline.hallMissing'
  }
  if (!call.phone.trim()) {
    return call.callback ? 'hotline.phoneMissing' : ''
  }
  return isPhone(call.phone) ? '' : 'hotline.phoneWrong'
}

/** The call as a question to be answered. */
export function questionOf(call: CallDraft): NewQuestion {
  const caller = callerOf(call)
  return {
    text: call.text.trim(),
    bridgePoint: call.hall!,
    ...(call.topic && { topic: call.topic }),
    ...(call.urgent && { urgent: true }),
    ...(call.private && { private: true }),
    ...(caller && { caller: { ...caller, ...(call.callback && { callback: true }) } }),
  }
}

/** One of many that were pasted, as if it had been called in by itself. */
export function oneOfMany({ text, topic, private: hidden }: BatchRow, hall: string): Outgoing {
  const form = { ...emptyCall(), text, topic, hall, private: hidden }
  return { form, body: questionOf(form), hall, slip: null }
}

/**
 * The call as one that asks nothing new. Nobody is called back after it.
 *
 * @param readOut id of the question whose answer was read out
 */
export function callOf(call: CallDraft, outcome: OtherOutcome, readOut?: string): NewCall {
  const caller = callerOf(isPhone(call.phone) ? call : { ...call, phone: '' })
  const text = call.text.trim()
  return {
    outcome,
    ...(call.hall && { bridgePoint: call.hall }),
    ...(caller && { caller }),
    ...(text && { text }),
    ...(readOut && { question: readOut }),
  }
}

function callerOf(call: CallDraft): NewCaller | null {
  const said = CALLER_FIELDS.map(field => [field, call[field].trim()]).filter(([, value]) => value)
  return said.length > 0 ? Object.fromEntries(said) : null
}
