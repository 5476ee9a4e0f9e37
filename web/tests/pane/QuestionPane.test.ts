import type { Action, Question, Role } from '@/shared/api/types'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import QuestionPane from '@/shared/pane/QuestionPane.vue'
import { mountPage } from '../mountPage'
import { answer, question } from '../questions'
import { json, lan, minh, settled, signIn, signOut, TestHub } from './desk'

const targets = { takeUpMinutes: 5, answerMinutes: 30, topics: [] }
let hub: TestHub

beforeEach(() => hub = new TestHub())
afterEach(signOut)

function heldAct() {
  return { held: { value: null }, hold: vi.fn(), undo: vi.fn(), now: vi.fn() }
}

async function opened(role: Role, about: Partial<Question>, actions: Action[]) {
  const shown = question({ actions, ...about })
  await signIn(hub, role, shown)
  const held = heldAct()
  const pane = mountPage(QuestionPane, { question: shown, heldAct: held })
  await settled()
  const click = async (id: string) => {
    await pane.get(`[data-testid=${id}]`).trigger('click')
    await settled()
  }
  const posted = (action: Action) => hub.calls('POST', `/${action}`).map(call => call.body)
  return { shown, held, pane, click, posted }
}

function accepted(shown: Question, action: Action, more: Partial<Question> = {}) {
  return hub.answer(`POST /questions/${shown.id}/${action}`, () => json(200, { ...shown, version: 2, ...more }))
}

describe('the pane', () => {
  it('shows the question whole to who may see it', async () => {
    const { pane } = await opened('MODERATOR', {
      status: 'ANSWERED',
      text: 'Bản biên tập?',
      original: 'Bản gốc?',
      initials: 'NTV',
      supplements: [{ text: 'Ở xã Đất Thử.', at: '2021-04-28T01:02:00.000Z' }],
      parent: { id: 'p', number: '12-4', kind: 'SPLIT' },
      owed: true,
      promisedFor: '2021-04-29T03:00:00.000Z',
      clear: false,
      told: ['731'],
      asker: { name: 'Nguyễn Thị Ví Dụ', commune: null },
      answer: answer('Có.', 3),
    }, [])

    for (const text of ['Bản biên tập?', 'Bản gốc?', 'NTV', 'Ở xã Đất Thử.', '12-4', 'còn nợ', '29/04/2021 10:00', 'chưa rõ', 'Đã báo người hỏi: Thành phố Biên Hòa', 'Nguyễn Thị Ví Dụ', 'Đã đính chính 2 lần']) {
      expect(pane.text()).toContain(text)
    }
  })

  it('asks for what frames do not tell, for each version', async () => {
    const { shown, pane } = await opened('MODERATOR', { actions: undefined }, [])
    const gets = () => hub.calls('GET', `/questions/${shown.id}`).length
    expect(gets()).toBe(1)

    await pane.setProps({ question: { ...shown, version: 2 } })
    await settled()
    expect(gets()).toBe(2)
    await pane.setProps({ question: { ...shown, version: 3, actions: ['merge'] } })
    await settled()
    expect(gets()).toBe(2)
  })

  it('tells who was quicker', async () => {
    const { shown, pane, click } = await opened('OFFICIAL', { status: 'ASSIGNED', official: lan }, ['take'])
    hub.answer(`POST /questions/${shown.id}/take`, () => json(412, { type: 'urn:caunoi:problem:stale' }))
    hub.answer(`GET /questions/${shown.id}`, () => json(200, { ...shown, version: 2, official: minh }))
    await click('take')

    expect(pane.get('[data-testid=pane-trouble]').text()).toContain('Trần Minh đã nhận câu này trước')
  })

  it('lets its official go on without what the asker was asked for', async () => {
    const { shown, pane, click, posted } = await opened('OFFICIAL', { status: 'NEEDS_INFO', official: lan, reason: 'Ở xã nào?' }, ['give-back', 'take'])
    accepted(shown, 'take', { status: 'IN_PROGRESS', reason: null })
    expect(pane.get('[data-testid=take]').text()).toBe('Xử lý tiếp, không chờ bổ sung')
    await click('take')

    expect(posted('take')).toHaveLength(1)
  })

  it('marks as private only after a moment in which that can be taken back', async () => {
    const { shown, held, click } = await opened('MODERATOR', { status: 'PUBLISHED', answer: answer('Có.') }, ['mark-private'])
    await click('mark-private')

    expect(held.hold).toHaveBeenCalledWith(shown, 'mark-private', undefined, expect.any(Function))
  })

  it('shows who is writing, but not oneself', async () => {
    const { shown, pane } = await opened('MODERATOR', { status: 'IN_PROGRESS', official: lan }, [])
    const until = new Date(Date.now() + 60_000).toISOString()
    let version = 0
    const say = async (by: typeof lan) => {
      hub.say({ t: 'work', question: shown.id, version: ++version, by, doing: 'TYPING', until, notes: 2 })
      await settled()
    }
    await say({ username: 'moderator', displayName: 'Tôi' })
    expect(pane.get('[data-testid=work]').text()).toBe('')
    await say(minh)
    expect(pane.get('[data-testid=work]').text()).toBe('Trần Minh đang soạn')
    expect(pane.get('[data-testid=notes] summary').text()).toContain('2')
  })

  it('does the next step with Ctrl+Enter, but not while one types', async () => {
    const { shown, pane, posted } = await opened('OFFICIAL', { status: 'ASSIGNED', official: lan }, ['take'])
    accepted(shown, 'take', { status: 'IN_PROGRESS', actions: [] })
    const press = (target: Element) => target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }))
    press(pane.get('[data-testid=note-text]').element)
    await settled()
    expect(posted('take')).toHaveLength(0)

    press(document.body)
    await settled()
    expect(posted('take')).toHaveLength(1)
  })

  it('keeps notes from the halls', async () => {
    const { pane } = await opened('CLERK', { status: 'ASSIGNED' }, [])

    expect(pane.find('[data-testid=notes]').exists()).toBe(false)
  })
})

