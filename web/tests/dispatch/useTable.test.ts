import type { Question } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { everything } from '@/dispatch/table/tableFilter'
import { BUILT_IN, sameView, useSavedViews } from '@/dispatch/table/useSavedViews'
import { PAGE, useTable } from '@/dispatch/table/useTable'
import { useStream } from '@/shared/stream/useStream'
import { json, signIn, signOut, TestHub, within } from '../pane/desk'
import { question } from '../questions'

const stream = useStream()
let hub: TestHub

/** Newest first: 250-1, 249-1 … */
const ALL = Array.from({ length: 250 }, (_, index) => question({ number: `${250 - index}-1` }))

function serve(questions: Question[]) {
  hub.answer('GET /questions', () => {
    const query = new URLSearchParams(hub.asked.at(-1)!.path.split('?')[1])
    const from = Number(query.get('cursor') ?? 0)
    const next = from + PAGE < questions.length ? String(from + PAGE) : null
    return json(200, { items: questions.slice(from, from + PAGE), next })
  })
}

beforeEach(async () => {
  hub = new TestHub()
  await signIn(hub, 'MODERATOR')
  serve(ALL)
})

afterEach(signOut)

async function table(begin = {}) {
  const { result } = within(() => useTable(begin))
  await flushPromises()
  return { ...result, numbers: () => result.rows.value.map(each => each.number) }
}

const asked = () => hub.calls('GET', '/questions').map(call => new URLSearchParams(call.path.split('?')[1]))

describe('the table', () => {
  it('asks for a page in its order and narrowed as it says', async () => {
    await table({ ...BUILT_IN.late, topic: 'SEALS', q: ' hòm phiếu ' })

    expect(Object.fromEntries(asked()[0]!)).toEqual({ flag: 'late', sort: 'urgency', topic: 'SEALS', q: 'hòm phiếu', limit: '100' })
  })

  it('fetches the next page only when it is turned to', async () => {
    const { numbers, turn, more, from } = await table()
    expect(numbers()).toHaveLength(PAGE)
    expect(asked()).toHaveLength(1)

    await turn(1)
    expect([numbers()[0], from.value]).toEqual(['150-1', 100])
    await turn(1)
    expect([numbers().length, more.value]).toEqual([50, false])
    await turn(1)
    expect(from.value).toBe(200)

    await turn(-1)
    expect(numbers()[0]).toBe('150-1')
    expect(asked()).toHaveLength(3)
  })

  it('has what is asked meanwhile on its page, and leaves for the next what belongs there', async () => {
    const { numbers } = await table()
    stream.learn(question({ number: '251-1' }))
    stream.learn(question({ number: '20-1' }))

    expect(numbers()[0]).toBe('251-1')
    expect(numbers()).not.toContain('20-1')
  })

  it('drops what no longer passes', async () => {
    const { numbers } = await table({ status: 'SUBMITTED' })
    stream.learn({ ...ALL[0]!, version: 2, status: 'ASSIGNED' })

    expect(numbers()[0]).toBe('249-1')
  })

  it('begins at the first page in another order', async () => {
    const { view, turn, from } = await table()
    await turn(1)
    view.sort = 'weight'
    await flushPromises()

    expect(from.value).toBe(0)
    expect(asked().at(-1)!.get('sort')).toBe('weight')
    expect(asked().at(-1)!.has('cursor')).toBe(false)
  })

  it('says what went wrong and keeps its rows', async () => {
    const { view, trouble, numbers } = await table()
    hub.answer('GET /questions', () => json(503, { detail: 'Chưa sẵn sàng.' }))
    view.sort = 'age'
    await flushPromises()

    expect(trouble.value).toContain('Chưa tải được danh sách')
    expect(numbers()).toHaveLength(PAGE)
  })
})

describe('saved views', () => {
  it('belong to the account and come back with it', async () => {
    const mine = within(() => useSavedViews('moderator.1')).result
    expect(mine.save(' Dấu, chưa rõ ', { ...everything(), topic: 'SEALS', flags: ['unclear'] })).toBe(true)
    await flushPromises()

    expect(within(() => useSavedViews('moderator.1')).result.saved.value).toMatchObject([{ name: 'Dấu, chưa rõ', view: { topic: 'SEALS', flags: ['unclear'] } }])
    expect(within(() => useSavedViews('moderator.2')).result.saved.value).toEqual([])
  })

  it('take the place of one with the same name, however it was typed', () => {
    const { saved, save } = within(() => useSavedViews('moderator.3')).result
    save('Đã hẹn', everything())
    save('Đã hẹn'.normalize('NFD'), { ...everything(), sort: 'weight' })

    expect(saved.value.map(each => each.view.sort)).toEqual(['weight'])
  })

  it('have a name, and are not too many', () => {
    const { saved, save, remove } = within(() => useSavedViews('moderator.4')).result
    expect(save('  ', everything())).toBe(false)
    Array.from({ length: 12 }, (_, index) => save(`Lọc ${index}`, everything()))
    expect(save('Một nữa', everything())).toBe(false)

    remove('Lọc 0')
    expect(save('Một nữa', everything())).toBe(true)
    expect(saved.value).toHaveLength(12)
  })

  it('of another version of the page hold only what this one knows', () => {
    localStorage.setItem('caunoi.views.moderator.5', JSON.stringify([{ name: 'Cũ', view: { status: 'ASSIGNED', flags: ['late', 'gone'], sort: 'size' } }, { name: '' }]))

    expect(within(() => useSavedViews('moderator.5')).result.saved.value)
      .toEqual([{ name: 'Cũ', view: { ...everything(), status: 'ASSIGNED', flags: ['late'] } }])
  })

  it('are the same whatever the order of their flags', () => {
    expect(sameView({ ...everything(), flags: ['late', 'owed'] }, { ...everything(), flags: ['owed', 'late'] })).toBe(true)
    expect(sameView(everything(), { ...everything(), sort: 'age' })).toBe(false)
  })
})
