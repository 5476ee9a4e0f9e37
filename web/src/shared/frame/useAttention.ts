import type { MaybeRefOrGetter } from 'vue'
import { onScopeDispose, ref, toValue, watchEffect } from 'vue'

const count = ref(0)

/** How many things wait for someone, in front of the page's name: it shows on the tab while another is looked at. */
export function useAttention(waiting?: MaybeRefOrGetter<number>) {
  if (waiting !== undefined) {
    watchEffect(() => count.value = toValue(waiting))
    onScopeDispose(() => count.value = 0)
  }
  return count
}
