import type { Conference } from '@/shared/api/types'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import SettingsPage from '@/dispatch/settings/SettingsPage.vue'
import { useStream } from '@/shared/stream/useStream'
import { mountPage } from '../../mountPage'
import { CONFERENCE, fakeHub, STALE } from './fakeHub'

const OWED = { owed: 3, promised: 1, unanswered: 0, unclear: 2 }

async function opened(state: Conference['state'], answers = {}) {
  const hub = fakeHub({ 'GET /users': [200, { items: [] }], ...answers })
  useStream().learnConference({ ...CONFERENCE, state })
  const page = mountPage(SettingsPage)
  await flushPromises()
  return {
    hub,
    page,
    async step(where: 'next' | 'back') {
      await page.get(`[data-testid=phase-${where}]`).trigger('click')
      await flushPromises()
    },
  }
}

function dialog() {
  return document.querySelector('[data-testid=step-dialog]')
}

async function press(button: 'confirm' | 'cancel') {
  document.querySelector<HTMLButtonElement>(`[data-testid=step-${button}]`)!.click()
  await flushPromises()
}

afterEach(() => {
  useStream().stop()
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})
enableAutoUnmount(afterEach)

describe('the conference\'s state', () => {
  it('moves on at once where there is a way back', async () => {
    const { hub, page, step } = await opened('LIVE', {
      'PUT /conference/state': [200, { ...CONFERENCE, version: 5, state: 'ANSWERING' }],
    })
    expect(page.get('[data-testid=phase-next]').text()).toBe('Chuyển sang: Đang hoàn tất trả lời')
    expect(page.find('[data-testid=phase-back]').exists()).toBe(false)
    await step('next')

    expect(hub.changes()).toEqual([{ what: 'PUT /conference/state', body: { state: 'ANSWERING' }, version: '"4"' }])
    expect(page.get('[data-testid=phase]').text()).toBe('Đang hoàn tất trả lời')
    expect(page.get('[data-testid=phase-back]').text()).toBe('Quay lại: Đang diễn ra')
  })

  it('asks before questions are asked in earnest', async () => {
    const { hub, step } = await opened('REHEARSAL')
    await step('next')
    expect(hub.changes()).toEqual([])
    expect(dialog()?.textContent).toContain('không quay lại tập dượt được')

    await press('cancel')
    expect(hub.changes()).toEqual([])
  })

  it('closes only after it has shown what is still owed', async () => {
    const { hub, step } = await opened('ANSWERING', {
      'GET /questions/owed': [200, OWED],
      'PUT /conference/state': [200, { ...CONFERENCE, version: 5, state: 'CLOSED' }],
    })
    await step('next')
    const items = [...document.querySelectorAll('[data-testid=owed] li')].map(item => item.textContent?.replace(/\s+/g, ' ').trim())
    expect(items).toEqual(['3 câu trả lời trực tiếp còn nợ văn bản', '1 câu hẹn trả lời sau', '2 câu người hỏi báo chưa rõ'])
    expect(hub.changes()).toEqual([])

    await press('confirm')
    expect(hub.changes()).toMatchObject([{ body: { state: 'CLOSED' } }])
    expect(useStream().conference.value?.state).toBe('CLOSED')
  })

  it('says so when nothing is owed', async () => {
    const { step } = await opened('ANSWERING', { 'GET /questions/owed': [200, { owed: 0, promised: 0, unanswered: 0, unclear: 0 }] })
    await step('next')

    expect(dialog()?.textContent).toContain('Mọi câu hỏi đã được trả lời xong')
  })

  it('says that it does not know what is owed when the hub can not tell, and can be closed nonetheless', async () => {
    const { hub, step } = await opened('ANSWERING', { 'PUT /conference/state': [200, { ...CONFERENCE, version: 5, state: 'CLOSED' }] })
    await step('next')
    expect(document.querySelector('[data-testid=owed-unknown]')).not.toBeNull()

    await press('confirm')
    expect(hub.changes()).toHaveLength(1)
  })

  it('stays as someone else has made it meanwhile, and says so', async () => {
    const { page, step } = await opened('LIVE', {
      'PUT /conference/state': STALE,
      'GET /conference': [200, { ...CONFERENCE, version: 5, state: 'ANSWERING' }],
    })
    await step('next')

    expect(page.get('[data-testid=phase]').text()).toBe('Đang hoàn tất trả lời')
    expect(page.get('[role=alert]').text()).toContain('Người khác vừa thay đổi hội nghị')
  })

  it('asks no more about closing when someone else took a step back meanwhile', async () => {
    const { hub, page, step } = await opened('ANSWERING', {
      'PUT /conference/state': STALE,
      'GET /conference': [200, { ...CONFERENCE, version: 5, state: 'LIVE' }],
    })
    await step('next')
    await press('confirm')

    expect(hub.changes()).toHaveLength(1)
    expect(page.get('[role=alert]').text()).toContain('Người khác vừa thay đổi hội nghị')
    expect(page.get('[data-testid=phase]').text()).toBe('Đang diễn ra')
  })
})
