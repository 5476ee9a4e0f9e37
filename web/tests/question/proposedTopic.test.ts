import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'
import Select from 'primevue/select'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import AskForm from '@/desk/AskForm.vue'
import { json, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const TEXT = 'Hòm phiếu phụ có cần niêm phong riêng không?'
const SUGGESTIONS = 'GET /topics/suggestions'

const hub = useHub()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  hub.reply(SUGGESTIONS, suggested('BALLOT_BOX', true))
  hub.reply('POST /questions', () => json(201, question()))
})
afterEach(() => {
  vi.useRealTimers()
})

function suggested(code: string, sure: boolean) {
  return { items: [{ topic: { code, label: code }, score: 1 }], sure }
}

async function type(form: VueWrapper, text: string) {
  await form.get('#ask-text').setValue(text)
  vi.advanceTimersByTime(400)
  await flushPromises()
}

async function typed(text = TEXT) {
  const form = mountPage(AskForm)
  await type(form, text)
  return form
}

async function send(form: VueWrapper) {
  await form.get('form').trigger('submit')
  await flushPromises()
}

const choose = (form: VueWrapper, code: string | null) => form.getComponent(Select).vm.$emit('update:modelValue', code)
const proposal = (form: VueWrapper) => form.find('[data-testid=topic-proposed]')
const sentTopic = () => hub.asked('POST /questions').at(-1)?.body.topic

describe('the topic of a question being typed', () => {
  it('is proposed when the hub is sure, and sent as it is seen', async () => {
    const form = await typed()
    expect(proposal(form).text()).toBe('Gợi ý: BALLOT_BOX')

    await send(form)
    expect(sentTopic()).toBe('BALLOT_BOX')
  })

  it('is left open when the hub is not sure', async () => {
    hub.reply(SUGGESTIONS, suggested('BALLOT_BOX', false))
    const form = await typed()
    expect(proposal(form).exists()).toBe(false)

    await send(form)
    expect(sentTopic()).toBeUndefined()
  })

  it('is never overwritten once someone chose', async () => {
    const form = await typed()
    choose(form, 'SEALS')
    await type(form, `${TEXT} Và dấu ở đâu?`)
    expect(proposal(form).exists()).toBe(false)

    await send(form)
    expect(sentTopic()).toBe('SEALS')
  })

  it('stays empty for this question once someone cleared it', async () => {
    const form = await typed()
    choose(form, null)
    await type(form, `${TEXT} Và dấu ở đâu?`)
    expect(proposal(form).exists()).toBe(false)

    await send(form)
    expect(sentTopic()).toBeUndefined()
    await type(form, TEXT)
    expect(proposal(form).exists()).toBe(true)
  })

  it('follows the text while it is only proposed', async () => {
    const form = await typed()
    hub.reply(SUGGESTIONS, suggested('SEALS', true))
    await type(form, 'Dấu đã bỏ phiếu đóng vào chỗ nào trên thẻ?')

    expect(proposal(form).text()).toBe('Gợi ý: SEALS')
  })

  it('is the same in a second attempt, so that the question is asked once', async () => {
    hub.reply('POST /questions', () => json(503, {}))
    const form = await typed()
    await send(form)
    hub.reply(SUGGESTIONS, suggested('SEALS', true))
    vi.advanceTimersByTime(1_000)
    await send(form)

    expect(hub.asked('POST /questions').map(call => call.body.topic)).toEqual(['BALLOT_BOX', 'BALLOT_BOX'])
  })
})
