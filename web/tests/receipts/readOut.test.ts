import type { Question } from '@/shared/api/types'
import { flushPromises as settled } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { time } from '@/shared/format'
import { forgetHubTime, hubNow, hubSaid } from '@/shared/hubTime'
import ReadOutAct from '@/shared/receipts/ReadOutAct.vue'
import { useReceived } from '@/shared/receipts/useReceived'
import { json, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { answer, question } from '../questions'

const AT = '2021-04-28T01:10:00.000Z'

describe('“Đã đọc cho hội trường”', () => {
  const hub = useHub()
  afterEach(forgetHubTime)

  function published(about: Partial<Question> = {}) {
    return question({ status: 'PUBLISHED', answer: answer('Có.'), publishedAt: AT, ...about })
  }

  /** As a page does now and then. */
  async function load() {
    let received!: ReturnType<typeof useReceived>
    mountPage(defineComponent(() => {
      received = useReceived()
      return () => null
    }))
    await received.load()
  }

  it('is said once, of the answer that was read', async () => {
    const asked = published()
    hub.reply(`POST /questions/${asked.id}/read-out`, asked)
    const act = mountPage(ReadOutAct, { question: asked })

    await act.get('[data-testid=read-out]').trigger('click')
    await settled()

    expect(hub.asked(`POST /questions/${asked.id}/read-out`).map(call => call.body)).toEqual([{ revision: 1 }])
    expect(act.text()).toContain('Đã đọc cho hội trường lúc')
    expect(act.find('[data-testid=read-out]').exists()).toBe(false)
  })

  it('tells the time of the hub, on a machine whose clock is hours behind', async () => {
    const asked = published()
    hub.reply(`POST /questions/${asked.id}/read-out`, asked)
    hubSaid(new Date(Date.now() + 5 * 3_600_000).toISOString())
    const before = time(hubNow())
    const act = mountPage(ReadOutAct, { question: asked })

    await act.get('[data-testid=read-out]').trigger('click')
    await settled()

    expect([before, time(hubNow())]).toContain(act.text().match(/lúc (\d\d:\d\d)/)?.[1])
  })

  it('is to be said anew of a corrected answer', async () => {
    const asked = published()
    hub.reply(`POST /questions/${asked.id}/read-out`, asked)
    const act = mountPage(ReadOutAct, { question: asked })
    await act.get('[data-testid=read-out]').trigger('click')
    await settled()

    await act.setProps({ question: { ...asked, version: 2, answer: answer('Có, tại xã.', 2) } })

    expect(act.find('[data-testid=read-out]').exists()).toBe(true)
  })

  it('is taken back when the answer was corrected meanwhile, and says so', async () => {
    const asked = published()
    hub.reply(`POST /questions/${asked.id}/read-out`, () => json(409, { type: 'urn:caunoi:problem:newer-revision', detail: 'Câu vừa được đính chính.' }))
    const act = mountPage(ReadOutAct, { question: asked })

    await act.get('[data-testid=read-out]').trigger('click')
    await settled()

    expect(act.get('[role=alert]').text()).toContain('đính chính')
    expect(act.find('[data-testid=read-out]').exists()).toBe(true)
    expect(hub.asked(`GET /questions/${asked.id}`)).toHaveLength(1)
  })

  it('waits for the line without one, and is said when there is one again', async () => {
    const asked = published()
    hub.reply(`POST /questions/${asked.id}/read-out`, () => Promise.reject(new TypeError('offline')))
    const act = mountPage(ReadOutAct, { question: asked })
    await act.get('[data-testid=read-out]').trigger('click')
    await settled()
    expect(act.text()).toContain('đang chờ đường truyền')

    hub.reply(`POST /questions/${asked.id}/read-out`, asked)
    hub.reply('GET /questions/received', { items: [{ question: asked.id, revision: 1, shownAt: null, readOutAt: AT }] })
    act.unmount()
    await load()

    expect(hub.asked(`POST /questions/${asked.id}/read-out`)).toHaveLength(2)
    expect(mountPage(ReadOutAct, { question: asked }).text()).not.toContain('đang chờ')
  })

  it('stands beside what the hall’s screens have shown', async () => {
    const asked = published()
    hub.reply('GET /questions/received', { items: [{ question: asked.id, revision: 1, shownAt: AT, readOutAt: null }] })
    await load()

    expect(mountPage(ReadOutAct, { question: asked }).get('[data-testid=hall-shown]').text()).toContain('08:10')
  })

  it.each([
    ['is not published', { status: 'ANSWERED' }],
    ['is private', { private: true }],
    ['is owed in writing', { answer: answer('') }],
  ] as const)('is not offered where the answer %s', (_, about) => {
    expect(mountPage(ReadOutAct, { question: published(about) }).text()).toBe('')
  })
})
