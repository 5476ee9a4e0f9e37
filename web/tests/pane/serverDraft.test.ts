import type { SavedDraft } from '@/shared/api/types'
import type { AnswerDraft, Words } from '@/shared/pane/answerDraft'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { goesOn } from '@/shared/pane/answerDraft'
import { useServerDraft } from '@/shared/pane/useServerDraft'
import { json, settled, signOut, TestHub, within } from './desk'

const says = (text: string): Words => ({ text, references: '', live: false })
const empty = (): AnswerDraft => ({ ...says(''), publish: true, begun: false, hub: [] })
/** What somebody typed here; `on` is what the hub had of it. */
const here = (text: string, ...on: string[]): AnswerDraft => ({ ...empty(), text, begun: true, hub: on.map(says) })
function there(text: string, savedAt = '2021-04-28T02:00:00.000Z'): SavedDraft {
  return { by: 'official.minh', byName: 'Trần Minh', text, references: [], live: false, savedAt }
}

describe('of two drafts', () => {
  it('the one here goes on while the hub has what it went on from', () => {
    expect(goesOn(here('A, thêm', 'A'), there('A'))).toBe('local')
    expect(goesOn(here('A, thêm nữa', 'A', 'A, thêm'), there('A, thêm'))).toBe('local')
  })

  it('the one of the hub goes on where somebody has written there since', () => {
    expect(goesOn(here('A, thêm', 'A'), there('B'))).toBe('kept')
    expect(goesOn(here('A'), there('B'))).toBe('kept')
  })

  it('no clock has a say, be it years ahead or behind', () => {
    for (const savedAt of ['1970-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z']) {
      expect(goesOn(here('A, thêm', 'A'), there('A', savedAt))).toBe('local')
      expect(goesOn(here('A, thêm', 'A'), there('B', savedAt))).toBe('kept')
    }
  })

  it('the one being typed goes on, whatever the hub has', () => {
    expect(goesOn(here('A'), there('B'), true)).toBe('local')
  })

  it('the only one goes on', () => {
    expect(goesOn(empty(), there('B'))).toBe('kept')
    expect(goesOn(here('A'), null)).toBe('local')
  })

  it('an empty one never wins', () => {
    expect(goesOn(here('', 'B'), there('B'))).toBe('kept')
    expect(goesOn(here('', 'B'), there('B'), true)).toBe('kept')
  })

  it('there is nothing to choose when they say the same', () => {
    expect(goesOn(here('A '), there('A'))).toBe('same')
    expect(goesOn(empty(), null)).toBe('same')
    expect(goesOn({ ...empty(), text: 'Câu trả lời được trả lại' }, null)).toBe('same')
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

  it('gives way to what was written elsewhere and says so; the former is one click away', async () => {
    hub.answer('GET /questions/q/draft', () => json(200, there('Mới hơn')))
    const { draft, kept } = await opened(ref(here('Cũ hơn', 'Cũ')))
    expect(draft.value.text).toBe('Mới hơn')
    expect(kept.met.value?.won).toBe('kept')

    kept.swap()
    await settled()
    expect(draft.value.text).toBe('Cũ hơn')
    expect(puts().at(-1)?.body).toMatchObject({ text: 'Cũ hơn' })

    kept.swap()
    expect(draft.value.text).toBe('Mới hơn')
  })

  it('stays and is saved where nobody has written elsewhere, however this machine\'s clock is set', async () => {
    hub.answer('GET /questions/q/draft', () => json(200, there('Cũ hơn', '2100-01-01T00:00:00.000Z')))
    const { draft, kept } = await opened(ref(here('Mới hơn', 'Cũ hơn')))
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
    const { draft } = await opened(ref(here('Có.')))
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

  it('remembers what the hub has of it, and what may have arrived without a word back', async () => {
    const { draft } = await opened()
    draft.value.text = 'Một.'
    await vi.advanceTimersByTimeAsync(1_100)
    expect(draft.value.hub.map(words => words.text)).toEqual(['Một.'])

    hub.answer('PUT /questions/q/draft', () => json(503, {}))
    draft.value.text = 'Một. Hai.'
    await vi.advanceTimersByTimeAsync(1_100)
    expect(draft.value.hub.map(words => words.text)).toEqual(['Một.', 'Một. Hai.'])
    expect(goesOn({ ...draft.value, text: 'Một. Hai. Ba.' }, there('Một. Hai.'))).toBe('local')
  })

  it('is not taken away from who types before the hub has answered; what was there is one click away', async () => {
    hub.answer('GET /questions/q/draft', () => json(200, there('Từ máy khác')))
    const draft = ref(empty())
    const { result: kept } = within(() => useServerDraft('q', draft))
    draft.value.text = 'Đang gõ'
    await settled()
    expect(draft.value.text).toBe('Đang gõ')

    kept.swap()
    expect(draft.value.text).toBe('Từ máy khác')
  })

  it('goes over nothing on the hub before it was seen', async () => {
    hub.answer('GET /questions/q/draft', () => json(503, {}))
    const { draft, kept } = await opened()
    draft.value.text = 'Đang gõ'
    await vi.advanceTimersByTimeAsync(5_000)
    expect(puts()).toHaveLength(0)
    expect(kept.failing.value).toBe(true)

    hub.answer('GET /questions/q/draft', () => json(200, there('Từ máy khác')))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(puts().map(call => call.body)).toMatchObject([{ text: 'Đang gõ' }])
    expect(kept.met.value).toMatchObject({ won: 'local', kept: { text: 'Từ máy khác' } })
  })
})