describe('what goes to all halls', () => {
  it('is held', async () => {
    const { shown, held, click } = await opened('OFFICIAL', { status: 'ANSWERED', official: lan, answer: answer('Có.') }, ['publish'])
    await click('publish')

    expect(held.hold).toHaveBeenCalledWith(shown, 'publish', undefined, expect.any(Function))
  })

  it.each<[string, Partial<Question>]>([
    ['the question', { text: 'Gọi 0912 345 678 được không?', answer: answer('Có.') }],
    ['the answer', { answer: answer('Gọi 0912 345 678.') }],
  ])('asks first when %s holds a number of someone', async (_, about) => {
    const { held, pane, click } = await opened('MODERATOR', { status: 'ANSWERED', ...about }, ['publish'])
    await click('publish')
    expect(held.hold).not.toHaveBeenCalled()

    await click('identity-stay')
    expect(pane.find('[data-testid=identity]').exists()).toBe(false)
    await click('publish')
    await click('identity-go')
    expect(held.hold).toHaveBeenCalledOnce()
  })

  it('is what an approver approves', async () => {
    const { held, click } = await opened('OFFICIAL', { status: 'IN_REVIEW', official: minh, answer: answer('Có.') }, ['approve', 'rework'])
    await click('approve')

    expect(held.hold.mock.calls[0]?.[1]).toBe('approve')
  })
})

