import type { CannedAnswer, NewCannedAnswer } from '@/shared/api/types'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useStream } from '@/shared/stream/useStream'
import { fold } from '@/shared/text'
import { useDelay } from '@/shared/useDelay'

const PATH = '/questions/canned-answers'

/**
 * The conference's canned answers. One that is removed goes out of sight at once, and comes back when that is taken back
 * within some seconds or fails.
 */
export function useCanned() {
  const { t } = useI18n()
  const { conference } = useStream()
  const { left, hold, takeBack, now } = useDelay()

  const words = ref('')
  /** Null until they were read once. */
  const all = shallowRef<readonly CannedAnswer[] | null>(null)
  const trouble = ref('')
  const removing = shallowRef<CannedAnswer | null>(null)
  const hidden = shallowRef<ReadonlySet<string>>(new Set())

  const topicOf = (answer: CannedAnswer) =>
    conference.value?.topics.find(topic => topic.code === answer.topic)?.label ?? answer.topic

  /** Every word may stand anywhere, with or without its tones. */
  const shown = computed(() => {
    const wanted = fold(words.value).split(/\s+/).filter(Boolean)
    return (all.value ?? []).filter((answer) => {
      const text = fold([answer.title, topicOf(answer), answer.text, ...answer.references].join(' '))
      return !hidden.value.has(answer.id) && wanted.every(word => text.includes(word))
    })
  })

  async function load(): Promise<void> {
    try {
      all.value = (await request<{ items: CannedAnswer[] }>('GET', PATH)).items
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('problem.list', { why: problemText(problem, t) })
    }
  }

  function without(id: string) {
    return (all.value ?? []).filter(answer => answer.id !== id)
  }

  /**
   * @param former the one to change, with the version that was looked at; null adds a new one
   * @throws {Problem} 412 when somebody else was faster, 404 when somebody else removed it
   */
  async function save(former: Pick<CannedAnswer, 'id' | 'version'> | null, body: NewCannedAnswer): Promise<void> {
    const saved = former
      ? await request<CannedAnswer>('PUT', `${PATH}/${former.id}`, { body, version: former.version })
      : await request<CannedAnswer>('POST', PATH, { body })
    all.value = [...without(saved.id), saved].sort((a, b) => a.title.localeCompare(b.title, 'vi'))
  }

  function hide(id: string, on: boolean) {
    const ids = new Set(hidden.value)
    on ? ids.add(id) : ids.delete(id)
    hidden.value = ids
  }

  function remove(answer: CannedAnswer) {
    hold(() => void removed(answer))
    trouble.value = ''
    removing.value = answer
    hide(answer.id, true)
  }

  async function removed(answer: CannedAnswer) {
    removing.value = null
    try {
      await request('DELETE', `${PATH}/${answer.id}`, { version: answer.version })
      all.value = without(answer.id)
    }
    catch (problem) {
      await load()
      if (!(problem instanceof Problem && problem.status === 404)) {
        const why = problem instanceof Problem && problem.status === 412 ? t('canned.changed') : problemText(problem, t)
        trouble.value = t('canned.notRemoved', { title: answer.title, why })
      }
    }
    hide(answer.id, false)
  }

  function undo() {
    if (removing.value) {
      takeBack()
      hide(removing.value.id, false)
      removing.value = null
    }
  }

  return { words, all, shown, trouble, topicOf, load, save, removing, left, remove, undo, now }
}

export type Canned = ReturnType<typeof useCanned>
