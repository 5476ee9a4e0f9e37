import type { Question } from '@/shared/api/types'
import { useTimeoutFn } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { useStream } from '@/shared/stream/useStream'
import { advanced, arrived, dwellMs, NOTHING } from './rotation'

/** Older answers are in the printed list; a screen that shows too many shows each too seldom. */
const RING = 12

/** Chooses what the hall looks at: what is new at once, else the newest answers in turn. */
export function useRotation() {
  const { state, questions } = useStream()

  const published = computed(() => questions.value
    .map(({ question }) => question)
    .filter(question => question.status === 'PUBLISHED' && question.answer)
    .sort((a, b) => (b.publishedAt ?? b.askedAt).localeCompare(a.publishedAt ?? a.askedAt)))
  const ring = computed(() => published.value.slice(0, RING).map(question => question.id))
  const revisions = computed(() => new Map(published.value.map(question => [question.id, question.answer!.revision])))

  const rotation = shallowRef(NOTHING)
  const parts = shallowRef<readonly { question: string, answer: string }[]>([])
  const current = computed<Question | undefined>(() => published.value.find(({ id }) => id === rotation.value.current))
  const part = computed(() => parts.value[Math.min(rotation.value.part, parts.value.length - 1)])

  const { start, stop } = useTimeoutFn(next, () =>
    part.value ? dwellMs(`${part.value.question} ${part.value.answer}`, rotation.value.waiting.length) : 0, { immediate: false })

  function next() {
    rotation.value = advanced(rotation.value, parts.value.length, ring.value)
  }

  let generation = -1
  watch(revisions, (now, before) => {
    const another = generation !== state.value.generation
    generation = state.value.generation
    const fresh = published.value.filter(({ id }) => before?.get(id) !== now.get(id)).reverse()
    // What a first snapshot brings is not new; what was missed while the line was down is.
    if (before && (!another || before.size > 0)) {
      fresh.forEach(({ id }) => rotation.value = arrived(rotation.value, id))
    }
    if (!current.value) {
      rotation.value = { ...NOTHING, current: ring.value[0] ?? null, waiting: rotation.value.waiting }
    }
  }, { immediate: true })

  watch([() => rotation.value.current, () => rotation.value.part, () => rotation.value.waiting.length, parts], () => {
    stop()
    start()
  })

  return { current, part, parts, rotation, started: computed(() => state.value.generation > 0) }
}
