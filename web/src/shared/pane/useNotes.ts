import type { Note } from '../api/types'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '../api/http'
import { problemText } from '../api/problemText'
import { useStream } from '../stream/useStream'

/** What desk and officials say among themselves about a question. Fetched when looked at, and again when there is more. */
export function useNotes(question: () => string, looking: () => boolean) {
  const { t } = useI18n()
  const { state } = useStream()

  const notes = shallowRef<Note[] | null>(null)
  const trouble = ref('')
  const counted = computed(() => state.value.work.get(question())?.notes ?? 0)

  async function load() {
    const id = question()
    try {
      const { items } = await request<{ items: Note[] }>('GET', `/questions/${id}/notes`)
      if (id === question()) {
        notes.value = items
        trouble.value = ''
      }
    }
    catch (problem) {
      trouble.value = problem instanceof Problem && problem.status === 404
        ? ''
        : t('problem.list', { why: problemText(problem, t) })
    }
  }

  watch([question, looking, counted, () => state.value.generation], ([id, looks], former) => {
    if (id !== former[0]) {
      notes.value = null
    }
    if (looks) {
      void load()
    }
  }, { immediate: true })

  return {
    notes,
    trouble,
    /** At least so many there are. */
    count: computed(() => Math.max(counted.value, notes.value?.length ?? 0)),
    /** @param consult whom to ask for advice; null for a plain note */
    async write(text: string, consult: string | null): Promise<void> {
      await request('POST', `/questions/${question()}/notes`, { body: { text, ...(consult && { consult }) } })
      await load()
    },
  }
}
