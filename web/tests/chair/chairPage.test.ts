import type { Component } from 'vue'
import type { Hub } from '../../dev/hub.mjs'
import type { Line, Question } from '@/shared/api/types'
import { mount, RouterLinkStub } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { describe, expect, it } from 'vitest'
import ChairPage from '@/chair/ChairPage.vue'
import PrintPage from '@/chair/PrintPage.vue'
import TurnAlert from '@/chair/TurnAlert.vue'
import { i18n } from '@/i18n'
import FloorButton from '@/shared/floor/FloorButton.vue'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

async function opened(component: Component, props: object = {}) {
  const page = mount(component, {
    props,
    global: { plugins: [i18n, PrimeVue], stubs: { RouterLink: RouterLinkStub } },
    attachTo: document.body,
  })
  await settled()
  return page
}

const onTable = (hub: Hub) => hub.table.on()
const calledAt = (hub: Hub) => onTable(hub).find(({ floor }) => floor!.state === 'CALLED')
const waitingAt = (hub: Hub) => onTable(hub).filter(({ floor }) => floor!.state === 'QUEUED')

function lamp(hub: Hub, code: string, state: Line) {
  const hall = hub.lines.halls.find(each => each.code === code)!
  hall.health = { ...hall.health, state }
  hall.video = { ...hall.video, state: 'UP', cause: null }
  hub.listeners.forEach(({ send }) => send({ t: 'bridge-point', bridgePoint: hall }))
}

describe('the chair’s table for a moderator', () => {
  it('shows who has the word and who is next, and lets the next one speak', async () => {
    const hub = await signInAtStandIn('moderator')
    const page = await opened(ChairPage)
    const [former, next] = [calledAt(hub)!, waitingAt(hub)[0]!]
    lamp(hub, next.bridgePoint.code, 'UP')
    await settled()

    expect(page.get('[data-testid=now]').text()).toContain(former.text)
    expect(page.get(`[data-testid=waiting-${next.number}]`).text()).toContain('Tiếp theo')

    await page.get(`[data-testid=waiting-${next.number}] [data-testid=call]`).trigger('click')
    await settled()

    expect(calledAt(hub)?.id).toBe(next.id)
    expect(page.get('[data-testid=now]').text()).toContain(next.text)
    expect(former.answeredLiveAt).toBeTruthy()
    expect(await faultsFound()).toEqual([])
  })

  it('warns before a hall is called whose line is down, and says what is wrong', async () => {
    const hub = await signInAtStandIn('moderator')
    const next = waitingAt(hub)[0]!
    const page = await opened(ChairPage)
    lamp(hub, next.bridgePoint.code, 'DOWN')
    await settled()

    await page.get(`[data-testid=waiting-${next.number}] [data-testid=call]`).trigger('click')
    await settled()

    const warning = document.querySelector('[data-testid=call-warning]')!
    expect(warning.textContent).toContain('Mất kết nối')
    expect(calledAt(hub)?.id).not.toBe(next.id)

    document.querySelector<HTMLElement>('[data-testid=call-anyway]')!.click()
    await settled()
    expect(calledAt(hub)?.id).toBe(next.id)
  })

  it('moves, skips and takes off what waits', async () => {
    const hub = await signInAtStandIn('moderator')
    const page = await opened(ChairPage)
    const [first, second, third] = waitingAt(hub) as [Question, Question, Question]
    const press = async (question: Question, button: string) => {
      await page.get(`[data-testid=waiting-${question.number}] [data-testid=${button}]`).trigger('click')
      await settled()
    }

    await page.get(`[data-testid=waiting-${third.number}] [data-testid=handle]`).trigger('dragstart')
    await page.get(`[data-testid=waiting-${first.number}]`).trigger('drop')
    await settled()
    expect(waitingAt(hub)[0]!.id).toBe(third.id)
    await press(third, 'down')
    await press(third, 'down')

    await press(second, 'up')
    expect(waitingAt(hub).map(({ id }) => id).slice(0, 2)).toEqual([second.id, first.id])
    await press(second, 'skip')
    expect(waitingAt(hub).at(-1)!.id).toBe(second.id)
    await press(third, 'remove')
    expect(page.find(`[data-testid=waiting-${third.number}]`).exists()).toBe(false)
  })

  it('tells why a call was refused', async () => {
    const hub = await signInAtStandIn('moderator')
    const page = await opened(ChairPage)
    const next = waitingAt(hub)[0]!
    lamp(hub, next.bridgePoint.code, 'UP')
    await settled()
    // Somebody else gave another the word, and this page has not heard of it yet.
    const other = waitingAt(hub)[1]!
    calledAt(hub)!.floor = undefined
    other.floor = { ...other.floor!, state: 'CALLED', calledAt: new Date().toISOString() }

    await page.get(`[data-testid=waiting-${next.number}] [data-testid=call]`).trigger('click')
    await settled()

    expect(page.get('[data-testid=chair-trouble]').text()).toContain(other.number)
  })
})

