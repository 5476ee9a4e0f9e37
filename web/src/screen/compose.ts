import { paginate } from '@/shared/text'

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

/** Divides a question and its answer into views that have room. Nothing is left out. */
export function compose(question: string, answer: string, measure: Measure): Part[] {
  const { room, gap } = measure
  const height = measure.question(question)
  if (height + gap + measure.answer(answer) <= room) {
    return [{ question, answer }]
  }
  if (height <= room * SHARE) {
    return paginate(answer, part => height + gap + measure.answer(part) <= room)
      .map(part => ({ question, answer: part }))
  }
  return [
    ...paginate(question, part => measure.question(part) <= room).map(part => ({ question: part, answer: '' })),
    ...paginate(answer, part => measure.answer(part) <= room).map(part => ({ question: '', answer: part })),
  ]
}
