import type { Conference } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import JointAnswer from '@/answers/JointAnswer.vue'
import { useJointAnswer } from '@/answers/useJointAnswer'
import { useSelection } from '@/shared/list/useSelection'
import { useStream } from '@/shared/stream/useStream'
import { CONFERENCE, TARGETS } from '../dispatch/settings/fakeHub'
import { mountPage } from '../mountPage'
import { json, lan, signIn, signOut, TestHub, within } from '../pane/desk'
import { answer, question } from '../questions'

let hub: TestHub
const mine = [question({ status: 'ASSIGNED', official: lan, version: 2 }), question({ status: 'IN_PROGRESS', official: lan, version: 3 })]

beforeEach(async () => {
  hub = new TestHub()
  await signIn(hub, 'OFFICIAL')
  useStream().learnAll(mine)
})

afterEach(() => {
  signOut()
  vi.useRealTimers()
})

function joint() {
  return within(() => {
    const selection = useSelection(mine)
    selection.toggleAll(true)
    return { selection, ...useJointAnswer(selection) }
  }).result
}

const answeredAll = () => json(200, { items: mine.map(each => ({ ...each, version: each.version + 2, status: 'ANSWERED', answer: answer('Được.') })) })

describe('one answer for several questions', () => {
  it('goes to all in one request, with the versions that were seen', async () => {
    hub.answer('POST /questions/joint-answers', answeredAll)
    const { draft, submit, selection, answered } = joint()
    draft.value = { text: ' Được. ', references: 'Điều 69\n\n', live: false }
    expect(submit(false)).toBe(true)
    await flushPromises()

    expect(hub.calls('POST', '/joint-answers')).toMatchObject([{ body: {
      questions: mine.map(({ id, version }) => ({ id, version })),
      text: 'Được.',
      references: ['Điều 69'],
      live: false,
      publish: false,
    } }])
    expect(answered.value).toEqual(mine.map(each => each.number))
    expect(selection.chosen.value).toEqual([])
    expect(draft.value.text).toBe('')
  })

  it('keeps the text and the ticks when none got it, and looks at what changed', async () => {
    hub.answer('POST /questions/joint-answers', () => json(412, { type: 'urn:caunoi:problem:stale' }))
    const { draft, submit, selection, trouble } = joint()
    draft.value.text = 'Được.'
    submit(false)
    await flushPromises()

    expect(trouble.value).toContain('vẫn còn nguyên')
    expect(draft.value.text).toBe('Được.')
    expect(selection.chosen.value).toHaveLength(2)
    expect(hub.calls('GET', mine[0]!.id)).toHaveLength(1)
  })

  it('can be taken back for five seconds when it goes to all halls', async () => {
    vi.useFakeTimers()
    hub.answer('POST /questions/joint-answers', answeredAll)
    const { draft, submit, undo, left } = joint()
    draft.value.text = 'Được.'
    submit(true)
    expect(left.value).toBe(5)
    await vi.advanceTimersByTimeAsync(3_000)
    undo()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(hub.calls('POST', '/joint-answers')).toEqual([])

    submit(true)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(hub.calls('POST', '/joint-answers')).toMatchObject([{ body: { publish: true } }])
  })

  it('wants words', () => {
    const { submit, trouble } = joint()

    expect(submit(false)).toBe(false)
    expect(trouble.value).toBe('Vui lòng nhập câu trả lời.')
  })
})

describe('whether it may go to all halls', () => {
  const find = (id: string) => document.querySelector<HTMLButtonElement>(`[data-testid="${id}"]`)

  async function written(settings: Conference['settings'], questions = mine) {
    useStream().learnConference({ ...CONFERENCE, settings })
    useStream().learnAll(questions)
    const { result: selection } = within(() => useSelection(questions))
    selection.toggleAll(true)
    mountPage(JointAnswer, { selection })
    find('joint-open')!.click()
    await flushPromises()
  }

  it('is offered where officials publish', async () => {
    await written({ officialsPublish: true, approvals: [], targets: TARGETS })

    expect(find('joint-publish')!.disabled).toBe(false)
  })

  it('is not offered where only the desk publishes', async () => {
    await written({ officialsPublish: false, approvals: [], targets: TARGETS })

    expect(find('joint-publish')).toBeNull()
    expect(find('joint-send')).not.toBeNull()
    expect(find('joint-hint')!.textContent).toContain('điều phối gửi tới các điểm cầu khác')
  })

  it('goes away when the desk takes it over while one writes', async () => {
    await written({ officialsPublish: true, approvals: [], targets: TARGETS })
    useStream().learnConference({ ...CONFERENCE, version: CONFERENCE.version + 1, settings: { officialsPublish: false, approvals: [], targets: TARGETS } })
    await flushPromises()

    expect(find('joint-publish')).toBeNull()
  })

  it('is barred by a private question among them, and says why', async () => {
    await written({ officialsPublish: true, approvals: [], targets: TARGETS }, [mine[0]!, question({ status: 'ASSIGNED', official: lan, private: true })])

    expect(find('joint-publish')!.disabled).toBe(true)
    expect(find('joint-hint')!.textContent).toContain('Có câu riêng tư')
  })

  it('waits for approval where a topic wants it, and says so', async () => {
    const seals = { code: 'SEALS', label: 'Dấu' }
    await written(
      { officialsPublish: true, approvals: [{ topic: 'SEALS', approvers: ['official.minh'] }], targets: TARGETS },
      [mine[0]!, question({ status: 'ASSIGNED', official: lan, topic: seals })],
    )

    expect(find('joint-hint')!.textContent).toContain('trình lãnh đạo trước')
  })
})

it('says how many it is about to go to, whatever is ticked meanwhile', async () => {
  vi.useFakeTimers()
  const { result: selection } = within(() => useSelection(mine))
  selection.toggleAll(true)
  mountPage(JointAnswer, { selection })
  const find = <E extends HTMLElement>(id: string) => document.querySelector<E>(`[data-testid="${id}"]`)!
  find('joint-open').click()
  await flushPromises()
  const text = find<HTMLTextAreaElement>('joint-text')
  text.value = 'Được.'
  text.dispatchEvent(new Event('input'))
  find('joint-publish').click()
  selection.toggle(mine[0]!.id)
  await flushPromises()

  expect(find('joint').textContent).toContain('2 câu sau 5 giây')
})

it.each([
  ['text', 'Hỏi số 0912 345 678.'],
  ['references', 'Điện thoại 0912 345 678'],
])('warns of a number in its %s', async (field, words) => {
  const selection = within(() => useSelection(mine)).result
  selection.toggleAll(true)
  mountPage(JointAnswer, { selection })
  const find = <E extends HTMLElement>(id: string) => document.querySelector<E>(`[data-testid="${id}"]`)
  find('joint-open')!.click()
  await flushPromises()
  expect(find('joint-identity')).toBeNull()

  const written = find<HTMLTextAreaElement>(`joint-${field}`)!
  written.value = words
  written.dispatchEvent(new Event('input'))
  await flushPromises()

  expect(find('joint-identity')!.textContent).toContain('Câu trả lời có số điện thoại')
})
