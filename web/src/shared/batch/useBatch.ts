import type { Parsed, ParseProblem } from './parse'
import { computed, ref } from 'vue'
import { hasWords, holdsIdentity, length } from '../text'
import { merged, parseBatch } from './parse'

/** The longest text that the service takes. */
const LONGEST = 4_000

export interface BatchRow extends Parsed {
  id: number
  chosen: boolean
  topic: string | null
}

let count = 0

function rowOf(parsed: Parsed): BatchRow {
  return { ...parsed, id: ++count, chosen: length(parsed.text) <= LONGEST, topic: null }
}

/** The questions of a paste while someone looks through them. */
export function useBatch() {
  const pasted = ref('')
  const rows = ref<BatchRow[]>([])
  const problem = ref<ParseProblem | null>(null)

  function read(text = pasted.value) {
    const result = parseBatch(text)
    problem.value = result.problem
    rows.value = result.rows.map(rowOf)
  }

  return {
    pasted,
    rows,
    problem,
    read,
    chosen: computed(() => rows.value.filter(row => row.chosen && hasWords(row.text))),
    tooLong: computed(() => rows.value.filter(row => row.chosen && length(row.text) > LONGEST)),

    /** What is typed into one may make it private; that it is private stays a person's to say otherwise. */
    edit(row: BatchRow, text: string) {
      if (!holdsIdentity(row.text) && holdsIdentity(text)) {
        row.private = true
      }
      row.text = text
    },

    mergeWithNext(row: BatchRow) {
      const place = rows.value.indexOf(row)
      const next = rows.value[place + 1]
      if (next) {
        const { topic } = row
        rows.value.splice(place, 2, { ...row, ...merged(row, next), topic: topic ?? next.topic, chosen: row.chosen || next.chosen })
      }
    },

    /** Back to the paste, or to nothing. */
    back() {
      rows.value = []
      problem.value = null
    },

    clear() {
      pasted.value = ''
      rows.value = []
      problem.value = null
    },
  }
}
