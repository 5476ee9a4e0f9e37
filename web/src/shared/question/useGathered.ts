import type { MaybeRefOrGetter } from 'vue'
import { computed, shallowRef, toValue, watch } from 'vue'

/**
 * A list that never jumps under the pointer: while it is held, its order stands and new items gather uncounted into
 * it until they are let in. What an item says stays live all the time.
 *
 * @param items in the order wanted, newest first
 * @param key tells items apart
 * @param held true while someone reads or points at the list
 */
export function useGathered<T>(items: MaybeRefOrGetter<readonly T[]>, key: (item: T) => string, held: MaybeRefOrGetter<boolean>) {
  const order = shallowRef<readonly string[]>([])
  const newest = computed(() => new Map(toValue(items).map(item => [key(item), item])))

  function letIn(): void {
    order.value = [...newest.value.keys()]
  }

  watch([newest, () => toValue(held)], () => {
    if (!toValue(held) || order.value.length === 0) {
      letIn()
    }
  }, { immediate: true })

  return {
    shown: computed(() => order.value.map(id => newest.value.get(id)).filter((item): item is T => item !== undefined)),
    gathered: computed(() => {
      const here = new Set(order.value)
      return [...newest.value.keys()].filter(id => !here.has(id)).length
    }),
    letIn,
  }
}
