import type { Session } from '../api/types'
import type { NewItem, OthersUnsent, OutboxItem, Sendable } from './item'
import type { Change, OutboxStore } from './store'
import { computed, readonly, shallowRef, watch } from 'vue'
import { i18n } from '@/i18n'
import { Problem } from '../api/http'
import { problemText } from '../api/problemText'
import { hubNow } from '../hubTime'
import { useQuestions } from '../question/useQuestions'
import { useStream } from '../stream/useStream'
import { IdbStore } from './idbStore'
import { isOpen, isUnsent, outcomeOf } from './item'
import { MemoryStore } from './memoryStore'
import { Sender } from './sender'
import { hallOfSlip, localSlip } from './slip'
import { byLease, byLock } from './turn'

/** What a form hands over. */
export interface Outgoing {
  /** What it holds, to go on there. */
  form: Record<string, unknown>
  /** Null while it cannot be sent as it is. */
  body: Sendable | null
  /** Whose question it is, the first part of its code; null while nobody has chosen, and where it is no question. */
  hall: string | null
  /** The code on the paper, when there is one. */
  slip: string | null
}

export interface OutboxHooks {
  /** True when the browser's session is still this account's; throws when the hub cannot say. */
  verify: () => Promise<boolean>
  signedOut: () => void
}

/** How long a line says which number a question has got. */
const SENT_SHOWN_MS = 15 * 60_000

const keeps = typeof indexedDB !== 'undefined'
const store: OutboxStore = keeps ? new IdbStore() : new MemoryStore()
const channel = keeps && typeof BroadcastChannel !== 'undefined' ? new BroadcastChannel('caunoi.outbox') : null

const items = shallowRef<readonly OutboxItem[]>([])
const others = shallowRef<readonly OthersUnsent[]>([])
let me: Session | null = null
let hooks: OutboxHooks | null = null
let sender: Sender | null = null
let unwatch: (() => void) | null = null

const stream = useStream()

async function refresh(): Promise<void> {
  const account = me?.username
  if (!account) {
    return
  }
  const [own, foreign] = await Promise.all([store.of(account), store.others(account)])
  if (me?.username === account) {
    items.value = own
    others.value = foreign
  }
}

/** To this page and to the other tabs. */
async function changed(): Promise<void> {
  channel?.postMessage('changed')
  await refresh()
}

if (channel) {
  channel.onmessage = () => void refresh().catch(() => {})
}

function nudge(): void {
  sender?.nudge()
}

async function change(id: string, how: Change): Promise<OutboxItem | undefined> {
  const item = await store.change(id, how)
  await changed()
  return item
}

function newItem({ form, body, hall, slip }: Outgoing, used: Set<string>): NewItem {
  const code = slip ?? localSlipFor(hall, used)
  if (code) {
    used.add(code)
  }
  const id = crypto.randomUUID()
  return {
    id,
    key: id,
    account: me!.username,
    author: me!.displayName,
    state: 'WAITING',
    slip: code,
    told: slip !== null || isHeldUp(),
    form: plain(form),
    body: plain(body),
    attempted: [],
    sending: false,
    trouble: '',
    result: null,
    at: new Date(hubNow()).toISOString(),
  }
}

/** What is put down now may wait, and be read aloud. */
function isHeldUp(): boolean {
  return !['live', 'moving'].includes(stream.lamp.value) || items.value.some(item => item.state === 'WAITING' && item.told)
}

function usedSlips(): Set<string> {
  const known = stream.questions.value.map(({ question }) => question.slip)
  return new Set([...known, ...items.value.map(item => item.slip)].filter(slip => typeof slip === 'string'))
}

/** Without the page's own wrapping, which the browser's store does not take. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

const t = (key: string, named?: Record<string, unknown>) => i18n.global.t(key, named ?? {})

function words(problem: unknown): string {
  return problem instanceof Problem && problem.status === 422 ? t('desk.reused') : problemText(problem, t)
}

/**
 * The questions and calls of this account that are not at the hub yet. They lie in the browser, the same for all its tabs, and go
 * out by themselves, in order, while one of the tabs is open.
 */
