import type { AssignmentReason } from '../api/types'
import { useI18n } from 'vue-i18n'
import { count } from '../format'

/**
 * Why a question is with its official, in a sentence. What the router counted when it chose is in it where it is known.
 *
 * @param tense `was` for what happened, `would` for what a table under trial would do
 */
export function useBecause() {
  const { t } = useI18n()
  return ({ kind, load }: AssignmentReason, tense: 'was' | 'would' = 'was'): string => {
    const because = t(`routing.${tense}.${kind}`)
    return load === undefined || load === null ? because : `${because} ${t(`routing.${tense}.load`, { n: count(load) })}`
  }
}
