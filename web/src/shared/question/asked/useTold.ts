import type { Question } from '../../api/types'
import { request } from '../../api/http'
import { useStream } from '../../stream/useStream'

/** The tick “Đã báo người hỏi”. It wants no version, for it changes nothing that someone else decides about. */
export function useTold() {
  const stream = useStream()

  function ticked(question: Question, hall: string, told: boolean): void {
    const now = stream.state.value.questions.get(question.id)?.question ?? question
    const others = (now.told ?? []).filter(code => code !== hall)
    stream.learn({ ...now, told: told ? [...others, hall] : others })
  }

  return {
    /** Notes that the asker was told, or not yet; seen at once, taken back when it could not be noted. */
    async tell(question: Question, hall: string, told: boolean): Promise<void> {
      ticked(question, hall, told)
      try {
        await request('PUT', `/questions/${question.id}/told`, { body: { told } })
      }
      catch (problem) {
        ticked(question, hall, !told)
        throw problem
      }
    },
  }
}
