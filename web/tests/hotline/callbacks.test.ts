import type { Callback } from '@/shared/api/types'
import { flushPromises, mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import CallbackList from '@/hotline/callback/CallbackList.vue'
import { useCallbacks } from '@/hotline/callback/useCallbacks'
import { i18n } from '@/i18n'
import { account, json, useHub } from '../hub'
import { answer, question } from '../questions'

const LIST = 'GET /hotline/callbacks'
const ATTEMPT = 'POST /hotline/callbacks/first/attempts'
const PHONE = 'POST /hotline/callbacks/first/caller-phone'

const hub = useHub(account('OPERATOR', null))

function toCall(id: string, about: Partial<Callback> = {}): Callback {
  return {
    id,
    version: 3,
    question: question({ number: `${id}-1`, status: 'ANSWERED', answer: answer('Được.') }) as Callback['question'],
    asked: id,
    caller: { name: 'Lê Văn Minh Họa', role: null, commune: 'xã Suối Gương', phone: '0999 ••• •01', callback: true },
    state: 'TO_CALL',
    attempts: 0,
    openedAt: '2021-04-28T01:00:00.000Z',
    lastAt: null,
    by: null,
    ...about,
  }
}

const tried = { state: 'NOT_REACHED', attempts: 2, version: 4, lastAt: '2021-04-28T01:05:00.000Z', by: { username: 'operator.2', displayName: 'Trực 2' } } as const

beforeEach(() => {
  hub.reply(LIST, { items: [toCall('first'), toCall('second'), toCall('third', { state: 'DONE' })] })
  hub.reply(ATTEMPT, toCall('first', tried))
  hub.reply(PHONE, { phone: '0999 000 001' })
})
afterEach(() => {
  vi.useRealTimers()
})

async function opened() {
  const page = mount(defineComponent({
    setup() {
      const callbacks = useCallbacks()
      return () => h(CallbackList, { callbacks })
    },
  }), { global: { plugins: [i18n, PrimeVue] }, attachTo: document.body })
  await flushPromises()
  return page
}

type Page = Awaited<ReturnType<typeof opened>>

const row = (page: Page, id = 'first') => page.get(`[data-testid=callback-${id}]`)
const counts = (page: Page) => ['TO_CALL', 'NOT_REACHED', 'REACHED', 'DONE'].map(state => page.get(`[data-testid=callbacks-${state}] .numbers`).text())

async function press(page: Page, key: string) {
  row(page).get<HTMLElement>('[data-testid=callback-open]').element.focus()
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}

describe('the list of those to be called back', () => {
  it('counts them by how far it is', async () => {
    expect(counts(await opened())).toEqual(['2', '0', '0', '1'])
  })

  it('takes an attempt by one key, for the version that was seen', async () => {
    const page = await opened()
    await press(page, '2')

    expect(hub.asked(ATTEMPT).map(({ body, headers }) => [body, headers['If-Match']])).toEqual([[{ outcome: 'NOT_REACHED' }, '"3"']])
    expect(counts(page)).toEqual(['1', '1', '0', '1'])
    expect(document.activeElement?.closest('[data-row]')?.getAttribute('data-row')).toBe('second')
  })

  it('says how often and by whom it was tried', async () => {
    const page = await opened()
    await row(page).get('[data-testid=attempt-NOT_REACHED]').trigger('click')
    await flushPromises()
    await page.get('[data-testid=callbacks-NOT_REACHED]').trigger('click')

    expect(row(page).get('[data-testid=tried]').text()).toBe('đã gọi 2 lần, lần cuối 08:05, Trực 2')
  })

  it('explains that somebody was quicker, and shows how it stands now', async () => {
    const page = await opened()
    hub.reply(ATTEMPT, () => json(412, { type: 'urn:caunoi:problem:precondition-failed' }))
    hub.reply(LIST, { items: [toCall('first', { ...tried, state: 'REACHED' }), toCall('second')] })
    await row(page).get('[data-testid=attempt-REACHED]').trigger('click')
    await flushPromises()

    expect(page.get('[data-testid=callback-trouble]').text()).toContain('người khác vừa ghi cuộc gọi này')
    expect(counts(page)).toEqual(['1', '0', '1', '0'])
  })

  it('shows a number only to who asks for it, says that it is recorded, and hides it with the row', async () => {
    const page = await opened()
    await row(page).get('[data-testid=callback-open]').trigger('click')
    expect(row(page).get('[data-testid=phone]').text()).toBe('0999 ••• •01')
    expect(row(page).text()).toContain('Mỗi lần xem số đều được ghi lại')
    expect(hub.asked(PHONE)).toEqual([])

    await row(page).get('[data-testid=reveal]').trigger('click')
    await flushPromises()
    expect(row(page).get('[data-testid=phone]').text()).toBe('0999 000 001')

    await row(page).get('[data-testid=callback-open]').trigger('click')
    await row(page).get('[data-testid=callback-open]').trigger('click')
    expect(row(page).get('[data-testid=phone]').text()).toBe('0999 ••• •01')
  })

  it('marks as done what can be taken back no more, after some seconds in which it can', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    const page = await opened()
    await press(page, '3')
    await page.get('[data-testid=closing-undo]').trigger('click')
    vi.advanceTimersByTime(6_000)
    expect(hub.asked(ATTEMPT)).toEqual([])

    await press(page, '3')
    vi.advanceTimersByTime(6_000)
    await flushPromises()
    expect(hub.asked(ATTEMPT).map(({ body }) => body)).toEqual([{ outcome: 'DONE' }])
  })

  it('is read again soon after an answer of which this page hears only that it is there', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    const page = await opened()
    await hub.knows(question({ id: 'q', status: 'ANSWERED', version: 4, answer: null }))
    await vi.advanceTimersByTimeAsync(2_000)
    hub.reply(LIST, { items: [toCall('first'), toCall('second'), toCall('late')] })
    await hub.knows(question({ id: 'q', status: 'ANSWERED', version: 5, answer: null }))
    await vi.advanceTimersByTimeAsync(2_000)

    expect(counts(page)).toEqual(['3', '0', '0', '0'])
  })

  it('is read again by who comes back to the page', async () => {
    const page = await opened()
    hub.reply(LIST, { items: [toCall('first')] })
    window.dispatchEvent(new Event('focus'))
    await flushPromises()

    expect(counts(page)).toEqual(['1', '0', '0', '0'])
  })

  it('offers nothing more for what is done', async () => {
    const page = await opened()
    await page.get('[data-testid=callbacks-DONE]').trigger('click')

    expect(row(page, 'third').find('[data-testid=attempt-REACHED]').exists()).toBe(false)
  })
})
