import type { Attachment } from '../../api/types'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '../../api/http'
import { problemText } from '../../api/problemText'
import { refusal } from '../../pane/useAttachments'

const REFUSALS = { many: 'clerk.fileTooMany', type: 'clerk.fileType', size: 'clerk.fileSize' }

/** The photos and PDFs of one question. Each file that is refused or fails is named with why; the others still go. */
export function useAskersFiles(question: string) {
  const { t } = useI18n()
  const path = `/questions/${question}/attachments`

  const files = ref<Attachment[] | null>(null)
  /** The name of the file on its way. */
  const sending = ref('')
  const troubles = ref<string[]>([])

  async function load() {
    try {
      const { items } = await request<{ items: Attachment[] }>('GET', path)
      files.value = items.filter(file => file.on === 'question')
    }
    catch (problem) {
      troubles.value = [t('problem.list', { why: problemText(problem, t) })]
    }
  }

  async function add(chosen: readonly File[]) {
    troubles.value = []
    for (const file of chosen) {
      const why = refused(file)
      if (why) {
        troubles.value.push(why)
      }
      else {
        await send(file)
      }
    }
  }

  function refused(file: File): string {
    const why = refusal(file, files.value?.length ?? 0)
    return why ? t(REFUSALS[why], { name: file.name }) : ''
  }

  async function send(file: File) {
    sending.value = file.name
    try {
      const query = new URLSearchParams({ on: 'question', name: file.name })
      const kept = await request<Attachment>('POST', `${path}?${query}`, { body: file })
      files.value = [...files.value ?? [], kept]
    }
    catch (problem) {
      troubles.value.push(t('clerk.fileFailed', { name: file.name, why: problemText(problem, t) }))
    }
    sending.value = ''
  }

  async function remove(file: Attachment) {
    troubles.value = []
    try {
      await request('DELETE', `${path}/${file.id}`)
      files.value = files.value?.filter(each => each.id !== file.id) ?? null
    }
    catch (problem) {
      troubles.value = [problemText(problem, t)]
    }
  }

  return { files, sending, troubles, load, add, remove }
}
