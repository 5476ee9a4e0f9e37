import { useEventListener } from '@vueuse/core'
import { isComposed } from '@/shared/frame/useShortcuts'

/**
 * What keys do during a call, by the name of the key. Only with Alt: in the fields digits are digits, and tones where
 * somebody types with VNI. Of the numeric pad none is taken, there Alt types characters by their number.
 */
export function useOutcomeKeys(acts: Record<string, () => void>): void {
  useEventListener(document, 'keydown', (event) => {
    const act = acts[event.code]
    if (act && isMeant(event)) {
      event.preventDefault()
      act()
    }
  })
}

function isMeant(event: KeyboardEvent): boolean {
  const alone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
  // There the arrows open and close a list.
  const chooses = event.code.startsWith('Arrow') && !!(event.target as HTMLElement | null)?.closest('[role=combobox]')
  return alone && !event.repeat && !event.defaultPrevented && !isComposed(event) && !chooses
    && !document.querySelector('.p-dialog-mask')
}
