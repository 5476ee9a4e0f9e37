import type { MaybeRefOrGetter } from 'vue'
import type { Question } from '../../api/types'
import { reactive, ref, toValue } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemText } from '../../api/problemText'
import { useDraft } from '../../drafts'
import { useSession } from '../../session/useSession'
import { useQuestions } from '../useQuestions'
import { useTakeBack } from './useTakeBack'
import { useTold } from './useTold'

type Writing = 'supplement' | 'follow-up'

/** What a hall does with one question of its list. What fails keeps its text; texts outlive a reload. */
export function useHallActs(asked: MaybeRefOrGetter<Question>) {
  const { t } = useI18n()
  const { me } = useSession()
  const { act } = useQuestions()
  const told = useTold()

  const busy = ref(false)
  const trouble = ref('')
  const news = ref('')
  const writing = ref<Writing | null>(null)

  const { id } = toValue(asked)
  const draftOf = (name: Writing) => useDraft(me.value.username, `${name}.${id}`, () => ({ text: '' })).draft
  const drafts = { 'supplement': draftOf('supplement'), 'follow-up': draftOf('follow-up') }
  const texts = reactive({
    get 'supplement'() { return drafts.supplement.value.text },
    set 'supplement'(text) { drafts.supplement.value.text = text },
    get 'follow-up'() { return drafts['follow-up'].value.text },
    set 'follow-up'(text) { drafts['follow-up'].value.text = text },
  })

  async function attempt(work: () => Promise<void>, kept = false) {
    busy.value = true
    trouble.value = ''
    try {
      await work()
    }
    catch (problem) {
      trouble.value = problemText(problem, t, kept)
    }
    busy.value = false
  }

  function write(what: Writing) {
    news.value = ''
    trouble.value = ''
    writing.value = what
  }

  return {
    busy,
    trouble,
    news,
    texts,
    writing,
    write,

    /** Sends the text being written. */
    send: () => busy.value || attempt(async () => {
      const what = writing.value!
      news.value = ''
      const done = await act(toValue(asked), what, { text: texts[what].trim() })
      texts[what] = ''
      writing.value = null
      if (what === 'follow-up' && done) {
        news.value = t('clerk.followedUp', { number: done.number })
      }
    }, true),

    /** What the asker said of the answer; one to whom it is not clear may ask on at once. */
    confirm: (clear: boolean) => busy.value || attempt(async () => {
      news.value = ''
      await act(toValue(asked), 'confirm', { clear })
      if (!clear) {
        write('follow-up')
        news.value = t('clerk.unclearNoted')
      }
    }),

    tell: (hall: string, yes: boolean) => attempt(() => told.tell(toValue(asked), hall, yes)),

    withdrawal: useTakeBack(() => attempt(async () => {
      await act(toValue(asked), 'withdraw')
    })),
  }
}
