import type { Conference, Role } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ConferencePage from '@/conferences/ConferencePage.vue'
import { useStream } from '@/shared/stream/useStream'
import { CONFERENCE } from '../dispatch/settings/fakeHub'
import { account, json, useHub } from '../hub'
import { mountPage } from '../mountPage'

const hub = useHub(account('ADMIN', null))

async function opened(conference: Partial<Conference> = {}, role: Role = 'ADMIN') {
  if (role !== 'ADMIN') {
    const { useSession } = await import('@/shared/session/useSession')
    useSession().leave()
    hub.reply('GET /session', account(role, null))
    await useSession().load()
  }
  useStream().learnConference({ ...CONFERENCE, state: 'SCHEDULED', ...conference })
  const page = mountPage(ConferencePage)
  await flushPromises()
  return page
}

function byId<E extends HTMLElement>(id: string): E {
  return document.querySelector<E>(`[data-testid=${id}]`)!
}

async function press(id: string) {
  byId(id).click()
  await flushPromises()
}

describe('what a conference is', () => {
  it('is changed as a whole against the version that was seen', async () => {
    const page = await opened()
    hub.reply('PUT /conference/details', { ...CONFERENCE, version: 5, title: 'Đợt hai' })
    await page.get('[data-testid=details-name]').setValue('Đợt hai')
    await page.get('[data-testid=details-tier-hall]').setValue('thị xã')
    await press('save-details')

    const [call] = hub.asked('PUT /conference/details')
    expect(call!.headers['If-Match']).toBe('"4"')
    expect(call!.body).toEqual({
      title: 'Đợt hai',
      startsAt: '2021-04-28T01:00:00.000Z',
      questionsFrom: null,
      hotline: '1022',
      tiers: { lead: 'tỉnh', hall: 'thị xã', unit: 'xã, phường' },
    })
    expect(useStream().conference.value?.title).toBe('Đợt hai')
  })

  it('says at the field what the hub does not take, and keeps what was typed', async () => {
    const page = await opened()
    hub.reply('PUT /conference/details', () => json(400, { type: 'urn:caunoi:problem:invalid', errors: [{ field: 'questionsFrom', code: 'not-before-start', detail: 'Phải sớm hơn giờ khai mạc.' }] }))
    await page.get('[data-testid=details-name]').setValue('Đợt hai')
    await page.get('[data-testid=details-ahead] input').setValue(true)
    await press('save-details')

    expect(document.getElementById('details-ahead-fault')?.textContent).toContain('Phải sớm hơn giờ khai mạc.')
    expect(byId<HTMLInputElement>('details-name').value).toBe('Đợt hai')
  })

  it('shows what someone else saved where nothing was changed here, and asks where something was', async () => {
    const page = await opened()
    await page.get('[data-testid=details-name]').setValue('Của tôi')
    useStream().learnConference({ ...CONFERENCE, state: 'SCHEDULED', version: 5, title: 'Của họ', topics: [{ code: 'SEALS', label: 'Con dấu' }] })
    await flushPromises()

    expect(byId('overtaken-details').textContent).toContain('Thay đổi của anh chị chưa được lưu')
    expect(byId<HTMLInputElement>('details-name').value).toBe('Của tôi')
    expect(page.get<HTMLInputElement>('[data-testid=topic-SEALS] input').element.value).toBe('Con dấu')
  })

  it('gets new topics and another order', async () => {
    const page = await opened()
    hub.reply('PUT /conference/topics', { ...CONFERENCE, version: 5 })
    await page.get('[data-testid=topic-FINANCE] [data-testid=topic-up]').trigger('click')
    await press('topic-add')
    await page.get('[data-testid=topic-new-1] input').setValue('Tổ chức')
    await press('save-topics')

    expect(hub.asked('PUT /conference/topics')[0]!.body.items).toEqual([
      { code: 'FINANCE', label: 'Kinh phí' },
      { code: 'SEALS', label: 'Dấu' },
      { code: null, label: 'Tổ chức' },
    ])
  })

  it('loses no topic once questions may be of it', async () => {
    const page = await opened({ state: 'REHEARSAL' })

    expect(page.find('[data-testid=topic-SEALS] [data-testid=topic-remove]').exists()).toBe(false)
    await press('topic-add')
    expect(page.find('[data-testid=topic-new-1] [data-testid=topic-remove]').exists()).toBe(true)
  })

  it('gets parts one after the other, and says which of them overlap', async () => {
    const page = await opened()
    hub.reply('PUT /conference/agenda', () => json(400, { type: 'urn:caunoi:problem:invalid', errors: [{ field: 'items[1].from', code: 'overlaps', detail: 'Trùng thời gian với phần “Khai mạc”.' }] }))
    await press('part-add')
    await page.get('[data-testid=part-0] [data-testid=part-title]').setValue('Khai mạc')
    await press('part-add')
    await press('save-agenda')

    expect(hub.asked('PUT /conference/agenda')[0]!.body.items[1]).toMatchObject({ from: '2021-04-28T02:00:00.000Z', to: '2021-04-28T03:00:00.000Z', kind: 'PRESENTING' })
    expect(document.getElementById('part-1-from-fault')?.textContent).toContain('Trùng thời gian')
  })

  it('is for moderators the agenda alone', async () => {
    await opened({ state: 'REHEARSAL' }, 'MODERATOR')

    expect(byId('save-agenda')).not.toBeNull()
    expect(byId('save-details')).toBeNull()
    expect(byId('save-topics')).toBeNull()
    expect(byId('purge')).toBeNull()
  })
})

