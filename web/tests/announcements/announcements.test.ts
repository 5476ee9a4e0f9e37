import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import AnnouncementBar from '@/announcements/AnnouncementBar.vue'
import AnnouncementsPage from '@/announcements/AnnouncementsPage.vue'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

const GATHERED_MS = 400

async function gathered() {
  await new Promise(resolve => setTimeout(resolve, GATHERED_MS))
  await settled()
}

/** Another account of the same hub. */
function signIn(hub: Awaited<ReturnType<typeof signInAtStandIn>>, username: string) {
  const { session } = hub.handle({ method: 'POST', path: '/session', body: { username, password: 'caunoi-demo' } })
  return (method: string, path: string, body: object = {}, key?: string) => hub.handle({ method, path, body, session, key })
}

describe('what the desk announces', () => {
  it('goes out with one tap for the telephone number, and shows who has it', async () => {
    const hub = await signInAtStandIn('moderator')
    const page = mountPage(AnnouncementsPage)
    await settled()
    expect(page.text()).toContain('Thông báo gửi các điểm cầu và người trả lời sẽ hiện ở đây.')

    await page.get('[data-testid="announce-hotline"]').trigger('click')
    await settled()
    await gathered()

    expect(page.text()).toContain('Số điện thoại tiếp nhận câu hỏi: 0999 000 099')
    expect(page.get('[data-testid="received"]').text()).toMatch(/^Đã nhận 0\/\d+ điểm cầu$/)
    expect(page.get('[data-testid="missing"]').text()).toContain('Biên Hòa')

    const clerk = signIn(hub, 'clerk.731')
    clerk('POST', `/conference/announcements/${hub.announcements.items[0].id}/acknowledge`)
    await gathered()

    expect(page.get('[data-testid="received"]').text()).toMatch(/^Đã nhận 1\/\d+ điểm cầu$/)
    expect(page.get('[data-testid="missing"]').text()).not.toContain('Biên Hòa')
    expect(await faultsFound()).toEqual([])
  })

  it('is looked at twice before a person’s number goes to whole halls', async () => {
    const hub = await signInAtStandIn('moderator')
    const page = mountPage(AnnouncementsPage)
    await settled()

    await page.get('#announcement-text').setValue('Gọi chị Mẫu, số 0999 000 123')
    await page.get('form').trigger('submit')
    await settled()
    expect(page.find('[data-testid="announcement-identity"]').exists()).toBe(true)
    expect(hub.announcements.items).toEqual([])

    await page.get('[data-testid="announcement-go"]').trigger('click')
    await settled()
    expect(hub.announcements.items).toMatchObject([{ text: 'Gọi chị Mẫu, số 0999 000 123', form: 'TICKER', to: 'HALLS' }])
  })

  it('does not doubt the conference’s own number', async () => {
    const hub = await signInAtStandIn('moderator')
    const page = mountPage(AnnouncementsPage)
    await settled()

    await page.get('#announcement-text').setValue('Gọi 0999 000 099 để gửi câu hỏi')
    await page.get('form').trigger('submit')
    await settled()

    expect(hub.announcements.items).toHaveLength(1)
  })

  it('is ended by who announced it', async () => {
    const hub = await signInAtStandIn('moderator')
    const page = mountPage(AnnouncementsPage)
    await settled()
    await page.get('#announcement-text').setValue('Nghỉ giải lao 15 phút')
    await page.get('form').trigger('submit')
    await gathered()

    await page.get('[data-testid="end-announcement"]').trigger('click')
    await gathered()

    expect(hub.announcements.items[0].endedAt).toBeTruthy()
    expect(page.text()).toContain('Đã kết thúc')
    expect(page.find('[data-testid="end-announcement"]').exists()).toBe(false)
  })

  it('says what is missing instead of sending nothing', async () => {
    const hub = await signInAtStandIn('moderator')
    const page = mountPage(AnnouncementsPage)
    await settled()

    await page.get('form').trigger('submit')
    await settled()

    expect(page.text()).toContain('Hãy nhập nội dung thông báo.')
    expect(hub.announcements.items).toEqual([])
  })
})

describe('the bar of who is to acknowledge', () => {
  it('shows what is announced to the hall until its clerk has it', async () => {
    const hub = await signInAtStandIn('clerk.731')
    const bar = mountPage(AnnouncementBar)
    const moderator = signIn(hub, 'moderator')
    moderator('POST', '/conference/announcements', { text: 'Kiểm tra micro', form: 'MESSAGE', to: 'HALLS', halls: ['740'] }, 'a')
    moderator('POST', '/conference/announcements', { text: 'Nghỉ giải lao', form: 'PAGE', to: 'HALLS' }, 'b')
    await settled()

    expect(bar.text()).toContain('Nghỉ giải lao')
    expect(bar.text()).not.toContain('Kiểm tra micro')
    expect(await faultsFound()).toEqual([])

    await bar.get('[data-testid="acknowledge"]').trigger('click')
    await flushPromises()
    await settled()

    expect(bar.find('[data-testid="announcement-bar"]').exists()).toBe(false)
    expect(hub.announcements.items[0].acknowledgedBy.halls).toEqual(['731'])
  })

  it('keeps a tap while there is no line, and sends it later', async () => {
    const hub = await signInAtStandIn('clerk.731')
    const bar = mountPage(AnnouncementBar)
    signIn(hub, 'moderator')('POST', '/conference/announcements', { text: 'Nghỉ giải lao', form: 'PAGE', to: 'HALLS' }, 'b')
    await settled()
    const line = globalThis.fetch
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no line')
    })

    await bar.get('[data-testid="acknowledge"]').trigger('click')
    await flushPromises()
    expect(bar.find('[data-testid="acknowledge"]').exists()).toBe(false)
    expect(bar.get('[data-testid="acknowledge-waiting"]').text()).toContain('sẽ tự gửi khi có mạng')
    expect(hub.announcements.items[0].acknowledgedBy.halls).toEqual([])

    vi.stubGlobal('fetch', line)
    dispatchEvent(new Event('online'))
    await flushPromises()
    await settled()

    expect(hub.announcements.items[0].acknowledgedBy.halls).toEqual(['731'])
    expect(bar.find('[data-testid="acknowledge-waiting"]').exists()).toBe(false)
  })

  it('stands on no page of who acknowledges nothing', async () => {
    const hub = await signInAtStandIn('moderator')
    const bar = mountPage(AnnouncementBar)
    signIn(hub, 'moderator')('POST', '/conference/announcements', { text: 'Nghỉ giải lao', form: 'PAGE', to: 'ALL' }, 'b')
    await settled()

    expect(bar.find('[data-testid="announcement-bar"]').exists()).toBe(false)
  })
})
