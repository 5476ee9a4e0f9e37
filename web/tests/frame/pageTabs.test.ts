import type { Role } from '@/shared/api/types'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { afterEach, describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { pagesOf, router } from '@/routes'
import PageTabs from '@/shared/frame/PageTabs.vue'

enableAutoUnmount(afterEach)

function bar(role: Role) {
  const tabs = mount(PageTabs, { props: { pages: pagesOf(role) }, global: { plugins: [i18n, router, PrimeVue] }, attachTo: document.body })
  const names = () => tabs.findAll('nav > a').map(each => each.text())
  const others = () => [...document.querySelectorAll<HTMLAnchorElement>('[role=menu] a')].map(each => [each.textContent, each.pathname])
  return { tabs, names, others, more: '[data-testid=more-pages]' }
}

describe('the pages in the bar', () => {
  it('are side by side where they are few', () => {
    expect(bar('OFFICIAL').names()).toEqual(['Trả lời câu hỏi', 'Câu đã trả lời của cả hội nghị', 'Câu trả lời mẫu'])
    expect(bar('OFFICIAL').tabs.find('[data-testid=more-pages]').exists()).toBe(false)
  })

  it('of a moderator keep those seldom gone to in a menu', async () => {
    const { tabs, names, others, more } = bar('MODERATOR')
    expect(names()).toEqual(['Điều phối', 'Phân công', 'Tổng quan', 'Bàn chủ trì', 'Đường truyền', 'Sự cố'])

    await tabs.get(more).trigger('click')
    await flushPromises()
    expect(others()).toEqual([['Trung tâm, tuyến', '/upstreams'], ['Đăng ký điểm cầu', '/registration'], ['Tập dượt', '/rehearsal'], ['Nhắc điểm cầu', '/reminders'], ['Điểm danh', '/roll-call'], ['Đối chiếu cuối phiên', '/closing'], ['Thông báo', '/announcements'], ['Câu đã trả lời của cả hội nghị', '/answers'], ['Thiết lập', '/settings'], ['Hội nghị', '/conference'], ['Người tham gia', '/people'], ['Câu trả lời mẫu', '/canned'], ['In phiếu', '/slips'], ['Màn hình', '/screens']])
  })

  it('leave none out', () => {
    const { names } = bar('MODERATOR')

    expect(pagesOf('MODERATOR').filter(page => !page.meta.seldom)).toHaveLength(names().length)
  })
})