describe('the purge of a rehearsal', () => {
  const FOUND = { version: 7, questions: 5, calls: 2, attachments: 1, possible: true }

  async function asked() {
    hub.reply('GET /questions/purge', FOUND)
    await opened({ state: 'REHEARSAL', title: 'Hội nghị tập huấn' })
    await press('purge')
  }

  async function type(title: string) {
    const field = byId<HTMLInputElement>('purge-typed')
    field.value = title
    field.dispatchEvent(new Event('input'))
    await flushPromises()
  }

  it('says what goes, and wants the title first', async () => {
    await asked()
    expect(byId('purge-found').textContent).toContain('5 câu hỏi')
    expect(byId<HTMLButtonElement>('purge-confirm').disabled).toBe(true)

    await type('hội nghị  tập huấn')
    expect(byId<HTMLButtonElement>('purge-confirm').disabled).toBe(false)
  })

  it('confirms what was seen', async () => {
    await asked()
    hub.reply('DELETE /questions', FOUND)
    await type('Hội nghị tập huấn')
    document.querySelector<HTMLFormElement>('[data-testid=purge-dialog] form')!.dispatchEvent(new Event('submit'))
    await flushPromises()

    expect(hub.asked('DELETE /questions')[0]!.headers['If-Match']).toBe('"7"')
    expect(byId('purge-done').textContent).toContain('Đã xóa 5 câu hỏi')
  })

  it('does nothing where something was asked meanwhile, and shows what there is now', async () => {
    await asked()
    hub.reply('DELETE /questions', () => json(412, { type: 'urn:caunoi:problem:precondition-failed' }))
    hub.reply('GET /questions/purge', { ...FOUND, version: 8, questions: 6 })
    await type('Hội nghị tập huấn')
    document.querySelector<HTMLFormElement>('[data-testid=purge-dialog] form')!.dispatchEvent(new Event('submit'))
    await flushPromises()

    expect(byId('purge-found').textContent).toContain('6 câu hỏi')
    expect(byId('purge-dialog').textContent).toContain('Vừa có câu hỏi hoặc cuộc gọi mới')
  })

  it('is not offered once the conference is live', async () => {
    await opened({ state: 'LIVE' })

    expect(byId('purge')).toBeNull()
  })
})
