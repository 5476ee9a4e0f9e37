import type { SavedDraft } from '@/shared/api/types'
import type { AnswerDraft } from '@/shared/pane/useServerDraft'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { later, useServerDraft } from '@/shared/pane/useServerDraft'
import { json, settled, signOut, TestHub, within } from './desk'

const empty = (): AnswerDraft => ({ text: '', references: '', live: false, publish: true, savedAt: null })
const here = (text: string, savedAt: string): AnswerDraft => ({ ...empty(), text, savedAt })
function there(text: string, savedAt = '2021-04-28T02:00:00.000Z'): SavedDraft {
  return { by: 'official.minh', byName: 'Trần Minh', text, references: [], live: false, savedAt }
}

describe('of two drafts', () => {
  it('the later one goes on', () => {
    expect(later(here('A', '2021-04-28T01:59:00.000Z'), there('B'))).toBe('kept')
    expect(later(here('A', '2021-04-28T02:01:00.000Z'), there('B'))).toBe('local')
  })

  it('the only one goes on', () => {
    expect(later(empty(), there('B'))).toBe('kept')
    expect(later(here('A', '2021-04-28T01:00:00.000Z'), null)).toBe('local')
  })

  it('an empty one never wins, however late', () => {
    expect(later({ ...empty(), savedAt: '2021-04-28T09:00:00.000Z' }, there('B'))).toBe('kept')
  })

  it('there is nothing to choose when they say the same', () => {
    expect(later(here('A ', '2021-04-28T01:00:00.000Z'), there('A'))).toBe('same')
    expect(later(empty(), null)).toBe('same')
    expect(later({ ...empty(), text: 'Câu trả lời được trả lại' }, null)).toBe('same')
  })
})

describe('an answer being written', () => {
  let hub: TestHub
  const puts = () => hub.calls('PUT', '/draft')

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2021-04-28T03:00:00.000Z') })
    hub = new TestHub()
    hub.answer('PUT /questions/q/draft', () => new Response(null, { status: 204 }))
    hub.answer('DELETE /questions/q/draft', () => new Response(null, { status: 204 }))
  })

  afterEach(() => {
    signOut()
    vi.useRealTimers()
  })

  async function opened(draft = ref(empty())) {
    const { result, stop } = within(() => useServerDraft('q', draft))
    await settled()
    return { draft, kept: result, stop }
  }

  it('is saved a second after the last letter, once', async () => {
    const { draft } = await opened()
    draft.value.text = 'C'
    await vi.advanceTimersByTimeAsync(600)
    draft.value.text = 'Có.'
    draft.value.references = 'Điều 69\n\n Điều 70 '
    await vi.advanceTimersByTimeAsync(900)
    expect(puts()).toHaveLength(0)

    await vi.advanceTimersByTimeAsync(200)
    expect(puts().map(call => call.body)).toEqual([{ text: 'Có.', references: ['Điều 69', 'Điều 70'], live: false }])
  })

  it('is found again where nothing was typed here, without a word about it', async () => {
    hub.answer('GET /questions/q/draft', () => json(200, there('Từ máy khác')))
    const { draft, kept } = await opened()

    expect(draft.value.text).toBe('Từ máy khác')
    expect(kept.met.value).toBeNull()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(puts()).toHaveLength(0)
  })

  it('gives way to a later one and says so; the former is one click away', async () => {
    hub.answer('GET /questions/q/draft', () => json(200, there('Mới hơn')))
    const { draft, kept } = await opened(ref(here('Cũ hơn', '2021-04-28T01:00:00.000Z')))
    expect(draft.value.text).toBe('Mới hơn')
    expect(kept.met.value?.won).toBe('kept')

    kept.swap()
    await settled()
    expect(draft.value.text).toBe('Cũ hơn')
    expect(puts().at(-1)?.body).toMatchObject({ text: 'Cũ hơn' })

    kept.swap()
    expect(draft.value.text).toBe('Mới hơn')
  })

  it('stays and is saved where it is the later one', async () => {
    hub.answer('GET /questions/q/draft', () => json(200, there('Cũ hơn')))
    const { draft, kept } = await opened(ref(here('Mới hơn', '2021-04-28T02:30:00.000Z')))
    await settled()

    expect(draft.value.text).toBe('Mới hơn')
    expect(kept.met.value?.won).toBe('local')
    expect(puts()).toHaveLength(1)
  })

  it('is tried again when it could not be saved, and says meanwhile that it is only here', async () => {
    const { draft, kept } = await opened()
    hub.answer('PUT /questions/q/draft', () => json(503, {}))
    draft.value.text = 'Có.'
    await vi.advanceTimersByTimeAsync(1_100)
    expect(kept.failing.value).toBe(true)

    hub.answer('PUT /questions/q/draft', () => new Response(null, { status: 204 }))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(kept.failing.value).toBe(false)
  })

  it('is removed when all of it is', async () => {
    const { draft } = await opened(ref(here('Có.', '2021-04-28T02:30:00.000Z')))
    draft.value.text = ''
    await vi.advanceTimersByTimeAsync(1_100)

    expect(hub.calls('DELETE', '/draft')).toHaveLength(1)
  })

  it('is saved at once when the pane closes', async () => {
    const { draft, stop } = await opened()
    draft.value.text = 'Có.'
    stop()
    await settled()

    expect(puts()).toHaveLength(1)
  })

  it('never follows the answer that it became', async () => {
    const { draft, kept, stop } = await opened()
    draft.value.text = 'Có.'
    kept.rest()
    // The question changes and its editor goes before the page hears that the answer was taken.
    stop()
    kept.stop()
    await vi.advanceTimersByTimeAsync(5_000)

    expect(puts()).toHaveLength(0)
  })

  it('goes on being saved when the answer was taken back', async () => {
    const { draft, kept } = await opened()
    draft.value.text = 'Có.'
    kept.rest()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(puts()).toHaveLength(0)

    kept.wake()
    await settled()
    expect(puts()).toHaveLength(1)
  })
})
