import type { Role } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CannedPage from '@/answers/canned/CannedPage.vue'
import { pagesOf } from '@/routes'
import { mountPage } from '../mountPage'
import { json, signIn, signOut, TestHub } from '../pane/desk'
import { cannedAnswer } from '../questions'

const PATH = '/questions/canned-answers'
const seal = cannedAnswer({ title: 'Niêm phong', text: 'Niêm phong trước cử tri.', references: ['Điều 69'], version: 3 })
const list = cannedAnswer({ title: 'Danh sách', text: 'Bổ sung trước giờ bỏ phiếu.', editable: false })

let hub: TestHub

beforeEach(() => hub = new TestHub())
afterEach(() => {
  signOut()
  vi.useRealTimers()
})

const find = <E extends HTMLElement>(id: string) => document.querySelector<E>(`[data-testid="${id}"]`)!
const titles = () => [...document.querySelectorAll('[data-testid=canned] h2')].map(title => title.textContent)

async function type(id: string, value: string) {
  const field = find<HTMLInputElement | HTMLTextAreaElement>(id)
  field.value = value
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

async function opened(role: Role = 'MODERATOR', items = [list, seal]) {
  await signIn(hub, role)
  hub.answer(`GET ${PATH}`, () => json(200, { items }))
  const page = mountPage(CannedPage)
  await flushPromises()
  return page
}

async function editing(title: string) {
  const item = [...document.querySelectorAll('[data-testid=canned]')].find(each => each.textContent.includes(title))!
  item.querySelector<HTMLElement>('[data-testid=canned-edit]')!.click()
  await flushPromises()
}

async function saved() {
  find('canned-form').dispatchEvent(new Event('submit'))
  await flushPromises()
}

describe('the canned answers', () => {
  it('are a page of moderators and officials, beside the others', () => {
    const offered = (role: Role) => pagesOf(role).map(page => page.path)

    expect(offered('MODERATOR')).toContain('/canned')
    expect(offered('OFFICIAL')).toContain('/canned')
    expect(offered('CLERK')).not.toContain('/canned')
  })

  it('are found by words of their titles, texts and references, without tones', async () => {
    await opened()
    expect(titles()).toEqual(['Danh sách', 'Niêm phong'])

    await type('canned-search', 'dieu phong')
    expect(titles()).toEqual(['Niêm phong'])

    await type('canned-search', 'không có')
    expect(document.body.textContent).toContain('Không có câu mẫu nào khớp.')
  })

  it('say where they come from when there are none', async () => {
    const page = await opened('MODERATOR', [])

    expect(page.text()).toContain('Câu mẫu được thêm ở đây')
  })

  it('are changed and removed only where they are one\'s own', async () => {
    await opened('OFFICIAL')

    expect(document.querySelectorAll('[data-testid=canned]')).toHaveLength(2)
    expect(document.querySelectorAll('[data-testid=canned-edit]')).toHaveLength(1)
    expect(document.querySelectorAll('[data-testid=canned-remove]')).toHaveLength(1)
  })

  it('say so when they could not be read', async () => {
    await signIn(hub, 'MODERATOR')
    hub.answer(`GET ${PATH}`, () => json(503, {}))
    const page = mountPage(CannedPage)
    await flushPromises()

    expect(page.text()).toContain('Chưa tải được danh sách.')
    expect(page.text()).not.toContain('Câu mẫu được thêm ở đây')
  })
})

describe('a canned answer that is written', () => {
  it('is kept, and stands in the list by its title', async () => {
    await opened()
    hub.answer(`POST ${PATH}`, () => json(201, cannedAnswer({ title: 'Hòm phiếu' })))
    find('canned-add').click()
    await flushPromises()
    await type('canned-title', ' Hòm phiếu ')
    await type('canned-text', 'Câu {số}: được.')
    await type('canned-references', 'Điều 1\n\n Điều 2 ')
    await saved()

    expect(hub.calls('POST', PATH).map(call => call.body)).toEqual([{ title: 'Hòm phiếu', text: 'Câu {số}: được.', references: ['Điều 1', 'Điều 2'] }])
    expect(titles()).toEqual(['Danh sách', 'Hòm phiếu', 'Niêm phong'])
    expect(find('canned-form')).toBeNull()
  })

  it('wants a title and words, and warns of gaps that nothing fills', async () => {
    await opened()
    find('canned-add').click()
    await flushPromises()
    await saved()
    expect(find('canned-trouble').textContent).toContain('Vui lòng đặt tên')

    await type('canned-title', 'Tên')
    await saved()
    expect(find('canned-trouble').textContent).toContain('Vui lòng nhập câu trả lời.')

    await type('canned-text', 'Gửi {nơi hỏi}.')
    expect(find('canned-unknown').textContent).toContain('{nơi hỏi}')
    expect(hub.calls('POST', PATH)).toEqual([])
  })

  it('goes over nobody\'s change unseen', async () => {
    await opened()
    hub.answer(`PUT ${PATH}/${seal.id}`, () => json(412, { type: 'urn:caunoi:problem:precondition-failed' }))
    await editing('Niêm phong')
    await type('canned-text', 'Bản của tôi.')
    hub.answer(`GET ${PATH}`, () => json(200, { items: [{ ...seal, version: 4, text: 'Bản của người khác.' }] }))
    await saved()
    expect(find('canned-trouble').textContent).toContain('Người khác vừa sửa')
    expect(find('canned-theirs').textContent).toContain('Bản của người khác.')
    expect(find<HTMLTextAreaElement>('canned-text').value).toBe('Bản của tôi.')

    hub.answer(`PUT ${PATH}/${seal.id}`, () => json(200, { ...seal, version: 5, text: 'Bản của tôi.' }))
    await saved()
    expect(hub.calls('PUT', seal.id).map(call => call.version)).toEqual(['"3"', '"4"'])
    expect(find('canned-form')).toBeNull()
  })

  it('is added anew where somebody removed it meanwhile', async () => {
    await opened()
    await editing('Niêm phong')
    await type('canned-text', 'Bản của tôi.')
    hub.answer(`GET ${PATH}`, () => json(200, { items: [] }))
    await saved()
    expect(find('canned-trouble').textContent).toContain('Người khác vừa xóa')

    hub.answer(`POST ${PATH}`, () => json(201, { ...seal, id: 'new' }))
    await saved()
    expect(hub.calls('POST', PATH)).toMatchObject([{ body: { title: 'Niêm phong', text: 'Bản của tôi.' } }])
  })

  it('outlives a dialog that was closed, until it is discarded', async () => {
    const page = await opened()
    await editing('Niêm phong')
    await type('canned-text', 'Dở dang')
    page.getComponent({ name: 'Dialog' }).vm.$emit('update:visible', false)
    await flushPromises()
    await editing('Niêm phong')
    expect(find<HTMLTextAreaElement>('canned-text').value).toBe('Dở dang')

    find('canned-form').querySelector<HTMLElement>('.link')!.click()
    await flushPromises()
    expect(find<HTMLTextAreaElement>('canned-text').value).toBe(seal.text)
  })
})

describe('a canned answer that is removed', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  it('is out of sight at once and can be taken back for some seconds', async () => {
    await opened()
    find('canned-remove').click()
    await flushPromises()
    expect(titles()).toEqual(['Danh sách'])

    await vi.advanceTimersByTimeAsync(3_000)
    find('canned-undo').click()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(titles()).toEqual(['Danh sách', 'Niêm phong'])
    expect(hub.calls('DELETE', '')).toEqual([])
  })

  it('goes in the version that was seen', async () => {
    await opened('MODERATOR', [seal])
    hub.answer(`DELETE ${PATH}/${seal.id}`, () => new Response(null, { status: 204 }))
    find('canned-remove').click()
    await vi.advanceTimersByTimeAsync(5_000)

    expect(hub.calls('DELETE', seal.id)).toMatchObject([{ version: '"3"' }])
    expect(titles()).toEqual([])
    expect(find('canned-undo')).toBeNull()
  })

  it('comes back as it is by now, with the reason, when that failed', async () => {
    await opened('MODERATOR', [seal])
    hub.answer(`DELETE ${PATH}/${seal.id}`, () => json(412, { type: 'urn:caunoi:problem:precondition-failed' }))
    find('canned-remove').click()
    hub.answer(`GET ${PATH}`, () => json(200, { items: [{ ...seal, version: 4, text: 'Đã sửa.' }] }))
    await vi.advanceTimersByTimeAsync(5_000)
    await flushPromises()

    expect(find('canned-list-trouble').textContent).toContain('Chưa xóa được câu mẫu “Niêm phong”. Người khác vừa sửa')
    expect(find('canned').textContent).toContain('Đã sửa.')
  })

  it('is gone without a word where somebody else was faster', async () => {
    await opened('MODERATOR', [seal])
    find('canned-remove').click()
    hub.answer(`GET ${PATH}`, () => json(200, { items: [] }))
    await vi.advanceTimersByTimeAsync(5_000)
    await flushPromises()

    expect(find('canned-list-trouble')).toBeNull()
    expect(titles()).toEqual([])
  })
})
