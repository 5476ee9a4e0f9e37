import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { ref } from 'vue'

export const shortcutsOpen = ref(false)

/** True for a key that belongs to an input method: it still composes with it. */
export function isComposed(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

/** True for a key that someone types into a text, or that an input method still composes with. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null
  return isComposed(event) || !!target?.closest?.('input, textarea, select, [contenteditable]')
}

/** Calls `act` when a key without modifiers is pressed outside of texts. */
export function useShortcut(key: string, act: () => void): void {
  useEventListener(document, 'keydown', (event) => {
    if (event.key === key && !isTyping(event) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      act()
    }
  })
}

/** `/` goes to the page's search field. */
export function useSearchKey(field: Ref<{ $el: HTMLElement } | null>): void {
  useShortcut('/', () => field.value?.$el.focus())
}

/** Ctrl+Enter, but not the Enter that ends a composed word. */
export function isSend(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposed(event)
}
