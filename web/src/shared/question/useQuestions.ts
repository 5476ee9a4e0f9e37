import type { Assignment, Classification, GiveBack, HistoryEntry, NewAnswer, NewQuestion, Question, QuestionPage } from '../api/types'
import { Problem, request } from '../api/http'
import { useStream } from '../stream/useStream'

export interface Filter {
  status?: string
  topic?: string
  bridgePoint?: string
  assignee?: string
  q?: string
  limit?: number
}

/** The actions that the pages offer, with what each sends. */
interface Bodies {
  'take': undefined
  'give-back': GiveBack
  'answer': NewAnswer
  'publish': undefined
  'classify': Classification
  'assign': Assignment
}

/** What people do with questions, over REST. What comes back is known to the whole page at once, before any frame. */
export function useQuestions() {
  const stream = useStream()

  return {
    /** @param key the same for every attempt at the same question, so that it is asked once */
    async ask(question: NewQuestion, key: string): Promise<Question> {
      const asked = await request<Question>('POST', '/questions', { body: question, idempotencyKey: key })
      stream.learn(asked)
      return asked
    },

    /** One page of the list, newest first; `next` of the former page continues it. */
    async list(filter: Filter, cursor?: string | null, signal?: AbortSignal): Promise<QuestionPage> {
      const query = new URLSearchParams()
      for (const [name, value] of Object.entries({ ...filter, cursor })) {
        if (value !== undefined && value !== null && value !== '') {
          query.set(name, String(value))
        }
      }
      const page = await request<QuestionPage>('GET', `/questions?${query}`, { signal })
      stream.learnAll(page.items)
      return page
    },

    history: async (id: string): Promise<HistoryEntry[]> =>
      (await request<{ items: HistoryEntry[] }>('GET', `/questions/${id}/history`)).items,

    one: (id: string) => fetchOne(id),

    /** Does `action` to the version that the user saw. When that was stale, the newest is fetched before it throws. */
    async act<A extends keyof Bodies>(question: Question, action: A, ...[body]: Bodies[A] extends undefined ? [] : [Bodies[A]]): Promise<void> {
      try {
        const changed = await request<Question | undefined>('POST', `/questions/${question.id}/${action}`, {
          body,
          version: question.version,
        })
        if (changed) {
          stream.learn(changed)
        }
        else {
          stream.forget(question)
        }
      }
      catch (problem) {
        if (problem instanceof Problem && [409, 412].includes(problem.status)) {
          await fetchOne(question.id).catch(() => {})
        }
        throw problem
      }
    },
  }

  async function fetchOne(id: string): Promise<Question> {
    const question = await request<Question>('GET', `/questions/${id}`)
    stream.learn(question)
    return question
  }
}
