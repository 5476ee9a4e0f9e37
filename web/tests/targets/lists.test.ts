import type { Component } from 'vue'
import { mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { describe, expect, it } from 'vitest'
import BoardPage from '@/answers/BoardPage.vue'
import DeskPage from '@/desk/DeskPage.vue'
import DispatchPage from '@/dispatch/DispatchPage.vue'
import HotlinePage from '@/hotline/HotlinePage.vue'
import { i18n } from '@/i18n'
import { router } from '@/routes'
import { widgets } from '@/theme/widgets'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

async function opened(page: Component, path: string, username: string) {
  const hub = await signInAtStandIn(username)
  await router.push(path)
  const mounted = mount(page, { global: { plugins: [i18n, router, [PrimeVue, { pt: widgets }]] }, attachTo: document.body })
  await settled()
  await settled()
  return { hub, page: mounted, lefts: (within = '') => mounted.findAll(`${within} [data-testid=time-left]`).map(left => left.text()) }
}

describe('the time left', () => {
  it('stands in the moderator\'s tray and table, and follows the conference', async () => {
    const { hub, lefts } = await opened(DispatchPage, '/dispatch', 'moderator')
    expect(lefts('[data-testid=tray]').some(text => text.startsWith('Quá hạn'))).toBe(true)
    expect(lefts('[data-testid=table]')).toContain('Đồng hồ dừng, chờ bổ sung')

    hub.changeConference('state', { state: 'CLOSED' }, 1)
    await settled()

    expect(lefts('[data-testid=table]')).toContain('Đồng hồ dừng, hội nghị đã kết thúc')
  })

  it('stands on an official\'s board and in the pane', async () => {
    const { page, lefts } = await opened(BoardPage, '/board', 'official.voter-list')
    await page.get('[data-testid=queue-others]').trigger('click')
    await settled()
    expect(lefts('.board-list').length).toBeGreaterThan(5)

    await page.get('.board-list li button').trigger('click')
    await settled()
    expect(lefts('.body')).toHaveLength(1)
  })

  it.each([
    ['clerk\'s', DeskPage, '/desk', 'clerk.731'],
    ['operator\'s', HotlinePage, '/hotline', 'operator.1'],
  ] as const)('stands in the %s list, and raises no alarm', async (_, page, path, username) => {
    const { lefts } = await opened(page, path, username)

    expect(lefts().length).toBeGreaterThan(0)
    expect(lefts().filter(text => !/^(?:Dự kiến trả lời|Trả lời chậm hơn dự kiến|Tạm dừng tính giờ)/.test(text))).toEqual([])
  })

  it('can be known by ear on a board', async () => {
    await opened(BoardPage, '/board', 'official.voter-list')

    expect(await faultsFound()).toEqual([])
  })
})
