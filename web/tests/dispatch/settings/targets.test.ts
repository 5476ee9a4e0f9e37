import { flushPromises } from '@vue/test-utils'
import Select from 'primevue/select'
import { describe, expect, it } from 'vitest'
import SettingsPage from '@/dispatch/settings/SettingsPage.vue'
import { faultsOf, fieldOf, targetsDraftOf, targetsOf } from '@/dispatch/settings/targets'
import { mountPage } from '../../mountPage'
import { settled } from '../../pane/desk'
import { faultsFound, signInAtStandIn } from '../../standIn'

const TOPICS = [{ code: 'SEALS', label: 'Dấu' }, { code: 'FINANCE', label: 'Kinh phí' }]
const OWN = { takeUpMinutes: 4, answerMinutes: 20, topics: [{ topic: 'FINANCE', takeUpMinutes: 10, answerMinutes: 60 }] }

describe('targets being changed', () => {
  const draft = (about: object = {}) => ({ ...targetsDraftOf(OWN), ...about })
  const own = (takeUp: string, answer: string) => draft({ topics: { SEALS: { takeUp, answer } } })

  it('come back as they were when nothing is changed', () => {
    expect(targetsOf(draft(), TOPICS)).toEqual(OWN)
    expect(faultsOf(draft())).toEqual({})
  })

  it('are none of a topic\'s own where both fields are empty, and the common one where one is', () => {
    expect(targetsOf(own('', ' '), TOPICS).topics).toEqual([])
    expect(targetsOf(own('', '90'), TOPICS).topics).toEqual([{ topic: 'SEALS', takeUpMinutes: 4, answerMinutes: 90 }])
    expect(faultsOf(own('', ''))).toEqual({})
  })

  it('have faults by field', () => {
    expect(faultsOf(draft({ takeUp: '', answer: '30 phút' }))).toEqual({ takeUp: { key: 'missing' }, answer: { key: 'malformed' } })
    expect(faultsOf(draft({ takeUp: '0', answer: '10081' }))).toEqual({
      takeUp: { key: 'outOfRange', most: 1_440 },
      answer: { key: 'outOfRange', most: 10_080 },
    })
    expect(faultsOf(draft({ answer: '3' }))).toMatchObject({ answer: { key: 'beforeTakenUp', least: 4 } })
    expect(faultsOf(own('25', ''))).toEqual({ 'SEALS.answer': { key: 'beforeTakenUp', least: 25 } })
  })

  it('find the field that the service means', () => {
    expect(fieldOf('targets.answerMinutes', OWN)).toBe('answer')
    expect(fieldOf('targets.topics[0].takeUpMinutes', OWN)).toBe('FINANCE.takeUp')
    expect(fieldOf('approvals[0].topic', OWN)).toBeNull()
  })
})

describe('the form for targets', () => {
  async function opened() {
    const hub = await signInAtStandIn('moderator')
    const page = mountPage(SettingsPage)
    await settled()
    return {
      hub,
      page,
      type: (id: string, minutes: string) => page.get(`[data-testid=${id}]`).setValue(minutes),
      async add(code: string) {
        page.findAllComponents(Select).find(select => select.attributes('data-testid') === 'add-target')!.vm.$emit('update:modelValue', code)
        await flushPromises()
      },
      async save() {
        await page.get('[data-testid=save-settings]').trigger('click')
        await settled()
      },
      saved: () => (hub.conference.settings as { targets: typeof OWN }).targets,
      fault: (id: string) => page.find(`#${id}-fault`),
    }
  }

  it('saves what holds for all and what topics have of their own', async () => {
    const { page, type, add, save, saved } = await opened()
    await type('target-answer', '45')
    await add('SEALS')
    await type('target-takeUp-SEALS', '2')
    await page.get('[data-testid=targets-COUNTING] button').trigger('click')
    await save()

    expect(saved()).toEqual({ takeUpMinutes: 5, answerMinutes: 45, topics: [{ topic: 'SEALS', takeUpMinutes: 2, answerMinutes: 45 }] })
    expect(page.text()).toContain('Đã lưu.')
  })

  it('says what is wrong at the field, and saves nothing', async () => {
    const { hub, page, type, save, fault } = await opened()
    await type('target-answer', '3')
    expect(fault('target-answer').exists()).toBe(false)
    await save()

    expect(fault('target-answer').text()).toBe('Không ngắn hơn thời hạn nhận xử lý (5 phút).')
    expect(page.get('[data-testid=target-answer]').attributes('aria-describedby')).toBe('target-answer-fault')
    expect(page.get('[data-testid=settings-trouble]').text()).toContain('thời hạn chưa đúng')
    expect(hub.conference.version).toBe(1)
  })

  it('keeps what someone types when the conference is changed elsewhere meanwhile', async () => {
    const { hub, page, type } = await opened()
    await type('target-answer', '45')
    hub.changeConference('settings', { ...hub.conference.settings as object, officialsPublish: false }, 1)
    await settled()

    expect(page.find('[data-testid=overtaken]').exists()).toBe(true)
    expect(page.get<HTMLInputElement>('[data-testid=target-answer]').element.value).toBe('45')
  })

  it('shows beside it when the clock runs', async () => {
    const { page } = await opened()
    const parts = page.findAll('[data-testid=agenda] li').map(part => part.text())

    expect(parts).toHaveLength(4)
    expect(parts[0]).toContain('Đồng hồ dừng')
    expect(parts[1]).toContain('Đồng hồ chạy')
  })

  it('can be used by ear', async () => {
    const { type, save } = await opened()
    await type('target-answer', '3')
    await save()

    expect(await faultsFound()).toEqual([])
  })
})
