import type { Part } from './compose'
import { useTimeoutFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { dwellMs } from './turns'

/** Parts of a text that turn by themselves, round and round, each for the time it takes to read. */
export function useSelfPaging() {
  const parts = shallowRef<readonly Part[]>([])
  const at = ref(0)
  const index = computed(() => Math.min(at.value, Math.max(parts.value.length - 1, 0)))
  const part = computed(() => parts.value[index.value])
  const { start, stop } = useTimeoutFn(() => at.value = (index.value + 1) % Math.max(parts.value.length, 1), () =>
    dwellMs(part.value?.question ?? '', index.value, 0), { immediate: false })

  watch([part, index], () => {
    stop()
    if (parts.value.length > 1) {
      start()
    }
  })

  return { part, parts, index, turned: (composed: Part[]) => parts.value = composed }
}
