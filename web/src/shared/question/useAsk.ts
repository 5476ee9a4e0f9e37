import type { Ref } from 'vue'
import type { NewQuestion, Question } from '../api/types'
import type { OutboxItem, Result, Sendable } from '../outbox/item'
import type { Outgoing } from '../outbox/useOutbox'
import { until } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem } from '../api/http'
import { problemText } from '../api/problemText'
import { takesQuestions } from '../conference/takesQuestions'
import { hallOfSlip, slipCode } from '../outbox/slip'
import { useOutbox } from '../outbox/useOutbox'
import { useSession } from '../session/useSession'
import { useStream } from '../stream/useStream'
import { hasWords, length } from '../text'
import { useMinute } from '../useMinute'
import { useQuestions } from './useQuestions'

export const LONGEST_QUESTION = 4_000

/** How long the form waits for the number before it lets the question go on alone: with a line, and without. */
const PATIENCE_MS = 4_000
const PATIENCE_WITHOUT_LINE_MS = 700

/** What every form for questions holds while someone types. */
export interface AskDraft {
  text: string
  topic: string | null
  urgent: boolean
  /** The code of the paper slip as it is typed; empty when there is none. */
  slip: string
  /** The question in the outbox that is open in the form. */
  item: string | null
}

export interface AskRules<T> {
  body: (draft: T) => NewQuestion
  /** What else is wrong with the draft; empty when nothing. */
  check?: (draft: T) => string
  /** Whose question it is; null while nobody has chosen. */
  hall: (draft: T) => string | null
  empty: () => T
}

/** What becomes of what a form hands over, unless it stays there. */
export interface Over {
  /** @param recognised it was there already under the same slip */
  sent: (result: Result, recognised: boolean) => void
  /** @param id of the item in the outbox that waits for the line */
  waits: (id: string) => void
}

/**
 * Sends a question by way of the outbox. Whatever fails, nothing is lost: what cannot go out now waits there, what is
 * refused stays in the form.
 */
