import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CallForm from '@/hotline/CallForm.vue'
import HallSelect from '@/shared/question/HallSelect.vue'
import { account, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const OTHER_HALL = { code: '734', name: 'Tân Phú' }
const ASK_TOO = 'POST /questions/similar/ask-too'

const hub = useHub(account('OPERATOR', null))
const known = question({ id: 'similar', number: '42-7', bridgePoint: OTHER_HALL, halls: [OTHER_HALL] })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  hub.reply('GET /questions/similar', { items: [{ question: known, score: 1 }] })
  hub.reply(ASK_TOO, known)
})
afterEach(() => {
  vi.useRealTimers()
})

async function call() {
  const form = mountPage(CallForm)
  await form.get('#hotline-text').trigger('focusin')
  await form.get('#hotline-text').setValue('Hòm phiếu phụ có cần niêm phong riêng không?')
  vi.advanceTimersByTime(400)
  await flushPromises()
  return form
}

async function join(form: Awaited<ReturnType<typeof call>>) {
  await form.get('[data-testid=ask-too]').trigger('click')
  await flushPromises()
}

describe('a caller whose question exists already', () => {
  it('is added to it under the hall that the operator chose', async () => {
    const form = await call()
    form.getComponent(HallSelect).vm.$emit('update:modelValue', '731')
    await flushPromises()
    await join(form)

    expect(hub.asked(ASK_TOO).map(asked => asked.query.get('bridgePoint'))).toEqual(['731'])
    expect(form.get('[data-testid=ask-number]').text()).toBe('42-7')
    expect(document.activeElement?.id).toBe('caller-name')
  })

  it('is asked for the hall first', async () => {
    const form = await call()
    await join(form)

    expect(hub.asked(ASK_TOO)).toEqual([])
    expect(form.get('[data-testid=similar]').text()).toContain('Vui lòng chọn điểm cầu của người gọi')
  })

  it('who was promised a call back gets a question of their own, for only that keeps the number', async () => {
    const form = await call()
    await form.get('[data-testid=hotline-callback] input').trigger('change')
    await flushPromises()

    expect(form.find('[data-testid=ask-too]').exists()).toBe(false)
    expect(form.get('[data-testid=similar]').text()).toContain('Đã hẹn gọi lại')
  })
})
