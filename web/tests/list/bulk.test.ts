import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { Problem } from '@/shared/api/http'
import { useBulk } from '@/shared/list/useBulk'
import { signOut, within } from '../pane/desk'
import { question } from '../questions'

afterEach(signOut)

describe('the same done to several questions', () => {
  it('tells of each what came of it', async () => {
    const [first, taken, last] = [question(), question(), question()]
    const { result: bulk } = within(useBulk)

    await bulk.run('Phân loại', [first, taken, last], async (each) => {
      if (each.id === taken.id) {
        throw new Problem(409, 'wrong-state', { detail: 'Câu này đã được trả lời.' })
      }
    })

    expect(bulk.worked.value.map(each => each.question)).toEqual([first, last])
    expect(bulk.failed.value).toEqual([{ question: taken, why: 'Câu này đã được trả lời.' }])
  })

  it('takes a few at a time and says how far it is', async () => {
    const questions = Array.from({ length: 10 }, () => question())
    const answers: (() => void)[] = []
    const { result: bulk } = within(useBulk)

    void bulk.run('Phân loại', questions, () => new Promise<void>(resolve => answers.push(resolve)))
    expect(answers).toHaveLength(4)
    answers.splice(0, 2).forEach(answer => answer())
    await flushPromises()

    expect(answers).toHaveLength(4)
    expect([bulk.done.value, bulk.all.value, bulk.busy.value]).toEqual([2, 10, true])
  })

  it('begins nothing else while it is busy', async () => {
    const { result: bulk } = within(useBulk)
    void bulk.run('Phân loại', [question()], () => new Promise(() => {}))
    let again = false
    await bulk.run('Chuyển xử lý', [question()], async () => again = true)

    expect(again).toBe(false)
    expect(bulk.what.value).toBe('Phân loại')
  })
})
