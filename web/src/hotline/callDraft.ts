import type { Caller } from './caller'
import type { NewCall, NewCaller, NewQuestion } from '@/shared/api/types'
import type { BatchRow } from '@/shared/batch/useBatch'
import type { OtherOutcome } from '@/shared/outbox/item'
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
 * The call as one that asks nothing new. Only who joins a question waits for its answer, and is called back.
 *
 * @param question id of the one that the hall joins, or whose answer was read out
 */
export function callOf(call: CallDraft, outcome: OtherOutcome, question?: string): NewCall {
  const said = callerOf(isPhone(call.phone) ? call : { ...call, phone: '' })
  const caller = said && { ...said, ...(outcome === 'JOINED' && call.callback && { callback: true }) }
  const text = call.text.trim()
  return {
    outcome,
    ...(call.hall && { bridgePoint: call.hall }),
    ...(caller && { caller }),
    ...(text && { text }),
    ...(question && { question }),
  }
}

function callerOf(call: CallDraft): NewCaller | null {
  const said = CALLER_FIELDS.map(field => [field, call[field].trim()]).filter(([, value]) => value)
  return said.length > 0 ? Object.fromEntries(said) : null
}
