import { computed, ref } from 'vue'
import { useStream } from '../stream/useStream'

const open = ref<string | null>(null)

/** Opens a question of a hall's list in the pane beside it. */
export function openPane(id: string): void {
  open.value = id
}

/** Which question a clerk or an operator has open; null for none. */
export function useHallPane() {
  const { state } = useStream()
  return { open, question: computed(() => state.value.questions.get(open.value ?? '')?.question) }
}
