import type { ComputedRef } from 'vue'
import { computed } from 'vue'

/** `former` where `next` holds the same in the same order: whoever shows it need not show it again. */
export function unchanged<T>(former: readonly T[] | undefined, next: T[]): T[] {
  return former?.length === next.length && former.every((each, index) => each === next[index]) ? former as T[] : next
}

/** A computed list that counts as changed only when what it holds has: the clock that it looks at ticks on and on. */
export function steady<T>(list: () => T[]): ComputedRef<T[]> {
  return computed<T[]>(former => unchanged(former, list()))
}
