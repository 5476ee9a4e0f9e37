import type { Question } from '@/shared/api/types'
import { afterEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useGathered } from '@/shared/question/useGathered'
import { useStream } from '@/shared/stream/useStream'
import { question } from '../questions'

const stream = useStream()
const scope = effectScope()

function gathering(first: Question[]) {
  const held = ref(false)
  stream.learnAll(first)
  const wanted = ref(first)
  const list = scope.run(() => useGathered(wanted, held))!
  return { held, wanted, list, ids: () => list.shown.value.map(each => each.id) }
}

afterEach(() => stream.stop())

describe('a list under the pointer', () => {
  it('gathers what is new until it is let in', async () => {
    const [old, fresh] = [question(), question()]
    const { held, wanted, list, ids } = gathering([old])
    held.value = true
    stream.learn(fresh)
    wanted.value = [fresh, old]
    await nextTick()

    expect(ids()).toEqual([old.id])
    expect(list.gathered.value).toBe(1)

    list.letIn()
    expect(ids()).toEqual([fresh.id, old.id])
  })

  it('shows how its questions change all the while', async () => {
    const old = question()
    const { held, wanted, list } = gathering([old])
    held.value = true
    stream.learn({ ...old, version: 2, status: 'ASSIGNED' })
    wanted.value = []
    await nextTick()

    expect(list.shown.value.map(each => each.status)).toEqual(['ASSIGNED'])
  })

  it('is in order again when the pointer has left', async () => {
    const [old, fresh] = [question(), question()]
    const { held, wanted, ids } = gathering([old])
    held.value = true
    stream.learn(fresh)
    wanted.value = [fresh, old]
    await nextTick()
    held.value = false
    await nextTick()

    expect(ids()).toEqual([fresh.id, old.id])
  })
})
