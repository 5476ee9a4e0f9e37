import type { AskToo, Assignment, Call, Classification, Confirmation, Correction, Extension, FollowUp, HistoryEntry, Merge, NewAnswer, Parts, Question, QuestionPage, Reason, SimilarQuestion, Transfer, Words } from '../api/types'
import type { Result, Sendable } from '../outbox/item'
import { answer, Problem, request } from '../api/http'
import { outcomeOf } from '../outbox/item'
import { useStream } from '../stream/useStream'

export interface Filter {
  status?: string | null
  topic?: string | null
  bridgePoint?: string | null
  assignee?: string | null
  /** Separated by commas; all must hold. */
  flag?: string
  sort?: string
  q?: string
  limit?: number
}

/** The actions that the pages offer, with what each sends. */
export interface Bodies {
  'take': undefined
  'give-back': Reason
  'answer': NewAnswer
  'publish': undefined
  'classify': Classification
  'assign': Assignment
  'transfer': Transfer
  'request-info': Words
  'supplement': Words
  'decline': Reason
  'withdraw': undefined
  'extend': Extension
  'edit': Words
  'mark-private': undefined
  'split': Parts
  'merge': Merge
  'unmerge': undefined
  'correct': Correction
  'retract': Reason
  'review': undefined
  'approve': undefined
  'rework': Reason
  'follow-up': FollowUp
  'confirm': Confirmation
  'take-over': undefined
  'ask-too': AskToo | undefined
}

/** Adding a hall changes nothing that someone else decides about: it needs no version, and no body. */
function hallOf(asking: AskToo | undefined): string {
  return asking ? `?${new URLSearchParams({ ...asking })}` : ''
}

/** What people do with questions, over REST. What comes back is known to the whole page at once, before any frame. */
export function useQuestions() {
  const stream = useStream()

  return {
    /**
     * Never asks to sign in again: the outbox does, and then goes on by itself.
     *
     * @param key the same for every attempt at the same question, so that it is asked once
     * @param called it was called in: then the caller is kept too where the question was there before, and what is noted
     *     down need be no question
     * @return the question, or what the call was about, and whether it was there before under the code of its slip
     */
    async ask(question: Sendable, key: string, called = false): Promise<{ question: Result, recognised: boolean }> {
      if (called) {
        return askByCall(question, key)
      }
      const { status, body } = await answer<Question>('POST', '/questions', { body: question, idempotencyKey: key, unattended: true })
      stream.learn(body)
      return { question: body, recognised: status === 200 }
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

    /** The likeliest first; empty where the hub does not look for them. */
    async similar(text: string, limit: number, signal?: AbortSignal): Promise<Question[]> {
      try {
        const query = new URLSearchParams({ text, limit: String(limit) })
        const { items } = await request<{ items: SimilarQuestion[] }>('GET', `/questions/similar?${query}`, { signal })
        return items.map(item => item.question)
      }
      catch (problem) {
        if (problem instanceof Problem && problem.status === 404) {
          return []
        }
        throw problem
      }
    },

    /**
     * Does `action` to the version that the user saw. When that was stale, the newest is fetched before it throws.
     *
     * @return the question that came of it: this one, or the new one of a follow-up
     */
    async act<A extends keyof Bodies>(question: Question, action: A, body?: Bodies[A]): Promise<Question | undefined> {
      try {
        const path = `/questions/${question.id}/${action}`
        const changed = action === 'ask-too'
          ? await request<Question | undefined>('POST', `${path}${hallOf(body as AskToo | undefined)}`)
          : await request<Question | undefined>('POST', path, { body, version: question.version })
        if (changed) {
          stream.learn(changed)
        }
        else {
          stream.forget(question)
        }
        if (action === 'follow-up') {
          // The answer is the new one; that the old one has it now is a version of its own.
          await fetchOne(question.id).catch(() => {})
        }
        return changed
      }
      catch (problem) {
        if (problem instanceof Problem && [409, 412].includes(problem.status)) {
          await fetchOne(question.id).catch(() => {})
        }
        throw problem
      }
    },
  }

  async function askByCall(body: Sendable, key: string): Promise<{ question: Result, recognised: boolean }> {
    const { status, body: call } = await answer<Call>('POST', '/hotline/calls', {
      body: { outcome: 'NEW_QUESTION', ...body },
      idempotencyKey: key,
      unattended: true,
    })
    if (call.question) {
      stream.learn(call.question)
    }
    // A hall's private one, known by its slip, is told to an operator by its number only.
    const { id, number, text } = call.question ?? { id: call.id, number: call.number ?? '', text: body.text ?? '' }
    const outcome = outcomeOf(body)
    return { question: { id, number, text, ...(outcome && { outcome }) }, recognised: status === 200 }
  }

  async function fetchOne(id: string): Promise<Question> {
    const question = await request<Question>('GET', `/questions/${id}`)
    stream.learn(question)
    return question
  }
}
