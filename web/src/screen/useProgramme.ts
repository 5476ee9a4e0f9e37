import type { Part } from './compose'
import type { Answered } from './onScreen'
import type { Mode } from './settings'
import type { Programme } from './turns'
import type { Question } from '@/shared/api/types'
import { useDocumentVisibility, useTimeoutFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'
import { isCorrection, isDue, withLate } from './memory'
import { answerKey, calledAt, isAnswered, isCalled, isOf, publishedAt, sentAt } from './onScreen'
import { advanced, changed, dwellMs, keyOf, NOTHING } from './turns'
import { missed, useAbsence } from './useAbsence'
import { useMemory } from './useMemory'

/** Older answers are in the printed list; a screen that goes round too many shows each too seldom. */
const RING = 12

/** What the hall looks at: the backdrop, a question that is being called, or an answer. */
export type Scene
  = | { kind: 'waiting' }
    | { kind: 'calling', question: Question }
    | { kind: 'answer', question: Answered, corrected: boolean, late: boolean }

/**
 * Chooses what the hall looks at and turns its parts by themselves. Every answer published since this screen first
 * listened gets a first turn that is not cut short, and so does every correction of what stood here.
 *
 * @param mode what someone chose
 * @param held true while something else has the whole screen
 */
export function useProgramme(mode: () => Mode, held: () => boolean) {
  const { me } = useSession()
  const { state, questions } = useStream()
  const { memory, remember } = useMemory()
  const absence = useAbsence()
  const visibility = useDocumentVisibility()

  const published = computed(() => questions.value
    .map(({ question }) => question)
    .filter(isAnswered)
    .sort((a, b) => sentAt(b).localeCompare(sentAt(a))))
  const eligible = computed(() => mode() === 'own'
    ? published.value.filter(question => isOf(question, me.value.bridgePoint?.code))
    : published.value)
  const byKey = computed(() => new Map(eligible.value.map(question => [answerKey(question), question])))
  const programme = computed<Programme>(() => ({
    due: eligible.value
      .filter(question => isDue(memory.value, question.id, question.answer.revision, publishedAt(question)))
      .map(answerKey)
      .reverse(),
    ring: eligible.value.slice(0, RING).map(answerKey),
    has: key => byKey.value.has(key),
  }))

  const called = computed(() => questions.value
    .map(({ question }) => question)
    .filter(isCalled)
    .sort((a, b) => calledAt(b).localeCompare(calledAt(a)))
    .at(0))

  const turn = shallowRef(NOTHING)
  const scene = computed<Scene>(() => {
    if (called.value && ['auto', 'calling'].includes(mode())) {
      return { kind: 'calling', question: called.value }
    }
    const question = ['auto', 'latest', 'own'].includes(mode()) ? byKey.value.get(turn.value.key ?? '') : undefined
    return question
      ? {
          kind: 'answer',
          question,
          corrected: isCorrection(memory.value, question.id, question.answer.revision),
          late: memory.value.late.has(answerKey(question)),
        }
      : { kind: 'waiting' }
  })

  const sceneKey = computed(() => 'question' in scene.value
    ? `${scene.value.kind}/${keyOf(scene.value.question.id, scene.value.question.answer?.revision ?? 0)}`
    : scene.value.kind)

  const calledPart = ref(0)
  const parts = shallowRef<readonly Part[]>([])
  const index = computed(() => Math.min(scene.value.kind === 'answer' ? turn.value.part : calledPart.value, Math.max(parts.value.length - 1, 0)))
  const part = computed(() => parts.value[index.value])

  const others = computed(() => programme.value.due.filter(key => key !== turn.value.key).length)
  let began = 0
  const { start, stop } = useTimeoutFn(next, () => Math.max(0, began + dwell() - performance.now()), { immediate: false })

  function dwell() {
    const { question = '', answer = '' } = part.value ?? {}
    const read = index.value > 0 && answer ? answer : `${question} ${answer}`
    return dwellMs(read, index.value, scene.value.kind === 'answer' ? others.value : 0)
  }

  function next() {
    if (scene.value.kind === 'calling') {
      calledPart.value = (index.value + 1) % Math.max(parts.value.length, 1)
      begin()
    }
    else if (scene.value.kind === 'answer') {
      turn.value = advanced(turn.value, parts.value.length, programme.value)
      begin()
    }
  }

  /** Gives what stands there its time, from now on; none passes while nobody can see it. */
  function begin() {
    began = performance.now()
    resume()
  }

  function resume() {
    stop()
    if (part.value && scene.value.kind !== 'waiting' && !held() && visibility.value === 'visible') {
      start()
    }
  }

  const revisions = computed(() => new Map(published.value.map(question => [question.id, question.answer.revision])))

  watch([revisions, () => state.value.generation], ([now], before) => {
    if (state.value.generation === 0) {
      return
    }
    if (memory.value.since === null) {
      const newest = published.value.map(publishedAt).sort().at(-1) ?? ''
      remember(kept => ({ ...kept, since: newest }))
    }
    const known = before?.[0] as ReadonlyMap<string, number> | undefined
    const late = published.value.filter(question => known?.get(question.id) !== now.get(question.id)
      && isDue(memory.value, question.id, question.answer.revision, publishedAt(question))
      && missed(sentAt(question), absence))
    remember(kept => withLate(kept, late.map(answerKey)))
  }, { immediate: true })

  watch(programme, now => turn.value = changed(turn.value, now), { immediate: true })
  watch(sceneKey, () => {
    calledPart.value = 0
    parts.value = []
  })
  watch([parts, held, visibility], begin, { flush: 'post' })
  watch(others, resume)

  return { scene, sceneKey, part, parts, index, started: computed(() => state.value.generation > 0) }
}
