import type { Question } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import HallQuestion from '@/shared/question/HallQuestion.vue'
import { useStream } from '@/shared/stream/useStream'
import { HALL, json, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { answer, question } from '../questions'

const OTHER_HALL = { code: '734', name: 'Tân Phú' }
const hub = useHub()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The item as a list shows it: always the newest that is known. */
async function item(about: Partial<Question>) {
  const asked = question({ id: 'q', number: '42-7', ...about })
  await hub.knows(asked)
  const { state } = useStream()
  return mountPage(defineComponent(() => {
    const now = computed(() => state.value.questions.get('q')!.question)
    return () => h(HallQuestion, { question: now.value })
  }))
}

const answered = { status: 'PUBLISHED', answer: answer('Có.'), halls: [HALL] } satisfies Partial<Question>

type Item = Awaited<ReturnType<typeof item>>

async function click(page: Item, what: string) {
  await page.get(`[data-testid=${what}]`).trigger('click')
  await flushPromises()
}

async function tick(page: Item, checked: boolean) {
  await page.get<HTMLInputElement>('[data-testid=told] input').setValue(checked)
  await flushPromises()
}

async function write(page: Item, text: string) {
  await page.get('form textarea').setValue(text)
  await page.get('form').trigger('submit')
  await flushPromises()
}

function offered(page: Item) {
  return ['confirm-clear', 'confirm-unclear', 'supplement', 'follow-up', 'withdraw', 'told']
    .filter(what => page.find(`[data-testid=${what}]`).exists())
}

describe('a question in its hall\'s list', () => {
  it.each([
    ['SUBMITTED', ['withdraw']],
    ['ASSIGNED', ['withdraw']],
    ['IN_PROGRESS', []],
    ['NEEDS_INFO', ['supplement', 'withdraw']],
    ['ANSWERED', ['confirm-clear', 'confirm-unclear', 'follow-up', 'told']],
    ['PUBLISHED', ['confirm-clear', 'confirm-unclear', 'follow-up', 'told']],
    ['DECLINED', ['follow-up', 'told']],
    ['MERGED', []],
    ['WITHDRAWN', []],
  ] as const)('offers in the state %s what its hall may do', async (status, what) => {
    expect(offered(await item({ status }))).toEqual(what)
  })

  it('is as answered as the question that it was merged into', async () => {
    await hub.knows(question({ id: 'main', ...answered, bridgePoint: OTHER_HALL, halls: [OTHER_HALL, HALL] }))

    expect(offered(await item({ status: 'MERGED', mergedInto: 'main' }))).toEqual(['confirm-clear', 'confirm-unclear', 'follow-up', 'told'])
  })

  it('tells why the question that it was merged into got no answer', async () => {
    await hub.knows(question({ id: 'main', number: '7-9', status: 'DECLINED', reason: 'Ngoài nội dung hội nghị.', bridgePoint: OTHER_HALL, halls: [OTHER_HALL, HALL] }))
    const page = await item({ status: 'MERGED', mergedInto: 'main', mergedIntoNumber: '7-9' })

    expect(page.get('[data-testid=main-ended]').text()).toBe('Câu 7-9: Không tiếp nhận. Lý do: Ngoài nội dung hội nghị.')
    expect(offered(page)).toEqual(['follow-up', 'told'])
  })

  it('tells a hall that asked too why there is no answer', async () => {
    const page = await item({ status: 'RETRACTED', reason: 'Sai văn bản.', bridgePoint: OTHER_HALL, halls: [OTHER_HALL, HALL] })

    expect(page.text()).toContain('Lý do: Sai văn bản.')
  })

  it('is left to its own hall by one that asked too, but for telling the asker', async () => {
    const page = await item({ ...answered, bridgePoint: OTHER_HALL, halls: [OTHER_HALL, HALL] })

    expect(offered(page)).toEqual(['told'])
    expect(page.text()).toContain('Tân Phú hỏi trước, điểm cầu chúng tôi cũng hỏi')
  })

  it('shows how many halls asked once it is more than one', async () => {
    expect((await item({})).find('[data-testid=weight]').exists()).toBe(false)
    expect((await item({ version: 2, halls: [HALL, OTHER_HALL] })).get('[data-testid=weight]').text()).toBe('2 điểm cầu hỏi')
  })

  it('names who typed it, what it follows and where it went', async () => {
    const page = await item({ initials: 'MH', parent: { id: 'p', number: '41-1', kind: 'FOLLOW_UP' }, status: 'MERGED', mergedIntoNumber: '7-9' })

    expect(page.text()).toContain('MH ghi')
    expect(page.text()).toContain('Hỏi thêm của câu 41-1')
    expect(page.text()).toContain('Đã gộp vào câu 7-9')
  })

  it('names its asker to the hall once the answer is opened', async () => {
    hub.reply('GET /questions/q', { ...question({ id: 'q' }), ...answered, asker: { name: 'Ông Ví Dụ', commune: 'Xã Mẫu' } })
    const page = await item(answered)
    await click(page, 'show-answer')

    expect(page.text()).toContain('Ông Ví Dụ, Xã Mẫu')
  })
})

describe('what the asker says of the answer', () => {
  it('is noted as clear with one tap', async () => {
    hub.reply('POST /questions/q/confirm', question({ id: 'q', ...answered, version: 2, clear: true }))
    const page = await item(answered)
    await click(page, 'confirm-clear')

    expect(hub.asked('POST /questions/q/confirm')[0]).toMatchObject({ body: { clear: true }, headers: { 'If-Match': '"1"' } })
    expect(page.get('[data-testid=said]').text()).toBe('Người hỏi đã rõ')
    expect(offered(page)).toEqual(['follow-up', 'told'])
  })

  it('opens a follow-up when it is not clear, and gives its number', async () => {
    hub.reply('POST /questions/q/confirm', question({ id: 'q', ...answered, version: 2, clear: false }))
    hub.reply('POST /questions/q/follow-up', question({ id: 'new', number: '57-9' }))
    const page = await item(answered)
    await click(page, 'confirm-unclear')
    await write(page, 'Niêm phong bằng gì?')

    expect(hub.asked('POST /questions/q/follow-up')[0]).toMatchObject({ body: { text: 'Niêm phong bằng gì?' }, headers: { 'If-Match': '"2"' } })
    expect(page.text()).toContain('số 57-9')
    expect(page.find('form').exists()).toBe(false)
  })
})

describe('the tick for a told asker', () => {
  it('stands at once and is sent', async () => {
    hub.reply('PUT /questions/q/told', () => json(204))
    const page = await item(answered)
    await tick(page, true)

    expect(hub.asked('PUT /questions/q/told').map(call => call.body)).toEqual([{ told: true }])
    expect(useStream().state.value.questions.get('q')?.question.told).toEqual(['731'])
  })

  it('is taken back when it could not be noted, and the clerk hears why', async () => {
    hub.reply('PUT /questions/q/told', () => json(503, {}))
    const page = await item(answered)
    await tick(page, true)

    expect(useStream().state.value.questions.get('q')?.question.told).toEqual([])
    expect(page.get('[role=alert]').text()).toContain('chưa sẵn sàng')
  })
})

describe('a question that waits for more', () => {
  const wanting = { status: 'NEEDS_INFO', reason: 'Khu vực bỏ phiếu số mấy?' } as const

  it('shows what is wanted and takes it in place', async () => {
    hub.reply('POST /questions/q/supplement', question({ id: 'q', version: 2, status: 'ASSIGNED', supplements: [{ text: 'Số 5', at: '2021-04-28T01:05:00.000Z' }] }))
    const page = await item(wanting)
    expect(page.text()).toContain('Cần bổ sung: Khu vực bỏ phiếu số mấy?')
    await click(page, 'supplement')
    expect(document.activeElement?.id).toBe('supplement-q')
    await write(page, 'Số 5')

    expect(hub.asked('POST /questions/q/supplement')[0]!.body).toEqual({ text: 'Số 5' })
    expect(page.text()).toContain('Bổ sung lúc 08:05: Số 5')
  })

  it('keeps the text when sending fails, also over a reload', async () => {
    hub.reply('POST /questions/q/supplement', () => json(503, {}))
    const before = await item(wanting)
    await click(before, 'supplement')
    await write(before, 'Số 5')
    expect(before.get('[role=alert]').text()).toContain('Nội dung đã nhập vẫn còn nguyên')
    before.unmount()

    const after = await item(wanting)
    await click(after, 'supplement')
    expect(after.get<HTMLTextAreaElement>('form textarea').element.value).toBe('Số 5')
  })

  it('sends nothing when there is nothing to read', async () => {
    const page = await item(wanting)
    await click(page, 'supplement')
    await write(page, ' \u200B ')

    expect(hub.calls).toEqual([])
    expect(page.get('[role=alert]').text()).toBe('Vui lòng nhập nội dung rồi gửi.')
  })

  it('folds its form with Esc, but not the Esc of an input method', async () => {
    const page = await item(wanting)
    page.get<HTMLElement>('[data-testid=supplement]').element.focus()
    await click(page, 'supplement')
    await page.get('form').trigger('keydown', { key: 'Escape', isComposing: true })
    expect(page.find('form').exists()).toBe(true)

    await page.get('form').trigger('keydown', { key: 'Escape' })
    expect(page.find('form').exists()).toBe(false)
    expect(document.activeElement?.textContent?.trim()).toBe('Bổ sung')
  })
})

describe('withdrawing', () => {
  const WITHDRAW = 'POST /questions/q/withdraw'

  async function pass(seconds: number) {
    vi.advanceTimersByTime(seconds * 1_000)
    await flushPromises()
  }

  it('happens after five seconds', async () => {
    hub.reply(WITHDRAW, question({ id: 'q', version: 2, status: 'WITHDRAWN' }))
    const page = await item({})
    await click(page, 'withdraw')
    await pass(4)
    expect(hub.asked(WITHDRAW)).toEqual([])

    await pass(1)
    expect(hub.asked(WITHDRAW)).toHaveLength(1)
    expect(page.text()).toContain('Đã rút')
  })

  it('can be taken back until then', async () => {
    const page = await item({})
    await click(page, 'withdraw')
    await click(page, 'withdraw-undo')
    await pass(10)

    expect(hub.asked(WITHDRAW)).toEqual([])
    expect(offered(page)).toEqual(['withdraw'])
  })

  it('is not forgotten when the list is left', async () => {
    const page = await item({})
    await click(page, 'withdraw')
    page.unmount()

    expect(hub.asked(WITHDRAW)).toHaveLength(1)
  })

  it('says so when someone has taken the question meanwhile', async () => {
    hub.reply(WITHDRAW, () => json(412, {}))
    hub.reply('GET /questions/q', question({ id: 'q', version: 2, status: 'IN_PROGRESS', takenAt: '2021-04-28T01:05:00.000Z' }))
    const page = await item({})
    await click(page, 'withdraw')
    await pass(5)

    expect(page.get('[role=alert]').text()).toContain('vừa được người khác thay đổi')
    expect(offered(page)).toEqual([])
  })
})
