import { flushPromises, mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import BulkBar from '@/dispatch/table/BulkBar.vue'
import QuestionTable from '@/dispatch/table/QuestionTable.vue'
import UnroutedTray from '@/dispatch/UnroutedTray.vue'
import { i18n } from '@/i18n'
import { useSelection } from '@/shared/list/useSelection'
import { useStream } from '@/shared/stream/useStream'
import { json, settled, signIn, signOut, TestHub } from '../pane/desk'
import { question } from '../questions'

const plugins = { global: { plugins: [i18n, PrimeVue] }, attachTo: document.body }
let hub: TestHub

beforeEach(async () => {
  hub = new TestHub()
  await signIn(hub, 'MODERATOR')
})

afterEach(() => {
  signOut()
  vi.useRealTimers()
})

const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`)!

/** The table with what can be done to its ticked rows, as the page puts them together. */
function desk(count: number) {
  const rows = Array.from({ length: count }, (_, index) => question({ number: `${index + 1}-0`, version: index + 1 }))
  useStream().learnAll(rows)
  const sort = ref<'newest' | 'age'>('newest')
  const opened = vi.fn()
  const page = mount(defineComponent(() => {
    const selection = useSelection(rows)
    return () => [
      h(QuestionTable, { rows, 'open': null, selection, 'sort': sort.value, 'onOpen': opened, 'onUpdate:sort': value => sort.value = value as 'age' }),
      h(BulkBar, { selection, officials: [] }),
    ]
  }), plugins)
  const tick = async (...numbers: string[]) => {
    for (const number of numbers) {
      await page.find(`[data-testid="question-${number}"] td.tick`).trigger('click')
    }
  }
  return { rows, page, tick, opened, sort }
}

describe('the table', () => {
  it('ticks a row by its box and opens it anywhere else', async () => {
    const { page, tick, opened, rows } = desk(2)
    await tick('1-0')
    expect(opened).not.toHaveBeenCalled()
    expect(find('bulk').textContent).toContain('Đã chọn 1 câu')

    await page.find('[data-testid="question-2-0"] .wording').trigger('click')
    expect(opened).toHaveBeenCalledExactlyOnceWith(rows[1]!.id)
  })

  it('is sorted by its heads, and says how', async () => {
    const { page, sort } = desk(1)
    await page.find('[data-testid="sort-age"]').trigger('click')
    expect(sort.value).toBe('age')
    expect(page.find('th.time').attributes('aria-sort')).toBe('ascending')

    await page.find('[data-testid="sort-age"]').trigger('click')
    expect(sort.value).toBe('newest')
    expect(page.find('th.number').attributes('aria-sort')).toBe('descending')
  })
})

describe('one act for ticked questions', () => {
  it('goes with the version of each, and reports what failed, which stays ticked', async () => {
    vi.useFakeTimers()
    const { rows, tick } = desk(3)
    await tick('1-0', '2-0', '3-0')
    hub.answer(`POST /questions/${rows[0]!.id}/publish`, () => json(200, { ...rows[0], version: 2, status: 'PUBLISHED' }))
    hub.answer(`POST /questions/${rows[1]!.id}/publish`, () => json(409, { type: 'urn:caunoi:problem:private-question', detail: 'Câu 2-0 là câu hỏi riêng tư.' }))
    hub.answer(`POST /questions/${rows[2]!.id}/publish`, () => json(200, { ...rows[2], version: 4, status: 'PUBLISHED' }))
    find('bulk-publish').click()
    await vi.advanceTimersByTimeAsync(4_000)
    expect(hub.calls('POST', '/publish')).toEqual([])

    await vi.advanceTimersByTimeAsync(1_000)
    await flushPromises()
    expect(hub.calls('POST', '/publish').map(call => call.version).sort()).toEqual(['"1"', '"2"', '"3"'])
    expect(find('bulk-report').textContent).toContain('Gửi tất cả điểm cầu: 2 câu đã xong.')
    expect(find('failed-2-0').textContent).toContain('Câu 2-0 là câu hỏi riêng tư.')
    expect(find('bulk').textContent).toContain('Đã chọn 1 câu')
  })

  it('can be taken back before it goes out', async () => {
    vi.useFakeTimers()
    const { tick } = desk(1)
    await tick('1-0')
    find('bulk-publish').click()
    await vi.advanceTimersByTimeAsync(2_000)
    find('bulk-undo').click()
    await vi.advanceTimersByTimeAsync(10_000)

    expect(hub.calls('POST', '/publish')).toEqual([])
    expect(find('bulk').textContent).toContain('Đã chọn 1 câu')
  })

  it('declines with one reason, which it wants', async () => {
    vi.useFakeTimers()
    const { rows, tick } = desk(2)
    await tick('1-0', '2-0')
    rows.forEach(each => hub.answer(`POST /questions/${each.id}/decline`, () => json(200, { ...each, version: each.version + 1, status: 'DECLINED' })))
    find('bulk-decline').click()
    await vi.advanceTimersByTimeAsync(100)
    find('bulk-decline-go').click()
    await vi.advanceTimersByTimeAsync(6_000)
    expect(hub.calls('POST', '/decline')).toEqual([])

    const reason = find('bulk-reason') as HTMLTextAreaElement
    reason.value = ' Ngoài nội dung hội nghị. '
    reason.dispatchEvent(new Event('input'))
    find('bulk-decline-go').click()
    await vi.advanceTimersByTimeAsync(6_000)
    expect(hub.calls('POST', '/decline').map(call => call.body)).toEqual(rows.map(() => ({ reason: 'Ngoài nội dung hội nghị.' })))
  })
})

describe('the tray', () => {
  it('shows the most urgent and leaves the rest to the table', async () => {
    useStream().learnAll(Array.from({ length: 40 }, (_, index) => question({ number: `${index + 1}-0`, urgent: index === 39 })))
    const tray = mount(UnroutedTray, { ...plugins, props: { officials: [], open: null } })
    await settled()

    expect(tray.findAll('li')).toHaveLength(30)
    expect(tray.find('li').attributes('data-testid')).toBe('question-40-0')
    await tray.find('[data-testid="tray-rest"]').trigger('click')
    expect(tray.emitted('all')).toHaveLength(1)
  })
})
