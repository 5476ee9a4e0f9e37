import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import ConferencesPage from '@/conferences/ConferencesPage.vue'
import { CONFERENCE } from '../dispatch/settings/fakeHub'
import { account, json, useHub } from '../hub'
import { mountPage } from '../mountPage'

const hub = useHub(account('ADMIN', null))

const HERE = { ...CONFERENCE, id: 'c', title: 'Đang làm' }
const FORMER = { ...CONFERENCE, id: 'former', title: 'Đợt trước', state: 'CLOSED' as const }

async function opened() {
  hub.reply('GET /conferences', { items: [HERE, FORMER] })
  const page = mountPage(ConferencesPage)
  await flushPromises()
  return page
}

function byId<E extends HTMLElement>(id: string): E {
  return document.querySelector<E>(`[data-testid=${id}]`)!
}

async function type(id: string, value: string) {
  const field = byId<HTMLInputElement>(id)
  field.value = value
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

async function submit() {
  document.querySelector<HTMLFormElement>('[data-testid=new-conference] form')!.dispatchEvent(new Event('submit'))
  await flushPromises()
}

describe('the conferences of the hub', () => {
  it('show which one the pages are about', async () => {
    const page = await opened()

    expect(page.get('[data-testid=conference-c]').text()).toContain('Đang chọn')
    expect(page.find('[data-testid=conference-c] [data-testid=conference-choose]').exists()).toBe(false)
    expect(page.get('[data-testid=conference-former]').text()).toContain('Đã kết thúc')
  })

  it('are chosen by turning the session, and the page is loaded anew', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
    const page = await opened()
    hub.reply('PUT /session/conference', { ...account('ADMIN', null), conference: 'former' })
    await page.get('[data-testid=conference-former] [data-testid=conference-choose]').trigger('click')
    await flushPromises()

    expect(hub.asked('PUT /session/conference')[0]!.body).toEqual({ id: 'former' })
    expect(assign).toHaveBeenCalledWith('/conference')
    assign.mockRestore()
  })

  it('are begun afresh with a title and a start', async () => {
    const page = await opened()
    hub.reply('POST /conferences', () => json(201, { ...CONFERENCE, id: 'new', title: 'Đợt hai' }))
    await page.get('[data-testid=conference-new]').trigger('click')
    await flushPromises()
    await submit()
    expect(hub.asked('POST /conferences')).toEqual([])
    expect(document.getElementById('new-title-fault')?.textContent).toContain('Vui lòng ghi tên hội nghị.')

    await type('new-title', ' Đợt hai ')
    await type('new-start', '2031-04-28T08:00')
    await submit()

    expect(hub.asked('POST /conferences')[0]!.body).toEqual({ title: 'Đợt hai', startsAt: '2031-04-28T01:00:00.000Z', hotline: null, copyOf: null, people: false })
    expect(byId('conference-made').textContent).toContain('Đã tạo “Đợt hai”')
  })

  it('are copied, and the people of a closed one come along where that is wanted', async () => {
    const page = await opened()
    hub.reply('POST /conferences', () => json(201, { ...CONFERENCE, id: 'new' }))
    await page.get('[data-testid=conference-former] [data-testid=conference-copy]').trigger('click')
    await flushPromises()
    expect(byId<HTMLInputElement>('new-title').value).toBe('Đợt trước')
    expect(byId('new-people-hint').textContent).toContain('Tài khoản ở lại hội nghị cũ')

    byId<HTMLInputElement>('new-people').click()
    await flushPromises()
    expect(byId('new-people-hint').textContent).toContain('Mọi tài khoản rời hội nghị cũ')
    await type('new-start', '2031-04-28T08:00')
    await submit()

    expect(hub.asked('POST /conferences')[0]!.body).toMatchObject({ copyOf: 'former', people: true, hotline: '1022' })
  })

  it('are copied without people while theirs is not closed', async () => {
    const page = await opened()
    await page.get('[data-testid=conference-c] [data-testid=conference-copy]').trigger('click')
    await flushPromises()

    expect(byId('new-people')).toBeNull()
    expect(byId('new-people-hint').textContent).toContain('Mỗi tài khoản chỉ thuộc một hội nghị')
  })
})
