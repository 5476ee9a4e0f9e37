import type { Action, Question } from '@/shared/api/types'
import type { PaneActs } from '@/shared/pane/usePaneActs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetHubTime, hubSaid } from '@/shared/hubTime'
import PaneDialogs from '@/shared/pane/dialogs/PaneDialogs.vue'
import { mayFollow } from '@/shared/pane/dialogs/useMergeTargets'
import { localOf } from '@/shared/pane/promise'
import { useStream } from '@/shared/stream/useStream'
import { mountPage } from '../mountPage'
import { answer, question } from '../questions'
import { json, lan, settled, signIn, signOut, TestHub } from './desk'

let hub: TestHub
const goPublic = vi.fn()
const acts = { goPublic } as unknown as PaneActs

beforeEach(() => {
  hub = new TestHub()
  goPublic.mockReset()
})

afterEach(() => {
  signOut()
  forgetHubTime()
})

async function opened(action: Action, about: Partial<Question> = {}, role: 'OFFICIAL' | 'MODERATOR' | 'CLERK' | 'OPERATOR' = 'MODERATOR') {
  const asked = question({ status: 'IN_PROGRESS', official: lan, ...about })
  await signIn(hub, role, asked)
  const dialogs = mountPage(PaneDialogs, { question: asked, action, acts })
  await settled()
  return { asked, dialogs }
}

const part = <T extends HTMLElement = HTMLElement>(id: string) => document.querySelector<T>(`[data-testid="${id}"]`)!
const trouble = (action: Action) => part(`${action}-trouble`)?.textContent?.trim()

async function type(id: string, text: string) {
  const field = part<HTMLTextAreaElement>(id)
  field.value = text
  field.dispatchEvent(new Event('input'))
  await settled()
}

async function send(action: Action) {
  part<HTMLFormElement>(`${action}-form`).dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
}

const posted = (action: Action) => hub.calls('POST', `/${action}`).map(call => call.body)
const accept = (asked: Question, action: Action) => hub.answer(`POST /questions/${asked.id}/${action}`, () => json(200, { ...asked, version: asked.version + 1 }))

describe('a dialog for a few words', () => {
  it('asks for them before anything is sent', async () => {
    await opened('decline')
    await type('decline-reason', ' \u200B ')
    await send('decline')

    expect(trouble('decline')).toBe('Vui lòng ghi lý do.')
    expect(posted('decline')).toEqual([])
  })

  it('takes a usual reason with one click', async () => {
    const { asked, dialogs } = await opened('decline')
    accept(asked, 'decline')
    document.querySelectorAll<HTMLElement>('.picks button')[1]!.click()
    await settled()
    await send('decline')

    expect(posted('decline')).toEqual([{ reason: 'Đã chuyển cơ quan có thẩm quyền.' }])
    expect(dialogs.emitted('done')).toEqual([['decline']])
  })

  it('keeps them when the hub cannot be reached, and when it is closed and opened again', async () => {
    const { asked, dialogs } = await opened('request-info')
    hub.answer(`POST /questions/${asked.id}/request-info`, () => {
      throw new TypeError('Failed to fetch')
    })
    await type('request-info-text', 'Xã nào?')
    await send('request-info')
    expect(trouble('request-info')).toContain('vẫn còn nguyên')
    expect(dialogs.emitted('done')).toBeUndefined()

    dialogs.unmount()
    mountPage(PaneDialogs, { question: asked, action: 'request-info', acts })
    await settled()
    expect(part<HTMLTextAreaElement>('request-info-text').value).toBe('Xã nào?')
  })

  it('forgets them once they arrived', async () => {
    const { asked, dialogs } = await opened('give-back')
    accept(asked, 'give-back')
    await type('give-back-reason', 'Bận.')
    await send('give-back')
    dialogs.unmount()
    mountPage(PaneDialogs, { question: asked, action: 'give-back', acts })
    await settled()

    expect(part<HTMLTextAreaElement>('give-back-reason').value).toBe('')
  })

  it('closes without sending and gives the focus back', async () => {
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    const { dialogs } = await opened('retract')
    document.querySelector<HTMLElement>('.act button[type=button]')!.click()
    expect(dialogs.emitted('close')).toHaveLength(1)

    part('retract-reason').focus()
    dialogs.unmount()
    await settled()
    expect(document.activeElement).toBe(button)
  })

  it('sends with Ctrl+Enter, not with an Enter that is composed', async () => {
    const { asked } = await opened('rework')
    accept(asked, 'rework')
    await type('rework-reason', 'Thiếu căn cứ.')
    const press = (init: KeyboardEventInit) => part('rework-reason').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }))
    press({})
    press({ ctrlKey: true, isComposing: true })
    await settled()
    expect(posted('rework')).toEqual([])

    press({ ctrlKey: true })
    await settled()
    expect(posted('rework')).toEqual([{ reason: 'Thiếu căn cứ.' }])
  })
})

