import type { Conference } from '@/shared/api/types'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import Select from 'primevue/select'
import { afterEach, describe, expect, it, vi } from 'vitest'
import AnswerRules from '@/dispatch/settings/AnswerRules.vue'
import { useStream } from '@/shared/stream/useStream'
import { mountPage } from '../../mountPage'
import { CONFERENCE, fakeHub, PEOPLE, STALE, TARGETS } from './fakeHub'

const SAVE = '[data-testid=save-settings]'
const WITHOUT_OFFICIALS = { officialsPublish: false, approvals: [], targets: TARGETS }

function told(change: Partial<Conference>) {
  useStream().learnConference({ ...CONFERENCE, ...change })
}

async function opened(conference: Partial<Conference> = {}, answers = {}) {
  const hub = fakeHub({ 'GET /users': [200, { items: PEOPLE }], ...answers })
  told(conference)
  const page = mountPage(AnswerRules)
  await flushPromises()
  const row = (code: string) => page.get(`[data-testid=approval-${code}]`)
  return {
    hub,
    page,
    row,
    toggle: (switched: string) => page.get(`${switched} input`).setValue(true),
    async untick() {
      await page.get('[data-testid=officials-publish] input').setValue(false)
    },
    async choose(code: string, approver: string) {
      row(code).getComponent(Select).vm.$emit('update:modelValue', approver)
      await flushPromises()
    },
    async save() {
      await page.get(SAVE).trigger('click')
      await flushPromises()
    },
    savable: () => !page.get<HTMLButtonElement>(SAVE).element.disabled,
  }
}

afterEach(() => {
  useStream().stop()
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})
enableAutoUnmount(afterEach)

describe('the settings', () => {
  it('are saved whole, against the version that was looked at', async () => {
    const { hub, page, toggle, untick, choose, save } = await opened({}, {
      'PUT /conference/settings': [200, {
        ...CONFERENCE,
        version: 5,
        settings: { officialsPublish: false, approvals: [{ topic: 'SEALS', approvers: ['official.finance'] }], targets: TARGETS },
      }],
    })
    await untick()
    await toggle('[data-testid=approval-SEALS]')
    await choose('SEALS', 'official.finance')
    await save()

    expect(hub.changes()).toEqual([{
      what: 'PUT /conference/settings',
      body: { officialsPublish: false, approvals: [{ topic: 'SEALS', approvers: ['official.finance'] }], targets: TARGETS, chairDirects: false, callMinutes: 5 },
      version: '"4"',
    }])
    expect(page.text()).toContain('Đã lưu.')
    expect(useStream().conference.value?.version).toBe(5)
  })

  it('have nothing to save until something is changed, and again when it is taken back', async () => {
    const { page, untick, savable } = await opened()
    expect(savable()).toBe(false)

    await untick()
    expect(savable()).toBe(true)

    await page.get('[data-testid=discard-settings]').trigger('click')
    expect(savable()).toBe(false)
  })

  it('are not saved while a topic wants approval and nobody is there to approve', async () => {
    const { hub, page, toggle, save } = await opened()
    await toggle('[data-testid=approval-FINANCE]')
    await save()

    expect(hub.changes()).toEqual([])
    expect(page.get('[data-testid=settings-trouble]').text()).toContain('Kinh phí')
  })

  it('show at its field what the hub finds wrong with a target', async () => {
    const { page, untick, save } = await opened({}, {
      'PUT /conference/settings': [400, {
        type: 'urn:caunoi:problem:invalid',
        errors: [{ field: 'targets.answerMinutes', code: 'before-taken-up', detail: 'Sớm hơn lúc nhận xử lý.' }],
      }],
    })
    await untick()
    await save()
    expect(page.get('#target-answer-fault').text()).toBe('Sớm hơn lúc nhận xử lý.')

    await page.get('[data-testid=target-answer]').setValue('40')
    expect(page.find('#target-answer-fault').exists()).toBe(false)
  })

  it('show what someone else saved when nothing was changed here', async () => {
    const { page, savable } = await opened()
    told({ version: 5, settings: WITHOUT_OFFICIALS })
    await flushPromises()

    expect(page.get<HTMLInputElement>('[data-testid=officials-publish] input').element.checked).toBe(false)
    expect(savable()).toBe(false)
  })

  it('keep a change while someone else saves, and save it only after its author has decided', async () => {
    const { hub, page, toggle, choose, save, savable } = await opened({}, { 'PUT /conference/settings': [200, { ...CONFERENCE, version: 6 }] })
    await toggle('[data-testid=approval-SEALS]')
    await choose('SEALS', 'official.finance')
    told({ version: 5, settings: WITHOUT_OFFICIALS })
    await flushPromises()
    expect(page.get('[data-testid=overtaken]').text()).toContain('Người khác vừa lưu')
    expect(savable()).toBe(false)

    await page.get('[data-testid=keep-mine]').trigger('click')
    await save()

    expect(hub.changes()).toMatchObject([{ version: '"5"', body: { officialsPublish: true, approvals: [{ topic: 'SEALS' }] } }])
  })

  it('are not in the way of a step that the conference takes meanwhile', async () => {
    const { hub, untick, save } = await opened({}, { 'PUT /conference/settings': [200, { ...CONFERENCE, version: 6, settings: WITHOUT_OFFICIALS }] })
    await untick()
    told({ version: 5, state: 'ANSWERING' })
    await flushPromises()
    await save()

    expect(hub.changes()).toMatchObject([{ version: '"5"', body: WITHOUT_OFFICIALS }])
  })

  it('tell that someone else was faster, with the change kept', async () => {
    const { page, toggle, choose, save } = await opened({}, {
      'PUT /conference/settings': STALE,
      'GET /conference': [200, { ...CONFERENCE, version: 5, settings: WITHOUT_OFFICIALS }],
    })
    await toggle('[data-testid=approval-SEALS]')
    await choose('SEALS', 'official.finance')
    await save()

    expect(page.get('[data-testid=settings-trouble]').text()).toContain('Người khác vừa thay đổi hội nghị')
    expect(page.find('[data-testid=overtaken]').exists()).toBe(true)
    expect(page.get<HTMLInputElement>('[data-testid=approval-SEALS] input').element.checked).toBe(true)
  })
})