export function useAsk<T extends AskDraft>(draft: Ref<T>, clear: () => void, { body, check = () => '', hall, empty }: AskRules<T>) {
  const { t } = useI18n()
  const { ask } = useQuestions()
  const { conference, lamp } = useStream()
  const now = useMinute()
  const { expired, me } = useSession()
  const outbox = useOutbox()

  const busy = ref(false)
  const trouble = ref('')
  const sent = shallowRef<Result | null>(null)
  /** What `sent` is: one's own, another's that the hall joined, or one that was there already under the same slip. */
  const kind = ref<'own' | 'joined' | 'recognised'>('own')
  /** The question last handed over that still waits. */
  const waits = ref('')

  const waiting = computed(() => outbox.items.value.find(item => item.id === waits.value))
  const slip = computed(() => draft.value.slip.trim() ? slipCode(draft.value.slip, hall(draft.value)) : null)

  // After a reload in the middle of sending, or when another tab sent it: the outbox has it, the form is free.
  watch(outbox.items, (items) => {
    const opened = !busy.value && draft.value.item && items.find(item => item.id === draft.value.item)
    if (opened && !['DRAFT', 'FAILED'].includes(opened.state)) {
      clear()
    }
  }, { immediate: true })

  // Its line in the list stays, for whoever is already typing the next.
  watch(waiting, (item) => {
    if (item?.result) {
      show(item.result, item.state === 'RECOGNISED' ? 'recognised' : 'own')
      waits.value = ''
    }
  })

  function wrongSlip(): string {
    if (!draft.value.slip.trim()) {
      return ''
    }
    const whose = hall(draft.value)
    if (!slip.value) {
      return t('outbox.slipWrong', { example: `${whose ?? '731'}-K4F` })
    }
    return whose && hallOfSlip(slip.value) !== whose ? t('outbox.slipOfOther', { slip: slip.value }) : ''
  }

  function wrong(): string {
    if (!hasWords(draft.value.text)) {
      return t('desk.empty')
    }
    return length(draft.value.text) > LONGEST_QUESTION ? t('desk.tooLong') : check(draft.value) || wrongSlip()
  }

  function outgoing() {
    const { item, ...form } = draft.value
    return { form, body: wrong() ? null : body(draft.value), hall: hall(draft.value), slip: wrongSlip() ? null : slip.value }
  }

  /** True when the form is empty again: the question has its number, or waits for the line. */
  async function send(): Promise<boolean> {
    if (busy.value) {
      return false
    }
    trouble.value = wrong()
    if (trouble.value) {
      return false
    }
    waits.value = ''
    return handOver(outgoing(), {
      sent: (question, recognised) => show(question, recognised ? 'recognised' : 'own'),
      waits: (id) => {
        sent.value = null
        waits.value = id
      },
    })
  }

  /** True when the form is empty again: what it held is at the hub, or waits for the line. */
  async function handOver(what: Outgoing, over: Over): Promise<boolean> {
    busy.value = true
    try {
      return await give(what, over)
    }
    finally {
      busy.value = false
    }
  }

  async function give(what: Outgoing, over: Over): Promise<boolean> {
    let id: string
    try {
      id = await outbox.put(what, draft.value.item)
    }
    catch {
      return sendDirectly(what, over)
    }
    draft.value.item = id
    const patience = lamp.value === 'live' ? PATIENCE_MS : PATIENCE_WITHOUT_LINE_MS
    let item = await outbox.settled(id, patience)
    // The text stays in sight while somebody signs in again.
    while (item?.state === 'WAITING' && expired.value) {
      await until(expired).toBe(false)
      item = await outbox.settled(id, patience)
    }
    if (item?.state === 'WAITING') {
      await outbox.tell(id)
    }
    return await after(item, id, over)
  }

  async function after(item: OutboxItem | undefined, id: string, over: Over): Promise<boolean> {
    if (item?.state === 'FAILED') {
      trouble.value = `${item.trouble} ${t('problem.kept')}`
      return false
    }
    if (item?.state === 'DRAFT') {
      // Held back while it was about to go out.
      return false
    }
    if (item?.result) {
      over.sent(item.result, item.state === 'RECOGNISED')
    }
    if (item?.state === 'SENT') {
      // Before the form lets go of it, or its line would flash up below.
      await outbox.remove(id).catch(() => {})
    }
    if (item?.state === 'WAITING') {
      over.waits(id)
    }
    clear()
    return true
  }

  /** The browser has no room for it: it goes out as long as there is a line, or else stays in the form. */
  async function sendDirectly({ body: said, slip: code }: Outgoing, over: Over): Promise<boolean> {
    draft.value.item ??= crypto.randomUUID()
    try {
      const whole = { ...said, ...(code && { slip: code }) } as Sendable
      const { question, recognised } = await ask(whole, draft.value.item, me.value.role === 'OPERATOR')
      over.sent(question, recognised)
      clear()
      return true
    }
    catch (problem) {
      if (problem instanceof Problem && problem.status === 422) {
        draft.value.item = null
        trouble.value = t('desk.reused')
      }
      else {
        trouble.value = `${t('outbox.full')} ${problemText(problem, t, true)}`
      }
      return false
    }
  }

  function show(question: Result, as: typeof kind.value): void {
    sent.value = question
    kind.value = as
  }

  /** Instead of a question of its own the hall joined one that exists. */
  function join(question: Question): void {
    const opened = draft.value.item
    show(question, 'joined')
    trouble.value = ''
    waits.value = ''
    clear()
    if (opened) {
      void outbox.remove(opened)
    }
  }

  /** For later: the form is free for the next. False when the browser has no room; then nothing changes. */
  async function setAside(): Promise<boolean> {
    if (!hasWords(draft.value.text)) {
      return true
    }
    try {
      await outbox.setAside(outgoing(), draft.value.item)
    }
    catch {
      trouble.value = `${t('outbox.full')} ${t('problem.kept')}`
      return false
    }
    trouble.value = ''
    clear()
    return true
  }

  /** Opens a question of the outbox in the form; what stood there is set aside. */
  async function open(item: OutboxItem): Promise<boolean> {
    if (busy.value || (draft.value.item !== item.id && !await setAside())) {
      return false
    }
    const held = await outbox.hold(item.id)
    if (!held?.form) {
      return false
    }
    draft.value = { ...empty(), ...held.form, item: held.id }
    trouble.value = item.trouble
    waits.value = ''
    sent.value = null
    return true
  }

  return {
    busy,
    trouble,
    sent,
    kind,
    waiting,
    send,
    handOver,
    join,
    setAside,
    open,
    slip,
    closed: computed(() => !!conference.value && !takesQuestions(conference.value, now.value)),
  }
}
