import type { Question, ReceivedAnswer } from '../api/types'
import { ref, shallowRef } from 'vue'
import { Problem, request } from '../api/http'
import { useDraft } from '../drafts'
import { hubNow } from '../hubTime'
import { useQuestions } from '../question/useQuestions'
import { useSession } from '../session/useSession'
import { useStream } from '../stream/useStream'

/** What the clerk said while there was no line. */
interface Waiting { items: { question: string, revision: number, at: string }[] }

const received = shallowRef<ReadonlyMap<string, ReceivedAnswer>>(new Map())
const known = ref('')

/** What the clerk's own hall has of published answers: shown by its screens, or read out by its clerk. */
export function useReceived() {
  const stream = useStream()
  const { one } = useQuestions()
  const { me } = useSession()
  const { draft: waiting } = useDraft<Waiting>(me.value.username, 'read-out', () => ({ items: [] }))

  function learn(answer: ReceivedAnswer) {
    received.value = new Map(received.value).set(answer.question, answer)
  }

  function drop(question: string) {
    waiting.value = { items: waiting.value.items.filter(item => item.question !== question) }
  }

  async function send(question: string, revision: number) {
    const changed = await request<Question | undefined>('POST', `/questions/${question}/read-out`, { body: { revision } })
    changed && stream.learn(changed)
  }

  /** Says now what could not be said before; what the hub refuses, say because it was corrected since, is not read out. */
  async function catchUp() {
    for (const { question, revision } of waiting.value.items) {
      try {
        await send(question, revision)
      }
      catch (problem) {
        if (problem instanceof Problem && problem.transient) {
          return
        }
      }
      drop(question)
    }
  }

  return {
    /** It was said here, and waits for the line. */
    waits: (question: Question) => waiting.value.items.some(item => item.question === question.id),

    /** Says what waits, and reads anew what the hall has; what could not be read stays as it was. */
    async load(): Promise<void> {
      const of = me.value.username
      await catchUp()
      const { items } = await request<{ items: ReceivedAnswer[] }>('GET', '/questions/received')
      received.value = new Map(items.map(answer => [answer.question, answer]))
      waiting.value.items.forEach(({ question, revision, at }) => learn({ question, revision, shownAt: received.value.get(question)?.shownAt ?? null, readOutAt: at }))
      known.value = of
    },

    /** What the hall has of the answer as it stands; nothing of one that was corrected since. */
    of(question: Question): ReceivedAnswer | undefined {
      const answer = known.value === me.value.username ? received.value.get(question.id) : undefined
      return answer?.revision === question.answer?.revision ? answer : undefined
    },

    /**
     * The hall has heard the answer. Seen at once; without a line it is kept and said later, and what the hub refuses is
     * taken back.
     */
    async readOut(question: Question): Promise<void> {
      const before = received.value
      const { id } = question
      const revision = question.answer!.revision
      const at = new Date(hubNow()).toISOString()
      const shownAt = this.of(question)?.shownAt ?? null
      known.value = me.value.username
      learn({ question: id, revision, shownAt, readOutAt: at })
      try {
        await send(id, revision)
      }
      catch (problem) {
        if (problem instanceof Problem && problem.transient) {
          drop(id)
          waiting.value = { items: [...waiting.value.items, { question: id, revision, at }] }
          return
        }
        received.value = before
        if (problem instanceof Problem && problem.status === 409) {
          await one(id).catch(() => {})
        }
        throw problem
      }
    },
  }
}
