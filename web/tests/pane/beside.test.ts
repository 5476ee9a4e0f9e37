import type { CannedAnswer } from '@/shared/api/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ref } from 'vue'
import AnswerHelp from '@/shared/pane/AnswerHelp.vue'
import { useLibrary } from '@/shared/pane/useLibrary'
import { useNotes } from '@/shared/pane/useNotes'
import { mountPage } from '../mountPage'
import { answer, cannedAnswer, question } from '../questions'
import { json, lan, minh, settled, signIn, signOut, TestHub, within } from './desk'

let hub: TestHub
beforeEach(() => hub = new TestHub())
afterEach(signOut)

describe('notes', () => {
  const note = (text: string) => ({ id: text, by: lan, at: '2021-04-28T01:00:00.000Z', text, kind: 'NOTE', to: null })

  async function opened() {
    await signIn(hub, 'MODERATOR')
    const looking = ref(false)
    const { result } = within(() => useNotes(() => 'q', () => looking.value))
    return { notes: result, looking }
  }

  it('are fetched when one looks, and again when there are more', async () => {
    hub.answer('GET /questions/q/notes', () => json(200, { items: [note('Một')] }))
    const { notes, looking } = await opened()
    await settled()
    expect(hub.calls('GET', '/notes')).toHaveLength(0)

    looking.value = true
    await settled()
    expect(notes.notes.value?.map(each => each.text)).toEqual(['Một'])

    hub.answer('GET /questions/q/notes', () => json(200, { items: [note('Một'), note('Hai')] }))
    hub.say({ t: 'work', question: 'q', version: 1, by: null, doing: null, until: null, notes: 2 })
    await settled()
    expect(notes.notes.value?.map(each => each.text)).toEqual(['Một', 'Hai'])
  })

  it('are counted before one looks', async () => {
    const { notes } = await opened()
    hub.say({ t: 'work', question: 'q', version: 1, by: null, doing: null, until: null, notes: 3 })
    await settled()

    expect(notes.count.value).toBe(3)
  })

  it('ask another official for advice, by name', async () => {
    hub.answer('POST /questions/q/notes', () => json(201, note('Ý kiến?')))
    const { notes } = await opened()
    await notes.write('Ý kiến?', minh.username)
    await notes.write('Ghi nhớ.', null)

    expect(hub.calls('POST', '/notes').map(call => call.body)).toEqual([{ text: 'Ý kiến?', consult: minh.username }, { text: 'Ghi nhớ.' }])
  })
})

describe('the library', () => {
  const seals = { code: 'SEALS', label: 'Dấu' }
  const asked = question({ number: '42-7', topic: seals })
  const canned = (title: string, topic: string | null): CannedAnswer =>
    cannedAnswer({ title, text: `Câu {số}: ${title}`, references: ['Điều 69'], topic })

  beforeEach(async () => {
    await signIn(hub, 'OFFICIAL')
    hub.answer('GET /questions/canned-answers', () => json(200, { items: [canned('Tiền', 'FINANCE'), canned('Chung', null), canned('Dấu', 'SEALS')] }))
    hub.answer('GET /questions/similar', () => json(200, {
      items: [asked, question({ number: '9-9', answer: answer('Đã trả lời.') }), question()].map(each => ({ question: each, score: 1 })),
    }))
  })

  it('fetches nothing before one looks, then has what fits the topic first', async () => {
    const { result } = within(() => useLibrary(() => asked))
    await settled()
    expect(hub.asked).toEqual([])

    await result.open()
    expect(result.canned.value.map(each => each.title)).toEqual(['Dấu', 'Chung', 'Tiền'])
    expect(result.answered.value?.map(each => each.number)).toEqual(['9-9'])
  })

  it('finds canned answers without tones', async () => {
    const { result } = within(() => useLibrary(() => asked))
    await result.open()
    result.words.value = 'dau'

    expect(result.canned.value.map(each => each.title)).toEqual(['Dấu'])
  })

  it('is none where the hub has none', async () => {
    hub.answer('GET /questions/canned-answers', () => json(404, {}))
    hub.answer('GET /questions/similar', () => json(404, {}))
    const { result } = within(() => useLibrary(() => asked))
    await result.open()

    expect(result.canned.value).toEqual([])
    expect(result.answered.value).toEqual([])
    expect(result.trouble.value).toBe('')
  })

  it('puts a canned answer in with its gaps filled', async () => {
    const help = mountPage(AnswerHelp, { question: asked, written: '', references: '', disabled: false })
    await help.get('[data-testid=answer-help]').trigger('click')
    // What the popover does once it is drawn.
    help.getComponent({ name: 'Popover' }).vm.$emit('show')
    await settled()
    document.querySelector<HTMLElement>('[data-testid=library-insert]')!.click()

    expect(help.emitted('insert')).toEqual([['Câu 42-7: Dấu', ['Điều 69']]])
  })
})
