import { afterEach, describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { useSelection } from '@/shared/list/useSelection'
import { useStream } from '@/shared/stream/useStream'
import { question } from '../questions'

const stream = useStream()

function listOf(count: number) {
  const questions = Array.from({ length: count }, () => question())
  stream.learnAll(questions)
  const rows = ref(questions)
  const selection = useSelection(rows)
  return { questions, rows, selection, chosen: () => selection.chosen.value.map(each => questions.findIndex(({ id }) => id === each.id)) }
}

afterEach(() => stream.stop())

describe('ticked questions', () => {
  it('are ticked and unticked one by one', () => {
    const { questions, selection, chosen } = listOf(3)
    selection.toggle(questions[2]!.id)
    selection.toggle(questions[0]!.id)
    selection.toggle(questions[2]!.id)

    expect(chosen()).toEqual([0])
    expect(selection.all.value).toBeNull()
  })

  it('are ticked from one to another', () => {
    const { questions, selection, chosen } = listOf(5)
    selection.toggle(questions[3]!.id)
    selection.toggle(questions[1]!.id, true)

    expect(chosen().sort()).toEqual([1, 2, 3])
  })

  it('are all of the page, or none', () => {
    const { selection, chosen } = listOf(3)
    selection.toggleAll(true)
    expect(chosen()).toEqual([0, 1, 2])
    expect(selection.all.value).toBe(true)

    selection.toggleAll(false)
    expect(chosen()).toEqual([])
    expect(selection.all.value).toBe(false)
  })

  it('stay ticked when the list turns to another page, and are as they are now', () => {
    const { questions, rows, selection } = listOf(2)
    selection.toggleAll(true)
    rows.value = []
    stream.learn({ ...questions[0]!, version: 2, status: 'ASSIGNED' })

    expect(selection.chosen.value.map(each => each.version)).toEqual([2, 1])
  })

  it('are no longer among them once they are out of sight', () => {
    const { questions, selection, chosen } = listOf(2)
    selection.toggleAll(true)
    stream.forget(questions[0]!)

    expect(chosen()).toEqual([1])
  })
})