describe('a dialog open while someone else changes the question', () => {
  it('writes nothing over unseen, and goes on from the newest', async () => {
    const { asked } = await opened('edit', { text: 'Cũ?' })
    const newest = { ...asked, version: 5, text: 'Người khác sửa?' }
    useStream().learn(newest)
    hub.answer(`POST /questions/${asked.id}/edit`, () => json(412, { type: 'urn:caunoi:problem:stale' }))
    hub.answer(`GET /questions/${asked.id}`, () => json(200, newest))
    await type('edit-text', 'Tôi sửa?')
    await send('edit')
    expect(hub.calls('POST', '/edit').map(call => call.version)).toEqual(['"1"'])
    expect(trouble('edit')).toContain('vừa')

    accept(newest, 'edit')
    await send('edit')
    expect(hub.calls('POST', '/edit').at(-1)).toMatchObject({ version: '"5"', body: { text: 'Tôi sửa?' } })
  })
})

describe('transfer', () => {
  it('wants someone else, and a reason', async () => {
    await opened('transfer')
    await send('transfer')
    expect(trouble('transfer')).toBe('Vui lòng chọn một người khác.')

    expect(posted('transfer')).toEqual([])
  })

  it('goes to a topic as well', async () => {
    const { asked, dialogs } = await opened('transfer', { topic: { code: 'SEALS', label: 'Dấu' } })
    accept(asked, 'transfer')
    dialogs.unmount()
    sessionStorage.setItem(`caunoi.draft.moderator.transfer.${asked.id}`, JSON.stringify({ to: 'topic', official: null, topic: 'SEALS', reason: 'Nhầm.' }))
    const again = mountPage(PaneDialogs, { question: asked, action: 'transfer', acts })
    await settled()
    await send('transfer')
    expect(trouble('transfer')).toBe('Vui lòng chọn một chủ đề khác.')
    again.unmount()

    sessionStorage.setItem(`caunoi.draft.moderator.transfer.${asked.id}`, JSON.stringify({ to: 'topic', official: null, topic: 'FINANCE', reason: 'Nhầm.' }))
    mountPage(PaneDialogs, { question: asked, action: 'transfer', acts })
    await settled()
    await send('transfer')
    expect(posted('transfer')).toEqual([{ topic: 'FINANCE', reason: 'Nhầm.' }])
  })
})

describe('“Trả lời sau”', () => {
  it('wants a date to come, and a reason', async () => {
    const { asked } = await opened('extend')
    accept(asked, 'extend')
    await send('extend')
    expect(trouble('extend')).toContain('ngày giờ')
    await type('extend-until', '2021-04-28T10:00')
    await send('extend')
    expect(trouble('extend')).toContain('phía trước')
    await type('extend-until', '2199-04-28T10:00')
    await send('extend')
    expect(trouble('extend')).toBe('Vui lòng ghi lý do.')

    await type('extend-reason', 'Chờ văn bản.')
    await send('extend')
    expect(posted('extend')).toEqual([{ dueAt: '2199-04-28T03:00:00.000Z', reason: 'Chờ văn bản.' }])
  })

  it('takes what is to come by the hub’s clock, on a machine whose own is an hour behind', async () => {
    hubSaid(new Date(Date.now() + 60 * 60_000).toISOString())
    await opened('extend')
    await type('extend-until', localOf(Date.now() + 30 * 60_000))
    await send('extend')
    expect(trouble('extend')).toContain('phía trước')
  })
})