describe('the editor', () => {
  const taken = { status: 'IN_PROGRESS', official: lan } as const

  it('wants words, unless it was said aloud', async () => {
    const { shown, held, pane, posted } = await opened('OFFICIAL', { ...taken, private: true }, ['answer'])
    accepted(shown, 'answer', { status: 'ANSWERED', owed: true })
    await pane.get('form.editor').trigger('submit')
    expect(pane.get('[data-testid=answer-trouble]').text()).toContain('Đã trả lời trực tiếp')

    await pane.get('[data-testid=answer-live] input').setValue(true)
    await pane.get('form.editor').trigger('submit')
    await settled()
    expect(posted('answer')).toEqual([{ live: true }])
    expect(held.hold).not.toHaveBeenCalled()
  })

  it('goes to all halls held, and to the asking hall at once', async () => {
    const { shown, held, pane, posted } = await opened('OFFICIAL', taken, ['answer'])
    accepted(shown, 'answer', { status: 'ANSWERED' })
    await pane.get('[data-testid=answer-text]').setValue('Có.')
    await pane.get('form.editor').trigger('submit')
    expect(held.hold).toHaveBeenCalledWith(shown, 'answer', { text: 'Có.', publish: true }, expect.any(Function))

    await pane.get('[data-testid=answer-publish] input').setValue(false)
    await pane.get('form.editor').trigger('submit')
    await settled()
    expect(posted('answer')).toEqual([{ text: 'Có.' }])
  })

  it('sends for approval where the topic wants it, neither held nor asking twice', async () => {
    const { shown, held, pane, posted } = await opened('OFFICIAL', { ...taken, approvers: ['official.minh'] }, ['answer', 'review'])
    accepted(shown, 'answer', { status: 'IN_REVIEW' })
    expect(pane.get('[data-testid=answer-submit]').text()).toBe('Trình lãnh đạo duyệt')
    await pane.get('[data-testid=answer-text]').setValue('Gọi 0912 345 678.')
    await pane.get('form.editor').trigger('submit')
    await settled()

    expect(posted('answer')).toEqual([{ text: 'Gọi 0912 345 678.', publish: true }])
    expect(held.hold).not.toHaveBeenCalled()
  })

  it('knows from the conference that the topic wants approval, but not of what was only said aloud', async () => {
    const topic = { code: 'COUNTING', label: 'Kiểm phiếu' }
    const { pane } = await opened('OFFICIAL', { ...taken, topic, approvers: [] }, ['answer'])
    const settings = { officialsPublish: true, approvals: [{ topic: 'COUNTING', approvers: ['official.minh'] }], targets }
    hub.say({ t: 'conference', conference: { id: 'c', version: 9, title: '', startsAt: '', state: 'LIVE', hotline: null, topics: [topic], agenda: [], settings } })
    await settled()
    expect(pane.get('[data-testid=answer-submit]').text()).toBe('Trình lãnh đạo duyệt')

    await pane.get('[data-testid=answer-live] input').setValue(true)
    expect(pane.get('[data-testid=answer-submit]').text()).toBe('Trả lời và gửi các điểm cầu')
  })

  it('goes on from the answer that was sent back', async () => {
    const { pane } = await opened('OFFICIAL', { ...taken, reason: 'Thiếu căn cứ.', answer: { ...answer('Có.'), references: ['Điều 69'] } }, ['answer', 'review'])

    expect(pane.get<HTMLTextAreaElement>('[data-testid=answer-text]').element.value).toBe('Có.')
    expect(pane.get<HTMLTextAreaElement>('[data-testid=answer-references]').element.value).toBe('Điều 69')
    expect(hub.calls('PUT', '/draft')).toHaveLength(0)
  })

  it('leaves publishing to the moderators where the conference wants it so', async () => {
    const { pane } = await opened('OFFICIAL', taken, ['answer'])
    hub.say({ t: 'conference', conference: { id: 'c', version: 9, title: '', startsAt: '', state: 'LIVE', hotline: null, topics: [], agenda: [], settings: { officialsPublish: false, approvals: [], targets } } })
    await settled()

    expect(pane.find('[data-testid=answer-publish]').exists()).toBe(false)
    expect(pane.get('[data-testid=answer-submit]').text()).toBe('Trả lời điểm cầu đã hỏi')
  })

  it('writes down what is owed', async () => {
    const { shown, pane, posted } = await opened('OFFICIAL', { status: 'ANSWERED', official: lan, private: true, owed: true, answer: answer('') }, ['answer'])
    accepted(shown, 'answer', { owed: false })
    await pane.get('form.editor').trigger('submit')
    expect(pane.get('[data-testid=answer-trouble]').text()).toContain('đã trả lời trực tiếp')

    await pane.get('[data-testid=answer-text]').setValue('Đã nói: có.')
    await pane.get('form.editor').trigger('submit')
    await settled()
    expect(posted('answer')).toEqual([{ text: 'Đã nói: có.', live: true }])
  })

  it('keeps what one wrote in sight when the question goes to someone else', async () => {
    const { shown, pane } = await opened('OFFICIAL', taken, ['answer'])
    await pane.get('[data-testid=answer-text]').setValue('Đang viết dở')
    await pane.setProps({ question: { ...shown, version: 2, official: minh, actions: [] } })
    await settled()

    expect(pane.get('[data-testid=kept-draft]').text()).toContain('Đang viết dở')
    expect(pane.get('[data-testid=changed]').text()).toContain('người xử lý')
  })
})

describe('the asking hall', () => {
  const answered = { status: 'ANSWERED', answer: answer('Có.'), clear: null } as const

  it('says that it is clear', async () => {
    const { shown, click, posted, pane } = await opened('CLERK', answered, ['confirm', 'follow-up'])
    accepted(shown, 'confirm', { clear: true })
    await click('confirm-clear')

    expect(posted('confirm')).toEqual([{ clear: true }])
    expect(document.querySelector('[data-testid=follow-up-form]')).toBeNull()
    expect(pane.exists()).toBe(true)
  })

  it('asks on when it is not', async () => {
    const { shown, click, posted } = await opened('CLERK', answered, ['confirm', 'follow-up'])
    accepted(shown, 'confirm', { clear: false })
    await click('confirm-unclear')

    expect(posted('confirm')).toEqual([{ clear: false }])
    expect(document.querySelector('[data-testid=follow-up-form]')).not.toBeNull()
  })

  it('ticks off that the asker was told, and takes the tick back when that failed', async () => {
    const { shown, pane } = await opened('CLERK', answered, [])
    const box = pane.get<HTMLInputElement>('[data-testid=told]')
    hub.answer(`PUT /questions/${shown.id}/told`, () => new Response(null, { status: 204 }))
    await box.setValue(true)
    await settled()
    expect(hub.calls('PUT', '/told').map(call => call.body)).toEqual([{ told: true }])

    hub.answer(`PUT /questions/${shown.id}/told`, () => json(503, {}))
    await box.setValue(false)
    await settled()
    expect(box.element.checked).toBe(true)
  })

  it('may take a withdrawal back', async () => {
    const { held, click } = await opened('CLERK', { status: 'SUBMITTED' }, ['withdraw', 'supplement'])
    await click('withdraw')

    expect(held.hold.mock.calls[0]?.[1]).toBe('withdraw')
  })
})
