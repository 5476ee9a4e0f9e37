import type { Ref } from 'vue'
import type { Question } from '../../api/types'
import { computed } from 'vue'
import { useStream } from '../../stream/useStream'
import { useQuestions } from '../useQuestions'
import { useLookUp } from './useLookUp'

const AT_MOST = 5

/** The questions like a text being typed, the likest first, each as it stands now. */
export function useSimilar(text: Ref<string>, composing: Ref<boolean>) {
  const stream = useStream()
  const { similar } = useQuestions()

  const hits = useLookUp<readonly Question[]>(text, composing, async (words, signal) => {
    const questions = await similar(words, AT_MOST, signal)
    stream.learnAll(questions)
    return questions
  }, [])

  return computed(() => hits.value.map(hit => stream.state.value.questions.get(hit.id)?.question ?? hit))
}