describe('the chair’s table for the chair', () => {
  it('has no button unless the conference lets the chair direct', async () => {
    const hub = await signInAtStandIn('chair')
    const page = await opened(ChairPage)

    expect(page.get('[data-testid=queue]').findAll('li')).toHaveLength(waitingAt(hub).length)
    expect(page.findAll('button')).toHaveLength(0)

    hub.conference = { ...hub.conference, version: 2, table: { chairDirects: true, callMinutes: 5 } }
    hub.listeners.forEach(({ send }) => send({ t: 'conference', conference: hub.conference }))
    await settled()

    expect(page.find('[data-testid=call]').exists()).toBe(true)
    expect(page.find('[data-testid=remove]').exists()).toBe(false)
  })

  it('loses a question that leaves the table, and sees it again when it is put there again', async () => {
    const hub = await signInAtStandIn('chair')
    const page = await opened(ChairPage)
    const [first] = waitingAt(hub) as [Question]
    const moderator = { role: 'MODERATOR' as const }

    hub.table.handle({ path: `/questions/${first.id}/floor/remove`, body: {} }, moderator)
    await settled()
    expect(page.find(`[data-testid=waiting-${first.number}]`).exists()).toBe(false)

    hub.table.handle({ path: `/questions/${first.id}/floor/queue`, body: {} }, moderator)
    await settled()
    expect(page.find(`[data-testid=waiting-${first.number}]`).exists()).toBe(true)
  })

  it('is printed by topic, with number, hall and wording', async () => {
    const hub = await signInAtStandIn('chair')
    const page = await opened(PrintPage)

    for (const { number, text, bridgePoint } of waitingAt(hub)) {
      expect(page.text()).toContain(number)
      expect(page.text()).toContain(bridgePoint.name)
      expect(page.text()).toContain(text)
    }
    expect(await faultsFound()).toEqual([])
  })
})

describe('a hall whose turn comes', () => {
  it('is told of it, and tells that it is ready', async () => {
    const near = new (await import('../../dev/hub.mjs')).Hub().table.on()[1]!
    const hub = await signInAtStandIn(`clerk.${near.bridgePoint.code}`)
    const page = await opened(TurnAlert)
    const own = waitingAt(hub).find(({ bridgePoint }) => bridgePoint.code === near.bridgePoint.code)!

    expect(page.get('[data-testid=turn-alert]').text()).toContain('nữa đến lượt điểm cầu ta')
    await page.get('[data-testid=ready]').trigger('click')
    await settled()

    expect(own.floor!.readyAt).toBeTruthy()
    expect(page.get('[data-testid=ready-said]').text()).toContain('Đã báo sẵn sàng')
    expect(await faultsFound()).toEqual([])
  })

  it('is left alone while its turn is far away, or it asks nothing', async () => {
    const quiet = ['75', '731', '732', '734', '735', '736', '737', '738', '739', '740', '741', '742']
    const taken = (new (await import('../../dev/hub.mjs')).Hub().table.on()).map(({ bridgePoint }) => bridgePoint.code)
    await signInAtStandIn(`clerk.${quiet.find(code => !taken.includes(code))}`)

    expect((await opened(TurnAlert)).find('[data-testid=turn-alert]').exists()).toBe(false)
  })
})

describe('a question’s pane', () => {
  it('puts it on the table, says where it waits, and takes it off', async () => {
    const hub = await signInAtStandIn('moderator')
    const open = ([...hub.questions.values()] as Question[]).find(({ floor, status, private: secret }) => !floor && status === 'ASSIGNED' && !secret)!
    const pane = await opened(FloorButton, { question: open })

    await pane.get('[data-testid=floor-queue]').trigger('click')
    await settled()
    expect(waitingAt(hub).map(({ id }) => id)).toContain(open.id)

    await pane.setProps({ question: { ...open } })
    expect(pane.text()).toContain('Chờ trên bàn chủ trì, thứ')
    await pane.get('[data-testid=floor-remove]').trigger('click')
    await settled()
    expect(waitingAt(hub).map(({ id }) => id)).not.toContain(open.id)
  })

  it('says of a private question that it is not put there', async () => {
    const hub = await signInAtStandIn('moderator')
    const some = ([...hub.questions.values()] as Question[]).find(({ floor, status }) => !floor && status === 'ASSIGNED')!
    const secret = { ...some, private: true }

    const pane = await opened(FloorButton, { question: secret })

    expect(pane.get('[data-testid=floor-queue]').attributes('disabled')).toBeDefined()
    expect(pane.text()).toContain('riêng tư')
  })
})
