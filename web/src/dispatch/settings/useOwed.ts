import { ref } from 'vue'
import { request } from '@/shared/api/http'

/** What the conference still owes those who asked, as counts of questions. */
export interface Owed {
  /** Answered live, without the gist in writing. */
  owed: number
  /** Put off to a date. */
  promised: number
  unanswered: number
  /** Whose askers said that the answer is not clear. */
  unclear: number
}

export const DEBTS = ['unanswered', 'owed', 'promised', 'unclear'] as const

/** Null in `owed` while it is being asked for, and when nobody can say. */
export function useOwed() {
  const owed = ref<Owed | null>(null)
  const unknown = ref(false)

  async function ask(): Promise<void> {
    owed.value = null
    unknown.value = false
    try {
      owed.value = await request<Owed>('GET', '/questions/owed')
    }
    catch {
      // Not to know must not keep a conference open: the page says that it does not know.
      unknown.value = true
    }
  }

  return { owed, unknown, ask }
}
