import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'

interface Rows {
  /** Holds the rows, each marked with `data-row` and its question's id. */
  list: Ref<HTMLElement | null>
  open: (id: string) => void
  select?: (id: string) => void
}

const STEPS: Record<string, 1 | -1> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** Where letters and arrows have a meaning of their own. Boxes to tick take neither. */
const TAKES_KEYS = [
  'input:not([type=checkbox]):not([type=radio])',
  'textarea',
  'select',
  '[contenteditable]',
  '[role=combobox]',
  '[role=listbox]',
  '[role=menu]',
  '[role=dialog]',
].join()

/**
 * Through a list by keys: j and k or the arrows move, Enter opens, x ticks. To move opens nothing, for what is opened may
 * take the next key as typed. Never with a modifier, inside of a text, a selection or a dialog, nor for what an input method sends:
 * it may type letters that nobody pressed.
 */
export function useRowKeys({ list, open, select }: Rows): void {
  useEventListener(document, 'keydown', (event) => {
    if (!list.value || !isForLists(event)) {
      return
    }
    const step = STEPS[event.key]
    const inList = list.value.contains(event.target as Node)
    // Elsewhere the arrows scroll, or choose.
    if (step && (inList || !event.key.startsWith('Arrow') || event.target === document.body)) {
      const row = neighbour(list.value, step)
      if (row) {
        event.preventDefault()
        focusOn(row)
      }
      return
    }
    const row = current(list.value)
    if (row && event.key === 'x' && select) {
      event.preventDefault()
      select(row.dataset.row!)
    }
    // A button acts on Enter by itself.
    else if (row && event.key === 'Enter' && !(event.target as HTMLElement).closest('button, a')) {
      event.preventDefault()
      open(row.dataset.row!)
    }
  })
}

/** A key that someone pressed for a list, not for something to write in or choose from. */
export function isForLists(event: KeyboardEvent): boolean {
  const composed = event.isComposing || event.keyCode === 229 || event.key === 'Process'
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
  const target = event.target as HTMLElement | null
  return !event.defaultPrevented && !composed && !modified
    && !target?.closest?.(TAKES_KEYS) && !document.querySelector('.p-dialog-mask, .p-select-overlay, .p-multiselect-overlay')
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')]
}

function current(list: HTMLElement): HTMLElement | null {
  return document.activeElement instanceof HTMLElement && list.contains(document.activeElement)
    ? document.activeElement.closest<HTMLElement>('[data-row]')
    : null
}

/** From where one is; else from the row that is open; else the first. */
function neighbour(list: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const rows = rowsOf(list)
  const from = current(list) ?? rows.find(row => row.matches('[aria-current=true]') || row.querySelector('[aria-current=true]'))
  return from ? rows[rows.indexOf(from) + step] : rows[0]
}

function focusOn(row: HTMLElement): void {
  const target = row.querySelector<HTMLElement>('button') ?? row
  target.focus({ preventScroll: true })
  row.scrollIntoView?.({ block: 'nearest' })
}
