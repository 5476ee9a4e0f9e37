import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import axe from 'axe-core'
import Select from 'primevue/select'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import RoutingPage from '@/dispatch/routing/RoutingPage.vue'
import { setLanguage } from '@/i18n'
import { json } from '../../hub'
import { mountPage } from '../../mountPage'
import { StandIn } from './standIn'

const TABLE = '/topics/routing'
const PREVIEW = '/topics/routing/preview'
const SEALS = 'official.seals'
const FINANCE = 'official.finance'

let hub: StandIn

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  hub = new StandIn()
  await hub.signIn('moderator')
})
afterEach(() => {
  vi.useRealTimers()
  setLanguage('vi')
  hub.close()
})
enableAutoUnmount(afterEach)

/** Until the hub has said what the table would do. */
async function rest() {
  await vi.advanceTimersByTimeAsync(600)
  await flushPromises()
}

async function opened() {
  const page = mountPage(RoutingPage)
  await flushPromises()
  await rest()
  const at = (testid: string) => page.get<HTMLElement>(`[data-testid="${testid}"]`)
  const line = (topic: string, group: string) => page.get(`[data-testid="lines-${topic}"] [data-testid="${group}"]`)
  return {
    page,
    at,
    line,
    has: (testid: string) => page.find(`[data-testid="${testid}"]`).exists(),
    open: (topic: string) => page.get(`[data-testid="topic-${topic}"] button`).trigger('click'),
    async add(topic: string, group: string, username: string) {
      line(topic, group).getComponent(Select).vm.$emit('update:modelValue', username)
      await flushPromises()
    },
    async type(testid: string, text: string) {
      await page.get(`[data-testid="${testid}"]`).setValue(text)
      await rest()
    },
    async cap(username: string, text: string) {
      await page.get(`[data-testid="load-${username}"] [data-testid=cap]`).setValue(text)
      await rest()
    },
    async save() {
      await at('save-routing').trigger('click')
      await flushPromises()
    },
    savable: () => !(at('save-routing').element as HTMLButtonElement).disabled,
  }
}

function savedElsewhere(table: object, version = 0) {
  const body = { rules: [], caps: [], escalation: { toDeputyMinutes: 5, toModeratorMinutes: 10 }, ...table }
  expect(hub.elsewhere('admin', { method: 'PUT', path: TABLE, body, version }).status).toBe(200)
}

