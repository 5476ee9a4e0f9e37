import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import LookUp from '@/hotline/LookUp.vue'
import { useHallPane } from '@/shared/pane/useHallPane'
import { account, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const LIST = 'GET /questions'

const hub = useHub(account('OPERATOR', null))
const wanted = question({ id: 'wanted', number: '42-7' })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  useHallPane().open.value = null
  vi.useRealTimers()
})

async function typed(text: string) {
  const field = mountPage(LookUp)
  await field.get('[data-testid=look-up]').trigger('focus')
  await field.get('[data-testid=look-up]').setValue(text)
  return field
}

async function rest() {
  vi.advanceTimersByTime(400)
  await flushPromises()
}

describe('the look-up of a number', () => {
  it.each(['427', '42-7', '42 7', '42–7', '42\u00A07', ' 42 - 7 '])('finds 42-7 as %j before the hub has answered', async (text) => {
    await hub.knows(wanted, question({ number: '45-8' }))
    const field = await typed(text)

    expect(field.findAll('[role=option] strong').map(each => each.text())).toEqual(['42-7'])
  })

  it('asks the hub once the keys rest, for what this page does not know', async () => {
    hub.reply(LIST, { items: [wanted], next: null })
    const field = await typed('42')
    await field.get('[data-testid=look-up]').setValue('42 7')
    await rest()

    expect(hub.asked(LIST).map(asked => asked.query.get('q'))).toEqual(['42 7'])
    expect(field.get('[role=option]').text()).toContain('42-7')
  })

  it('opens what it found by Enter', async () => {
    await hub.knows(wanted)
    const field = await typed('427')
    await field.get('[data-testid=look-up]').trigger('keydown', { key: 'Enter' })

    expect(useHallPane().open.value).toBe('wanted')
  })

  it('says that there is none only when the hub has said so', async () => {
    hub.reply(LIST, { items: [], next: null })
    const field = await typed('99')
    expect(field.text()).not.toContain('Không có câu nào khớp')
    await rest()

    expect(field.text()).toContain('Không có câu nào khớp')
  })

  it('keeps what the page knows where the hub does not answer', async () => {
    await hub.knows(wanted)
    const field = await typed('427')
    await rest()

    expect(field.get('[role=option]').text()).toContain('42-7')
  })
})
