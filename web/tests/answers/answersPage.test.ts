import type { Question } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import AnswersPage from '@/answers/AnswersPage.vue'
import { byTopic } from '@/answers/useAnswers'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'
import { mountPage } from '../mountPage'
import { answer, question } from '../questions'

const SEALS = { code: 'SEALS', label: 'Dấu' }
const COUNTING = { code: 'COUNTING', label: 'Kiểm phiếu' }

function published(text: string, about: Partial<Question> = {}) {
  return question({ status: 'PUBLISHED', text, answer: answer(`Trả lời: ${text}`), ...about })
}

describe('answered questions by topic', () => {
  it('follow the agenda, then topics that it lacks, then those without one', () => {
    const gone = { code: 'GONE', label: 'Chủ đề cũ' }
    const groups = byTopic(
      [published('a'), published('b', { topic: gone }), published('c', { topic: COUNTING }), published('d', { topic: SEALS })],
      [SEALS, COUNTING],
    )

    expect(groups.map(group => group.topic?.code).slice(0, 2)).toEqual(['SEALS', 'COUNTING'])
    expect(groups.map(group => group.topic?.code).slice(2)).toEqual(expect.arrayContaining(['GONE', undefined]))
  })

  it('stand in the order of asking, numbered through all topics', () => {
    const groups = byTopic([
      published('sau', { topic: SEALS, askedAt: '2021-04-28T01:02:00.000Z' }),
      published('đếm', { topic: COUNTING, askedAt: '2021-04-28T01:00:00.000Z' }),
      published('trước', { topic: SEALS, askedAt: '2021-04-28T01:01:00.000Z' }),
    ], [SEALS, COUNTING])

    expect(groups.map(group => group.entries.map(({ index, question }) => [index, question.text])))
      .toEqual([[[1, 'trước'], [2, 'sau']], [[3, 'đếm']]])
  })
})

describe('the page of answers', () => {
  const hub = vi.fn<typeof fetch>()
  const json = (body: unknown, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
  const onPage = (...items: Question[]) => json({ items, next: null })

  beforeEach(async () => {
    vi.stubGlobal('fetch', hub)
    vi.stubGlobal('WebSocket', class {
      close() {}
    })
    hub.mockReset()
    hub.mockResolvedValueOnce(json({ username: 'chair', displayName: 'Chủ tọa', role: 'CHAIR', conference: 'c', bridgePoint: null }))
    await useSession().load()
    hub.mockReset()
  })

  afterEach(() => {
    useSession().leave()
    document.body.innerHTML = ''
    vi.unstubAllGlobals()
  })

  async function opened() {
    const page = mountPage(AnswersPage)
    await flushPromises()
    return page
  }

  it('shows all pages of the list, each answer below its question', async () => {
    hub.mockResolvedValueOnce(json({ items: [published('Câu một?', { number: '1-0' })], next: 'tiếp' }))
    hub.mockResolvedValueOnce(onPage(published('Câu hai?', { number: '2-1' })))
    const page = await opened()

    expect(String(hub.mock.calls[1]?.[0])).toContain('cursor=ti')
    expect(page.get('[data-testid=question-1-0]').text()).toContain('Trả lời: Câu một?')
    expect(page.get('[data-testid=question-2-1]').text()).toContain('Trả lời: Câu hai?')
  })

  it('finds with and without tones', async () => {
    hub.mockResolvedValueOnce(onPage(published('Hòm phiếu phụ?', { number: '1-0' }), published('Con dấu?', { number: '2-1' })))
    const page = await opened()
    await page.get('[data-testid=answers-search]').setValue('hom phieu')
    await flushPromises()

    expect(page.find('[data-testid=question-1-0]').exists()).toBe(true)
    expect(page.find('[data-testid=question-2-1]').exists()).toBe(false)
  })

  it('adds an answer that arrives while it is open, and drops one that is taken back', async () => {
    hub.mockResolvedValueOnce(onPage())
    const page = await opened()
    const arriving = published('Câu mới?', { number: '3-2' })

    useStream().learn(arriving)
    await flushPromises()
    expect(page.find('[data-testid=question-3-2]').exists()).toBe(true)

    useStream().forget(arriving)
    await flushPromises()
    expect(page.find('[data-testid=question-3-2]').exists()).toBe(false)
  })

  it('prints itself', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    hub.mockResolvedValueOnce(onPage(published('Câu một?')))
    const page = await opened()
    await page.get('[data-testid=print]').trigger('click')

    expect(print).toHaveBeenCalledOnce()
  })

  it('says why it shows nothing', async () => {
    hub.mockResolvedValue(json({}, 503))
    const page = await opened()

    expect(page.get('[role=alert]').text()).toContain('Chưa tải được danh sách')
  })
})
