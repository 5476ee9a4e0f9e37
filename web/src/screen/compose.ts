import { heightIn, paginate } from './paging'

/** One view of the screen: a question, its answer, or as much of them as has room. */
export interface Part {
  question: string
  answer: string
}

/** Heights of the room and of texts in it, in whatever unit. */
export interface Measure {
  room: number
  gap: number
  question: (text: string) => number
  answer: (text: string) => number
}

/** Above this share of the room a question gets parts of its own. */
const SHARE = 0.45

/**
 * Divides a question and its answer into views that have room. Nothing is left out.
 *
 * @param answer empty where only the question is shown
 * @param share of the room that a question may take beside every part of its answer
 */
export function compose(question: string, answer: string, measure: Measure, share = SHARE): Part[] {
  const { room, gap } = measure
  const height = heightIn(room, question, measure.question)
  const asked = () => paginate(question, measure.question, room).map(part => ({ question: part, answer: '' }))
  if (!answer) {
    return asked()
  }
  const beside = room - height - gap
  if (heightIn(beside, answer, measure.answer) <= beside) {
    return [{ question, answer }]
  }
  if (height <= room * share) {
    return paginate(answer, measure.answer, beside).map(part => ({ question, answer: part }))
  }
  return [...asked(), ...paginate(answer, measure.answer, room).map(part => ({ question: '', answer: part }))]
}
