import type { Ref } from 'vue'
import { ref, watch } from 'vue'

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

/** At sign-out: the next at this machine finds nothing. */
export function forgetDrafts(username: string): void {
  for (const store of [localStorage, sessionStorage]) {
    Object.keys(store)
      .filter(key => key.startsWith(`${PREFIX}${username}.`))
      .forEach(key => store.removeItem(key))
  }
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
