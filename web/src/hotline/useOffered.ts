import type { Ref } from 'vue'
import type { Question } from '@/shared/api/types'
import { computed, ref } from 'vue'

/** Whether an operator may read the answer out: one of a hall only once it went to all. */
export function canReadOut({ answer, status, channel }: Question): boolean {
  return !!answer?.text && (status === 'PUBLISHED' || (status === 'ANSWERED' && channel === 'HOTLINE'))
}

/** Which of the similar questions is pointed at: at first the likest that has an answer to read out. */
export function useOffered(similar: Readonly<Ref<readonly Question[]>>) {
  const pointed = ref('')

  const offered = computed(() => similar.value.find(each => each.id === pointed.value)
    ?? similar.value.find(canReadOut)
    ?? similar.value[0]
    ?? null)

  return {
    offered,
    point: (question: Question) => pointed.value = question.id,
    step(by: 1 | -1) {
      const at = similar.value.findIndex(each => each.id === offered.value?.id) + by
      pointed.value = similar.value[at]?.id ?? pointed.value
    },
  }
}