describe('the routing table', () => {
  it('shows for each topic who is asked, by the accounts where nobody is named', async () => {
    savedElsewhere({ rules: [{ topic: 'SEALS', firstLine: [SEALS], deputies: [FINANCE], fallback: [] }] })
    hub.person(FINANCE).onDuty = false
    const { at } = await opened()

    expect(at('topic-SEALS').text()).toContain('Hồ Văn Thí Điểm')
    expect(at('topic-SEALS').text()).toContain('(tạm nghỉ)')
    expect(at('topic-FINANCE').text()).toContain('Theo tài khoản: Bùi Thị Làm Thử')
  })

  it('is saved whole, against the version that was looked at, and named until then as not saved', async () => {
    const { at, open, add, cap, save, savable } = await opened()
    expect(savable()).toBe(false)

    await open('SEALS')
    await add('SEALS', 'firstLine', FINANCE)
    await cap(FINANCE, '3')
    expect(at('routing-status').text()).toBe('Chưa lưu: Dấu Tổ bầu cử, dấu “đã bỏ phiếu”; mức tối đa của Bùi Thị Làm Thử.')

    await save()
    expect(hub.calls('PUT', TABLE)).toMatchObject([{
      version: 0,
      body: {
        rules: [{ topic: 'SEALS', firstLine: [FINANCE], deputies: [], fallback: [] }],
        caps: [{ official: FINANCE, open: 3 }],
        escalation: { toDeputyMinutes: 5, toModeratorMinutes: 10 },
      },
    }])
    expect(at('routing-status').text()).toBe('Đã lưu.')
    expect(savable()).toBe(false)
  })

  it('is changed by keys alone: a row opens, who is taken out gives the focus on, Esc goes back to the row', async () => {
    savedElsewhere({ rules: [{ topic: 'SEALS', firstLine: [SEALS, FINANCE], deputies: [], fallback: [] }] })
    const { at, page, line } = await opened()
    const row = page.get<HTMLElement>('[data-testid=topic-SEALS] button')
    row.element.focus()
    await row.trigger('click')
    expect(row.attributes('aria-expanded')).toBe('true')

    await line('SEALS', 'firstLine').get(`[data-testid="remove-${SEALS}"]`).trigger('keydown', { key: 'Delete' })
    await flushPromises()
    expect(document.activeElement?.getAttribute('data-testid')).toBe(`remove-${FINANCE}`)

    await line('SEALS', 'firstLine').get(`[data-testid="remove-${FINANCE}"]`).trigger('keydown', { key: 'Backspace' })
    await flushPromises()
    expect(document.activeElement?.getAttribute('role')).toBe('combobox')
    expect(at('topic-SEALS').text()).toContain('Theo tài khoản')

    await line('SEALS', 'firstLine').trigger('keydown', { key: 'Escape' })
    expect(row.attributes('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(row.element)
  })

  it('offers nobody twice in a topic, those responsible first', async () => {
    const { line, open, add } = await opened()
    await open('SEALS')
    await add('SEALS', 'deputies', FINANCE)
    const offered = line('SEALS', 'fallback').getComponent(Select).props('options')!.map((each: { username: string }) => each.username)

    expect(offered[0]).toBe(SEALS)
    expect(offered).not.toContain(FINANCE)
  })

  it('keeps what is not saved for when the page is opened again', async () => {
    const first = await opened()
    await first.cap(SEALS, '4')
    first.page.unmount()
    const { at, page } = await opened()

    expect(page.get<HTMLInputElement>(`[data-testid="load-${SEALS}"] [data-testid=cap]`).element.value).toBe('4')
    expect(at('routing-status').text()).toContain('Đã khôi phục thay đổi từ lần trước.')
  })

  it('forgets it when it is discarded', async () => {
    const { at, page, cap } = await opened()
    await cap(SEALS, '4')
    await at('discard-routing').trigger('click')

    expect(page.get<HTMLInputElement>(`[data-testid="load-${SEALS}"] [data-testid=cap]`).element.value).toBe('')
    expect(Object.keys(localStorage).filter(key => key.includes('routing'))).toEqual([])
  })
})

describe('what is wrong with the table', () => {
  it('is said by the field as soon as the hub was asked, and gone when it is right', async () => {
    const { at, page, type } = await opened()
    await type('toModeratorMinutes', '4')
    const field = page.get('[data-testid=toModeratorMinutes]')

    expect(at('routing-times').text()).toContain('Thời gian chuyển về điều phối phải dài hơn')
    expect(document.getElementById(field.attributes('aria-describedby')!)?.textContent).toContain('phải dài hơn')

    await type('toModeratorMinutes', '8')
    expect(at('routing-times').text()).not.toContain('phải dài hơn')
  })

  it('is not sent where it is no number, and keeps what was typed', async () => {
    const { at, page, cap, save } = await opened()
    await cap(SEALS, 'ba')
    hub.asked.length = 0
    await save()

    expect(hub.calls('PUT', TABLE)).toEqual([])
    expect(at('routing-trouble').text()).toContain('các ô số')
    expect(at(`load-${SEALS}`).text()).toContain('Vui lòng ghi số từ 1 đến 1.000.')
    expect(page.get<HTMLInputElement>(`[data-testid="load-${SEALS}"] [data-testid=cap]`).element.value).toBe('ba')
  })

  it('is said at someone who is gone, in the row and in its group', async () => {
    savedElsewhere({ rules: [{ topic: 'SEALS', firstLine: [SEALS], deputies: [FINANCE], fallback: [] }] })
    const gone = hub.person(FINANCE)
    gone.role = 'CLERK'
    try {
      const { at, line, open } = await opened()
      expect(at('topic-SEALS').text()).toContain('không còn là người trả lời của hội nghị')
      expect(at('topic-SEALS').text()).toContain('Có chỗ cần sửa')

      await open('SEALS')
      expect(line('SEALS', 'deputies').get('[role=alert]').text()).toBe('Không có người trả lời này trong hội nghị.')
    }
    finally {
      gone.role = 'OFFICIAL'
    }
  })

  it('is said when it could not be saved at all, with the change kept', async () => {
    const { at, cap, save, savable } = await opened()
    await cap(SEALS, '4')
    hub.failing = { method: 'PUT', response: () => json(503, { type: 'urn:caunoi:problem:unavailable' }) }
    await save()

    expect(at('routing-trouble').text()).toContain('tạm thời chưa sẵn sàng')
    expect(at('routing-trouble').text()).toContain('vẫn còn nguyên')
    expect(savable()).toBe(true)
  })

  it('does not count as changed what was saved although its answer got lost', async () => {
    const { at, cap, save, has } = await opened()
    await cap(SEALS, '4')
    savedElsewhere({ caps: [{ official: SEALS, open: 4 }] })
    await save()

    expect(has('overtaken')).toBe(false)
    expect(at('routing-status').text()).toBe('Đã lưu.')
  })
})

describe('two who save at once', () => {
  async function overtaken() {
    const page = await opened()
    await page.open('SEALS')
    await page.add('SEALS', 'firstLine', FINANCE)
    await page.cap(SEALS, '4')
    savedElsewhere({
      rules: [
        { topic: 'SEALS', firstLine: [SEALS], deputies: [], fallback: [] },
        { topic: 'OTHER', firstLine: [FINANCE], deputies: [], fallback: [] },
      ],
    })
    await page.save()
    return page
  }

  it('are told whose version stands, what it changed, and where both changed the same', async () => {
    const { at, savable } = await overtaken()

    expect(at('overtaken').text()).toContain('bản đang có hiệu lực là bản 1')
    expect(at('overtaken').text()).toContain('Bản đó sửa: Dấu Tổ bầu cử, dấu “đã bỏ phiếu”; Khác.')
    expect(at('both-changed').text()).toBe('Dấu Tổ bầu cử, dấu “đã bỏ phiếu”: Nhận trước: Hồ Văn Thí Điểm; Người phụ: –; Dự phòng: –')
    expect(savable()).toBe(false)
  })

  it('lose nothing when the second puts both together', async () => {
    const { at, save, has } = await overtaken()
    await at('keep-mine').trigger('click')
    expect(has('overtaken')).toBe(false)

    await save()
    expect(hub.elsewhere('admin', { path: TABLE }).body).toMatchObject({
      version: 2,
      rules: [{ topic: 'SEALS', firstLine: [FINANCE] }, { topic: 'OTHER', firstLine: [FINANCE] }],
      caps: [{ official: SEALS, open: 4 }],
    })
  })

  it('may also drop their own for the other\'s', async () => {
    const { at, savable } = await overtaken()
    await at('take-theirs').trigger('click')

    expect(at('topic-OTHER').text()).toContain('Bùi Thị Làm Thử')
    expect(savable()).toBe(false)
  })

  it('see it before they save, when the page asks again', async () => {
    const { has, cap } = await opened()
    await cap(SEALS, '4')
    savedElsewhere({ escalation: { toDeputyMinutes: 3, toModeratorMinutes: 9 } })
    await vi.advanceTimersByTimeAsync(31_000)

    expect(has('overtaken')).toBe(true)
  })
})

describe('a table under trial', () => {
  const waiting = () => hub.questions().find(question => question.status === 'ASSIGNED' && question.topic?.code === 'COUNTING')
    ?? hub.questions().find(question => question.status === 'ASSIGNED')!

  async function trying() {
    const page = await opened()
    const question = waiting()
    const field = page.page.get('[data-testid=look-up]')
    await field.trigger('focus')
    await field.setValue(question.number)
    await rest()
    await field.trigger('keydown', { key: 'Enter' })
    await rest()
    return { ...page, question, outcome: () => page.at('trial-outcome').text() }
  }

  it('tells who would get a question and why, with changes that are not saved', async () => {
    const { question, outcome, open, add } = await trying()
    expect(outcome()).toContain(`Sẽ giao cho ${question.official!.displayName}.`)
    expect(outcome()).toContain('Thuộc nhóm nhận trước')

    await open(question.topic!.code)
    const other = question.official!.username === SEALS ? FINANCE : SEALS
    await add(question.topic!.code, 'firstLine', other)
    await rest()
    expect(outcome()).toContain(`Sẽ giao cho ${hub.person(other).displayName}.`)
    expect(outcome()).toMatch(/Đang giữ \d+ câu\./)
    expect(hub.calls('PUT', TABLE)).toEqual([])
  })

  it('tells when nobody could get it', async () => {
    const { question, outcome, page } = await trying()
    await page.get(`[data-testid="load-${question.official!.username}"] [data-testid=duty] input`).setValue(false)
    await flushPromises()
    await rest()

    expect(outcome()).toContain('Chưa giao được cho ai')
    expect(outcome()).toContain('tạm nghỉ, đã đủ số câu, hoặc đã trả lại')
  })

  it('tells of words that no question has whom a new one would be offered to', async () => {
    const { page, at } = await opened()
    const { text, topic } = waiting()
    const field = page.get('[data-testid=look-up]')
    await field.trigger('focus')
    await field.setValue(text.split(' ').slice(0, 14).reverse().join(' ').slice(0, 100))
    await rest()

    expect(at('trial-outcome').text()).toContain(`có thể thuộc chủ đề “${topic!.label}”`)
    expect(at('trial-outcome').text()).toContain('Nhận trước:')
  })

  it('shows what everyone holds and would, and names those over their cap', async () => {
    const { at, cap, page } = await opened()
    const busiest = hub.questions().filter(question => question.status === 'IN_PROGRESS').map(question => question.official!.username).find((username, index, all) => all.indexOf(username) !== index)!
    const held = at(`load-${busiest}`).get('[data-testid=now]').text()
    await cap(busiest, '1')

    expect(Number(held)).toBeGreaterThan(1)
    expect(at('over-cap').text()).toContain(`${hub.person(busiest).displayName} (`)
    expect(at('over-cap').text()).toContain('tối đa 1)')
    expect(page.get(`[data-testid="load-${busiest}"]`).text()).toContain('vượt mức')
  })

  it('says why the hub could not tell, and tells when it can again', async () => {
    const { at, has, cap } = await opened()
    hub.failing = { method: 'POST', response: () => json(503, {}) }
    await cap(SEALS, '2')
    expect(at('load-trouble').text()).toContain('Chưa tính được.')

    await vi.advanceTimersByTimeAsync(31_000)
    expect(has('load-trouble')).toBe(false)
  })

  it('is asked about once the keys rest, not with each of them', async () => {
    const { page } = await opened()
    hub.asked.length = 0
    for (const typed of ['1', '12', '120']) {
      await page.get(`[data-testid="load-${SEALS}"] [data-testid=cap]`).setValue(typed)
    }
    await rest()

    expect(hub.calls('POST', PREVIEW).map(call => call.body.caps)).toEqual([[{ official: SEALS, open: 120 }]])
  })
})

describe('the page', () => {
  it('lets a moderator send an official off duty at once, an administrator only look', async () => {
    const { page } = await opened()
    await page.get(`[data-testid="load-${SEALS}"] [data-testid=duty] input`).setValue(false)
    await flushPromises()
    expect(hub.person(SEALS).onDuty).toBe(false)
    page.unmount()

    hub.close()
    hub = new StandIn()
    await hub.signIn('admin')
    const { at } = await opened()
    expect(at(`load-${SEALS}`).find('[data-testid=duty]').exists()).toBe(false)
    expect(at(`load-${SEALS}`).text()).toContain('đang trực')
  })

  it('does not take it back while the list of officials does not know it yet', async () => {
    const listed = hub.elsewhere('moderator', { path: '/officials' }).body
    const { page, at } = await opened()
    const box = () => page.get<HTMLInputElement>(`[data-testid="load-${SEALS}"] [data-testid=duty] input`)
    const late = { ...listed, items: listed.items.map((each: object) => ({ ...each })) }
    hub.instead.set('GET /officials', () => json(200, late))
    await box().setValue(false)
    await flushPromises()
    expect(at('topic-SEALS').text()).toContain('(tạm nghỉ)')

    hub.instead.clear()
    await vi.advanceTimersByTimeAsync(11_000)
    expect(at('topic-SEALS').text()).toContain('(tạm nghỉ)')
  })

  it('says why the duty could not be changed, and shows it as it is', async () => {
    const { page, at } = await opened()
    const box = () => page.get<HTMLInputElement>(`[data-testid="load-${SEALS}"] [data-testid=duty] input`)
    hub.failing = { method: 'PUT', response: () => json(503, {}) }
    await box().setValue(false)
    await flushPromises()

    expect(at('routing-load').text()).toContain('Chưa đổi được việc trực.')
    expect(box().element.checked).toBe(true)
  })

  it('says why the table is not there', async () => {
    hub.failing = { method: 'GET', response: () => json(503, {}) }
    const { page } = await opened()

    expect(page.get('[role=alert]').text()).toContain('Chưa tải được bảng phân công.')
  })

  it.each(['vi', 'en'] as const)('can be used by ear, in %s', { timeout: 30_000 }, async (language) => {
    setLanguage(language)
    const { open, add, type } = await opened()
    await open('SEALS')
    await add('SEALS', 'firstLine', FINANCE)
    await type('toModeratorMinutes', '1')
    vi.useRealTimers()
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], rules: { 'color-contrast': { enabled: false } } })

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([])
  })
})
