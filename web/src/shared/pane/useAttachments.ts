import type { Attachment, Question, Session } from '../api/types'
import { ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '../api/http'
import { problemText } from '../api/problemText'
import { isMine } from '../question/states'
import { useStream } from '../stream/useStream'

export const MOST_FILES = 3
const LARGEST = 8 * 1024 * 1024
const TYPES = ['image/jpeg', 'image/png', 'application/pdf']

/** For the file chooser. */
export const ACCEPTED = '.jpg,.jpeg,.png,.pdf'

export type Place = Attachment['on']

/** Where this person may add a file. The service decides; this keeps from offering what it would refuse. */
export function placesOf(me: Session, question: Question): Place[] {
  const holds = isMine(question, me) || me.role === 'MODERATOR'
  const asked = (me.role === 'CLERK' && me.bridgePoint?.code === question.bridgePoint.code)
    || (me.role === 'OPERATOR' && question.channel === 'HOTLINE')
  return [...(asked || holds ? ['question' as const] : []), ...(holds ? ['answer' as const] : [])]
}

/** Which rule a file breaks, before it is sent for nothing: a key of the texts; null for none. */
export function refusal(file: File, already: number): 'many' | 'type' | 'size' | null {
  if (already >= MOST_FILES) {
    return 'many'
  }
  if (!TYPES.includes(file.type)) {
    return 'type'
  }
  return file.size > LARGEST ? 'size' : null
}

export function addressOf(question: string, attachment: string): string {
  return `/api/v1/questions/${question}/attachments/${attachment}`
}

/** The photos and PDFs of a question and its answer. */
export function useAttachments(question: () => Question) {
  const { t } = useI18n()
  const { state } = useStream()
  const files = shallowRef<Attachment[]>([])
  const busy = ref(false)
  const trouble = ref('')

  async function load() {
    const { id } = question()
    try {
      const { items } = await request<{ items: Attachment[] }>('GET', `/questions/${id}/attachments`)
      if (id === question().id) {
        files.value = items
      }
    }
    catch (problem) {
      if (!(problem instanceof Problem && [403, 404].includes(problem.status))) {
        trouble.value = t('problem.list', { why: problemText(problem, t) })
      }
    }
  }

  async function attempt(talk: () => Promise<unknown>) {
    busy.value = true
    trouble.value = ''
    try {
      await talk()
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
    }
    finally {
      await load()
      busy.value = false
    }
  }

  watch(() => [question().id, question().version, state.value.tallies.get(question().id)?.attachments], ([id], former) => {
    if (id !== former?.[0]) {
      files.value = []
      trouble.value = ''
    }
    void load()
  }, { immediate: true })

  return {
    files,
    busy,
    trouble,

    async add(chosen: readonly File[], on: Place) {
      await attempt(async () => {
        for (const file of chosen) {
          const why = refusal(file, files.value.filter(each => each.on === on).length)
          if (why) {
            trouble.value = t(`pane.file.${why}`, { name: file.name, n: MOST_FILES })
            return
          }
          const query = new URLSearchParams({ on, name: file.name })
          const kept = await request<Attachment>('POST', `/questions/${question().id}/attachments?${query}`, { body: file })
          files.value = [...files.value, kept]
        }
      })
    },

    release: (file: Attachment) => attempt(() => request('POST', `/questions/${question().id}/attachments/${file.id}/release`)),
    remove: (file: Attachment) => attempt(() => request('DELETE', `/questions/${question().id}/attachments/${file.id}`)),
  }
}