describe('split', () => {
  it('proposes parts and lets none be empty', async () => {
    const { asked } = await opened('split', { text: '1. A?\n2. B?' })
    accept(asked, 'split')
    part('split-add').click()
    await settled()
    await send('split')
    expect(trouble('split')).toContain('Phần 3')

    await type('split-part-2', 'C?')
    await send('split')
    expect(posted('split')).toEqual([{ texts: ['A?', 'B?', 'C?'] }])
  })
})

describe('merge', () => {
  it('offers what is alike and merges into the one chosen', async () => {
    const main = question({ text: 'Câu chính?', status: 'ASSIGNED' })
    hub.answer('GET /questions/similar', () => json(200, { items: [{ question: main, score: 0.9 }] }))
    const { asked } = await opened('merge')
    accept(asked, 'merge')
    await send('merge')
    expect(trouble('merge')).toContain('câu chính')

    part(`merge-into-${main.number}`).querySelector('input')!.click()
    await settled()
    await send('merge')
    expect(posted('merge')).toEqual([{ into: main.id }])
  })

  it('never into itself, what follows it, or what is over', () => {
    const asked = question()

    expect(mayFollow(asked, asked)).toBe(false)
    expect(mayFollow(asked, question({ mergedInto: asked.id }))).toBe(false)
    expect(mayFollow(asked, question({ status: 'MERGED' }))).toBe(false)
    expect(mayFollow(asked, question({ status: 'WITHDRAWN' }))).toBe(false)
    expect(mayFollow(asked, question({ status: 'PUBLISHED' }))).toBe(true)
  })
})

describe('correct', () => {
  const given = { ...answer('Có.'), references: ['Điều 69'] }

  it('begins with the old answer and wants a change', async () => {
    await opened('correct', { status: 'PUBLISHED', answer: given })
    expect(part<HTMLTextAreaElement>('correct-text').value).toBe('Có.')
    await send('correct')

    expect(trouble('correct')).toBe('Nội dung chưa thay đổi.')
    expect(goPublic).not.toHaveBeenCalled()
  })

  it('can be taken back where all halls see it', async () => {
    const { asked, dialogs } = await opened('correct', { status: 'PUBLISHED', answer: given })
    await type('correct-text', 'Không.')
    await send('correct')

    expect(goPublic).toHaveBeenCalledWith('correct', { text: 'Không.', references: ['Điều 69'] }, expect.any(Function))
    expect(dialogs.emitted('done')).toHaveLength(1)
    // Until it went out it is kept.
    expect(sessionStorage.getItem(`caunoi.draft.moderator.correct.${asked.id}`)).toContain('Không.')
    goPublic.mock.calls[0]![2]()
    expect(sessionStorage.getItem(`caunoi.draft.moderator.correct.${asked.id}`)).toBeNull()
  })

  it.each<[string, Partial<Question>]>([
    ['only the asking hall saw it', { status: 'ANSWERED' }],
    ['it goes for approval first', { status: 'PUBLISHED', approvers: ['official.minh'] }],
  ])('goes at once where %s', async (_, about) => {
    const { asked } = await opened('correct', { answer: given, ...about })
    accept(asked, 'correct')
    await type('correct-text', 'Không.')
    await send('correct')

    expect(goPublic).not.toHaveBeenCalled()
    expect(posted('correct')).toHaveLength(1)
  })
})

describe('follow-up', () => {
  it('gives the new question, and learns of the old one\'s new version', async () => {
    const { asked, dialogs } = await opened('follow-up', { status: 'ANSWERED', answer: answer('Có.') }, 'CLERK')
    const fresh = question({ number: '90-1' })
    hub.answer(`POST /questions/${asked.id}/follow-up`, () => json(200, fresh))
    hub.answer(`GET /questions/${asked.id}`, () => json(200, { ...asked, version: 2 }))
    await type('follow-up-text', 'Cụ thể?')
    await send('follow-up')

    expect(posted('follow-up')).toEqual([{ text: 'Cụ thể?' }])
    expect(dialogs.emitted('done')).toEqual([['follow-up', fresh]])
    expect(useStream().state.value.questions.get(asked.id)?.question.version).toBe(2)
  })
})
