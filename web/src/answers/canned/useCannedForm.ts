import type { Canned } from './useCanned'
import type { CannedAnswer } from '@/shared/api/types'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerTrouble } from '@/shared/answer/answer'
import { Problem } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useDraft } from '@/shared/drafts'
import { linesOf } from '@/shared/pane/canned'
import { useSession } from '@/shared/session/useSession'
import { hasWords, length } from '@/shared/text'

const MOST_REFERENCES = 20
const LONGEST_REFERENCE = 500

/**
 * A canned answer while it is written. What is typed outlives a failure, the dialog and a reload, with the version it was
 * begun on: what somebody else saved meanwhile is shown before it is written over.
 *
 * @param answer the one to change; null for a new one
 */
export function useCannedForm(answer: CannedAnswer | null, canned: Canned, done: () => void) {
  const { t } = useI18n()
  const { me } = useSession()

  const { draft: form, restored, clear } = useDraft(me.value.username, `canned.${answer?.id ?? 'new'}`, () => ({
    title: answer?.title ?? '',
    topic: answer?.topic ?? null,
    text: answer?.text ?? '',
    references: answer?.references.join('\n') ?? '',
    version: answer?.version ?? null,
  }), sessionStorage)
  const recovered = ref(restored)
  const busy = ref(false)
  const trouble = ref('')
  /** As somebody else has it by now. */
  const theirs = shallowRef<CannedAnswer | null>(null)

  function wrong(): string {
    const { title, text, references } = form.value
    const lines = linesOf(references)
    if (!hasWords(title)) {
      return t('pane.missing.title')
    }
    return answerTrouble(text, t)
      || (lines.length > MOST_REFERENCES || lines.some(line => length(line) > LONGEST_REFERENCE) ? t('canned.references') : '')
  }

  async function submit() {
    if (busy.value) {
      return
    }
    trouble.value = wrong()
    if (trouble.value) {
      return
    }
    const { title, text, references, topic, version } = form.value
    const former = answer && version !== null ? { id: answer.id, version } : null
    busy.value = true
    try {
      await canned.save(former, { title: title.trim(), text: text.trim(), references: linesOf(references), ...(topic && { topic }) })
      clear()
      done()
    }
    catch (problem) {
      trouble.value = await whyNot(problem)
    }
    finally {
      busy.value = false
    }
  }

  /** Where somebody else was faster, the next attempt goes by what they made of it. */
  async function whyNot(problem: unknown): Promise<string> {
    if (!(problem instanceof Problem && answer && [404, 412].includes(problem.status))) {
      return problemText(problem, t, true)
    }
    await canned.load()
    if (canned.trouble.value) {
      return canned.trouble.value
    }
    theirs.value = canned.all.value?.find(each => each.id === answer.id) ?? null
    form.value.version = theirs.value?.version ?? null
    return t(theirs.value ? 'canned.stale' : 'canned.gone')
  }

  return {
    form,
    busy,
    trouble,
    theirs,
    recovered,
    submit,
    discard() {
      clear()
      recovered.value = false
    },
  }
}
