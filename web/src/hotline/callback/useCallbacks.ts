import type { AttemptOutcome, Callback, CallbackState } from '@/shared/api/types'
import { useEventListener, useIntervalFn, useTimeoutFn } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useStream } from '@/shared/stream/useStream'

/** In the order in which they are worked off. */
export const STATES = ['TO_CALL', 'NOT_REACHED', 'REACHED', 'DONE'] as const satisfies readonly CallbackState[]

/**
 * What another operator noted down comes with no frame, for callers are in no event: it is asked for, also by whoever comes
 * back to the page.
 */
const EVERY_MS = 30_000
/** Answers come in bursts. */
const QUIET_MS = 1_500

export type Callbacks = ReturnType<typeof useCallbacks>

/** Who is to be called back, kept fresh while the page is open. */
export function useCallbacks() {
  const { t } = useI18n()
  const { state: hub, questions } = useStream()

  const items = shallowRef<readonly Callback[]>([])
  const loaded = ref(false)
  /** Why the list could not be read. */
  const trouble = ref('')
  /** Id of the one that an attempt is being noted for. */
  const busy = ref('')

  async function load(): Promise<void> {
    try {
      items.value = (await request<{ items: Callback[] }>('GET', '/hotline/callbacks', { unattended: true })).items
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  /**
   * Notes an attempt for the version that somebody saw.
   *
   * @return why it was not noted, in words; empty when it was
   */
  async function attempt({ id, version }: Callback, outcome: AttemptOutcome): Promise<string> {
    if (busy.value) {
      return ''
    }
    busy.value = id
    try {
      const noted = await request<Callback>('POST', `/hotline/callbacks/${id}/attempts`, { body: { outcome }, version })
      items.value = items.value.map(each => each.id === id ? noted : each)
      return ''
    }
    catch (problem) {
      if (problem instanceof Problem && [404, 409, 412].includes(problem.status)) {
        await load()
      }
      return problem instanceof Problem && problem.status === 412 ? t('operator.quicker') : problemText(problem, t)
    }
    finally {
      busy.value = ''
    }
  }

  const soon = useTimeoutFn(load, QUIET_MS, { immediate: false })
  useIntervalFn(load, EVERY_MS)
  watch(() => hub.value.generation, load, { immediate: true })
  useEventListener(window, 'focus', load)
  // An answer, a correction or a refusal puts its callers on the list, also where only its halls and callers may read it.
  const told = computed(() => questions.value
    .filter(({ question }) => ['ANSWERED', 'PUBLISHED', 'DECLINED', 'MERGED'].includes(question.status))
    .map(({ question }) => `${question.id} ${question.version}`)
    .join())
  watch(told, () => soon.start())

  return {
    items,
    loaded,
    trouble,
    busy,
    attempt,
    counts: computed(() => Object.fromEntries(STATES.map(state =>
      [state, items.value.filter(item => item.state === state).length])) as Record<CallbackState, number>),
  }
}