describe('whom to choose as an approver', () => {
  const offered = (row: ReturnType<Awaited<ReturnType<typeof opened>>['row']>) =>
    row.getComponent(Select).props('options')!.map((option: { username: string }) => option.username)

  it('is an official who can sign in and is not named yet, by given name', async () => {
    const { row, toggle, choose } = await opened()
    await toggle('[data-testid=approval-SEALS]')
    expect(offered(row('SEALS'))).toEqual(['official.seals', 'official.finance'])

    await choose('SEALS', 'official.finance')
    expect(offered(row('SEALS'))).toEqual(['official.seals'])
  })

  it('still shows who was named and can not sign in any more, to be taken out', async () => {
    const { row, savable } = await opened({ settings: { officialsPublish: true, approvals: [{ topic: 'SEALS', approvers: ['official.gone'] }], targets: TARGETS } })
    expect(row('SEALS').text()).toContain('Vũ Thị Vắng – Sở Nội vụ tài khoản đang bị khóa')

    await row('SEALS').get('[aria-label="Bỏ Vũ Thị Vắng – Sở Nội vụ"]').trigger('click')
    expect(row('SEALS').text()).not.toContain('Vũ Thị Vắng')
    expect(savable()).toBe(true)
  })

  it('warns of an only approver who answers the topic too', async () => {
    const { row, toggle, choose } = await opened()
    await toggle('[data-testid=approval-SEALS]')
    await choose('SEALS', 'official.seals')
    expect(row('SEALS').find('[data-testid=approves-alone]').exists()).toBe(true)

    await choose('SEALS', 'official.finance')
    expect(row('SEALS').find('[data-testid=approves-alone]').exists()).toBe(false)
  })
})
