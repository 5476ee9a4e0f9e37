import type { Ref } from 'vue'
import { ref, watch } from 'vue'
import { hasWords } from './text'

const PREFIX = 'caunoi.draft.'

/**
 * A text on its way, kept in this browser under the account until it was sent or the account signs out.
 *
 * @param store what outlives what: localStorage the browser, sessionStorage only a reload
 */
export function useDraft<T extends object>(username: string, name: string, empty: () => T, store = localStorage): {
  draft: Ref<T>
  restored: boolean
  clear: () => void
} {
  const key = `${PREFIX}${username}.${name}`
  const kept = read<T>(store, key)
  const draft = ref({ ...empty(), ...kept }) as Ref<T>

  watch(draft, (value) => {
    if (JSON.stringify(value) === JSON.stringify(empty())) {
      store.removeItem(key)
    }
    else {
      write(store, key, value)
    }
  }, { deep: true, flush: 'sync' })

  return { draft, restored: kept !== null, clear: () => draft.value = empty() }
}

/** The forms for questions: what stands in one is a question not sent yet. */
const FORMS = ['ask', 'call']

/**
 * At sign-out: the next at this machine finds nothing.
 *
 * @param unsent whether what stands in the forms for questions goes too
 */
export function forgetDrafts(username: string, unsent = true): void {
  const kept = unsent ? [] : FORMS.map(form => `${PREFIX}${username}.${form}`)
  for (const store of [localStorage, sessionStorage]) {
    Object.keys(store)
      .filter(key => key.startsWith(`${PREFIX}${username}.`) && !kept.includes(key))
      .forEach(key => store.removeItem(key))
  }
}

/** The forms for questions that still hold a text of this account, each with the item of the outbox that is open in it. */
export function unsentForms(username: string): { item: string | null }[] {
  return FORMS
    .flatMap(form => [localStorage, sessionStorage].map(store => read<{ text: string, item: string | null }>(store, `${PREFIX}${username}.${form}`)))
    .filter(draft => hasWords(draft?.text ?? ''))
    .map(draft => ({ item: draft?.item ?? null }))
}

function read<T>(store: Storage, key: string): Partial<T> | null {
  try {
    return JSON.parse(store.getItem(key) ?? 'null')
  }
  catch {
    return null
  }
}

/** A full or forbidden store must not keep anyone from typing. */
function write(store: Storage, key: string, value: unknown): void {
  try {
    store.setItem(key, JSON.stringify(value))
  }
  catch {
    store.removeItem(key)
  }
}
