import type { AssignmentReason, HistoryEntry, Question } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setLanguage } from '@/i18n'
import QuestionFacts from '@/shared/pane/QuestionFacts.vue'
import QuestionHistory from '@/shared/pane/QuestionHistory.vue'
import QuestionFlags from '@/shared/question/QuestionFlags.vue'
import { mountPage } from '../mountPage'
import { question } from '../questions'
import { json, lan, signIn, signOut, TestHub } from './desk'

let hub: TestHub

beforeEach(async () => {
  hub = new TestHub()
  await signIn(hub, 'MODERATOR')
})
afterEach(() => {
  setLanguage('vi')
  signOut()
})

function given(assignedWhy: AssignmentReason, about: Partial<Question> = {}) {
  return question({ status: 'ASSIGNED', official: lan, assignedWhy, ...about })
}

describe('why a question is with its official', () => {
  const why = (about: Question) => mountPage(QuestionFacts, { question: about }).find('[data-testid=assigned-why]')

  it.each<[AssignmentReason['kind'], string]>([
    ['RULE', 'Được giao theo bảng phân công, thuộc nhóm nhận trước của chủ đề. Khi nhận, người này đang giữ 2 câu.'],
    ['DEPUTY', 'Được giao cho người phụ, vì khi đó nhóm nhận trước không ai nhận được. Khi nhận, người này đang giữ 2 câu.'],
    ['FALLBACK', 'Được giao cho dự phòng, vì khi đó nhóm nhận trước và người phụ không ai nhận được. Khi nhận, người này đang giữ 2 câu.'],
    ['ESCALATION', 'Được chuyển cho người phụ, vì người được giao trước không nhận xử lý kịp. Khi nhận, người này đang giữ 2 câu.'],
  ])('is said for %s, with what they held then', (kind, words) => {
    expect(why(given({ kind, load: 2 })).text()).toBe(words)
  })

  it('is said without a count where nobody counted', () => {
    expect(why(given({ kind: 'HAND' })).text()).toBe('Do người khác chuyển trực tiếp, không theo bảng phân công.')
  })

  it('counts also who held nothing', () => {
    expect(why(given({ kind: 'RULE', load: 0 })).text()).toContain('đang giữ 0 câu')
  })

  it('is said in English too', () => {
    setLanguage('en')

    expect(why(given({ kind: 'RULE', load: 1_200 })).text()).toBe('Assigned by the table: of the topic’s first line. They held 1,200 questions when it came.')
  })

  it('is not said to who may not know, nor of what nobody has', () => {
    expect(why(question({ status: 'ASSIGNED', official: lan })).exists()).toBe(false)
    expect(why(question({ assignedWhy: null })).exists()).toBe(false)
  })

  it('is told together with when it is to be taken, until somebody works on it', () => {
    const facts = (about: Partial<Question>) => mountPage(QuestionFacts, { question: given({ kind: 'RULE', load: 1 }, about) }).text()

    expect(facts({ takeUpBy: '2021-04-28T01:05:00.000Z' })).toContain('Cần nhận xử lý trước 28/04/2021 08:05')
    expect(facts({ status: 'IN_PROGRESS', takeUpBy: null })).not.toContain('Cần nhận xử lý')
  })
})

describe('what nobody took in time', () => {
  const flags = (about: Question) => mountPage({ components: { QuestionFlags }, props: ['question'], template: '<p><QuestionFlags :question="question" /></p>' }, { question: about }).text()

  it('is marked in lists while the moderators have to see to it', () => {
    expect(flags(question({ escalated: true }))).toContain('Quá lâu chưa ai nhận')
    expect(flags(question())).not.toContain('Quá lâu chưa ai nhận')
  })

  it('is marked as handed on while a deputy has not taken it', () => {
    expect(flags(given({ kind: 'ESCALATION', load: 1 }))).toContain('Đã chuyển người phụ')
    expect(flags(given({ kind: 'ESCALATION', load: 1 }, { status: 'IN_PROGRESS' }))).not.toContain('Đã chuyển người phụ')
  })

  it('is explained in the pane', () => {
    expect(mountPage(QuestionFacts, { question: question({ escalated: true }) }).get('[data-testid=escalated]').text())
      .toBe('Không ai nhận xử lý kịp nên câu hỏi được chuyển về điều phối')
  })
})

describe('the steps of a question', () => {
  const step = (about: Partial<HistoryEntry>): HistoryEntry => ({
    action: 'assign',
    at: `2021-04-28T01:0${about.version}:00.000Z`,
    by: null,
    from: 'SUBMITTED',
    to: 'ASSIGNED',
    note: null,
    reason: null,
    version: 1,
    assignedWhy: null,
    ...about,
  })

  async function steps(...entries: HistoryEntry[]) {
    const asked = question()
    hub.answer(`GET /questions/${asked.id}/history`, () => json(200, { items: entries }))
    const page = mountPage(QuestionHistory, { question: asked })
    page.element.setAttribute('open', '')
    await page.trigger('toggle')
    await flushPromises()
    return page.findAll('li').map(each => each.find('[data-testid=why]').exists() ? each.get('[data-testid=why]').text() : null)
  }

  it('say why routing gave it to somebody, and why it went back to the moderators', async () => {
    expect(await steps(
      step({ version: 2, assignedWhy: { kind: 'RULE', load: 1 } }),
      step({ version: 3, action: 'escalate', from: 'ASSIGNED', assignedWhy: { kind: 'ESCALATION', load: 0 } }),
      step({ version: 4, action: 'escalate', from: 'ASSIGNED', to: 'SUBMITTED' }),
    )).toEqual([
      'Được giao theo bảng phân công, thuộc nhóm nhận trước của chủ đề. Khi nhận, người này đang giữ 1 câu.',
      'Được chuyển cho người phụ, vì người được giao trước không nhận xử lý kịp. Khi nhận, người này đang giữ 0 câu.',
      'Không ai nhận xử lý kịp nên câu hỏi được chuyển về điều phối',
    ])
  })

  it('say nothing of the kind where a person did it', async () => {
    expect(await steps(
      step({ version: 2, by: { username: 'moderator', displayName: 'Điều phối' }, assignedWhy: { kind: 'HAND' } }),
      step({ version: 3, action: 'take', from: 'ASSIGNED', to: 'IN_PROGRESS', by: lan }),
    )).toEqual([null, null])
  })
})