export function useOutbox() {
  return {
    items: readonly(items) as Readonly<typeof items>,
    others: readonly(others) as Readonly<typeof others>,
    unsent: computed(() => items.value.filter(isUnsent).length),
    /** False where the browser lets pages keep nothing: a reload then loses what waits. */
    keeps,

    /** Shows what lies here for an account. Nothing goes out before {@link go}. */
    start(session: Session, on: OutboxHooks) {
      me = session
      hooks = on
      const old = new Date(hubNow() - SENT_SHOWN_MS).toISOString()
      void store.forget(session.username, item => item.state === 'SENT' && item.at < old)
        .then(refresh)
        .catch(() => {})
    },

    /** The hub has said that the account is signed in. */
    go() {
      if (sender || !me || !hooks) {
        return
      }
      const { username, role } = me
      const { ask } = useQuestions()
      sender = new Sender(username, store, {
        post: (body, key) => ask(body, key, role === 'OPERATOR'),
        ...hooks,
        words,
        overtaken: number => number ? t('outbox.overtaken', { number }) : t('outbox.overtakenCall'),
        changed,
        turn: navigator.locks ? byLock(`caunoi.outbox.${username}`, navigator.locks) : byLease(store),
        random: Math.random,
      })
      unwatch = watch(stream.lamp, lamp => lamp === 'live' && nudge())
      addEventListener('online', nudge)
      nudge()
    },

    nudge,

    /** What waits here for its authors, while nobody is signed in. */
    whose: () => store.others('').catch(() => []),

    /** @param forget whether what the account has here goes too */
    async stop(forget: boolean) {
      const account = me?.username
      sender?.stop()
      unwatch?.()
      removeEventListener('online', nudge)
      me = hooks = sender = unwatch = null
      items.value = []
      others.value = []
      if (account) {
        await store.forget(account, item => forget || !isUnsent(item)).catch(() => {})
        channel?.postMessage('changed')
      }
    },

    /**
     * Keeps what a form hands over in the browser and sends it as soon as it can.
     *
     * @param id the item that was opened in the form, or null for a new one
     * @return the item's id
     * @throws when the browser has no room, or no store
     */
    async put(outgoing: Outgoing, id: string | null): Promise<string> {
      const opened = id && await store.change(id, item => isOpen(item) && !item.sending ? reopened(item, outgoing) : undefined)
      const fresh = opened || newItem(outgoing, usedSlips())
      if (!opened) {
        await store.add([fresh])
      }
      await changed()
      nudge()
      return fresh.id
    },

    /** All in this order, or none. */
    async putAll(outgoing: Outgoing[]): Promise<void> {
      const used = usedSlips()
      await store.add(outgoing.map(each => newItem(each, used)))
      await changed()
      nudge()
    },

    /** Keeps what a form holds for later, without sending it. */
    async setAside(outgoing: Outgoing, id: string | null): Promise<void> {
      const opened = id && await store.change(id, item => isOpen(item) && !item.sending ? { ...reopened(item, outgoing), state: 'DRAFT' } : undefined)
      if (!opened) {
        await store.add([{ ...newItem(outgoing, usedSlips()), state: 'DRAFT' }])
      }
      await changed()
    },

    /**
     * Holds an item back, to be edited or deleted; what was recognised is then a question of its own. Undefined when it has
     * just gone out.
     */
    hold: (id: string) => change(id, (item) => {
      const own = item.state === 'RECOGNISED' ? asNew(item) : item
      return isOpen(own) && !own.sending ? { ...own, state: 'DRAFT' } : undefined
    }),

    /** People see its code from now on. */
    tell: (id: string) => change(id, item => item.told || item.state !== 'WAITING' ? undefined : { ...item, told: true }),

    /** Sends what was held back or refused, as it is. */
    async release(id: string) {
      await change(id, item => isOpen(item) && item.body ? waiting(item, item.slip ?? slipFor(item)) : undefined)
      nudge()
    },

    /** What was recognised is another question after all: out under a code and a key of its own. */
    async sendAsNew(id: string) {
      await change(id, item => item.state === 'RECOGNISED' ? asNew(item) : undefined)
      nudge()
    },

    remove: (id: string) => change(id, item => item.sending ? undefined : null),

    /** Waits until an attempt at an item has come back, however it went, but no longer than that; it goes on by itself. */
    settled(id: string, patience: number): Promise<OutboxItem | undefined> {
      const find = () => items.value.find(item => item.id === id)
      return new Promise((settle) => {
        let attempted = false
        const timer = setTimeout(done, patience)
        const stop = watch(items, look, { flush: 'sync' })
        look()

        function look() {
          const item = find()
          if (item?.state !== 'WAITING' || (attempted && !item.sending)) {
            done()
          }
          attempted ||= !!item?.sending
        }

        function done() {
          clearTimeout(timer)
          // Only after it exists: the first look comes from within this same step.
          queueMicrotask(() => stop())
          settle(find())
        }
      })
    },
  }
}

function slipFor(item: OutboxItem): string | null {
  if (outcomeOf(item.body)) {
    return null
  }
  const hall = item.body?.bridgePoint ?? me?.bridgePoint?.code ?? null
  return localSlipFor(hall, usedSlips())
}

function localSlipFor(hall: string | null, used: Set<string>): string | null {
  return hall ? localSlip(hall, each => used.has(each)) : null
}

function waiting(item: OutboxItem, slip: string | null): OutboxItem {
  const told = item.told || isHeldUp()
  return { ...item, state: 'WAITING', slip, told, trouble: '', result: null }
}

function asNew(item: OutboxItem): OutboxItem {
  return { ...waiting(item, slipFor(item)), key: crypto.randomUUID(), told: false }
}

/** As the form holds it now. A code that was read aloud stays, unless the paper says another. */
function reopened(item: OutboxItem, { form, body, hall, slip }: Outgoing): OutboxItem {
  const stays = item.slip !== null && (!hall || hallOfSlip(item.slip) === hall)
  const code = outcomeOf(body) ? null : slip ?? (stays ? item.slip : localSlipFor(hall, usedSlips()))
  return { ...waiting(item, code), told: item.told || slip !== null || isHeldUp(), form: plain(form), body: plain(body) }
}
