import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import AskForm from '@/desk/AskForm.vue'
import { MemoryStore } from '@/shared/outbox/memoryStore'
import { useOutbox } from '@/shared/outbox/useOutbox'
import { useSession } from '@/shared/session/useSession'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const TEXT = 'Hòm phiếu phụ có cần niêm phong riêng không?'
const SESSION = { username: 'clerk.731', displayName: 'Tổ thư ký', role: 'CLERK', conference: 'c', bridgePoint: { code: '731', name: 'Biên Hòa' } }

const hub = vi.fn<typeof fetch>()

function json(status: number, body: unknown) {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
}

function sentKey(call: number) {
  return (hub.mock.calls[call]?.[1]?.headers as Record<string, string>)['Idempotency-Key']
}

async function typed(text: string) {
  const form = mountPage(AskForm)
  await form.get('[data-testid=ask-text]').setValue(text)
  return form
}

async function send(form: Awaited<ReturnType<typeof typed>>) {
  await form.get('form').trigger('submit')
  await flushPromises()
}

const textIn = (form: Awaited<ReturnType<typeof typed>>) => form.get<HTMLTextAreaElement>('[data-testid=ask-text]').element.value

beforeEach(async () => {
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) =>
    address.endsWith('/session') && init.method === 'GET' ? Promise.resolve(json(200, SESSION)) : hub(address, init))
  vi.stubGlobal('WebSocket', class {
    close() {}
  })
  hub.mockReset()
  await useSession().load()
})

afterEach(() => {
  useSession().leave()
  localStorage.clear()
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

enableAutoUnmount(afterEach)

describe('the clerk\'s form', () => {
  it('is empty and shows the number once the question is stored', async () => {
    hub.mockResolvedValue(json(201, question({ number: '42-7' })))
    const form = await typed(TEXT)
    await send(form)

    expect(form.get('[data-testid=ask-number]').text()).toBe('42-7')
    expect(textIn(form)).toBe('')
    expect(document.activeElement?.id).toBe('ask-text')
  })

  it('lets a question that cannot go out wait, under a code to be read aloud', async () => {
    hub.mockRejectedValue(new TypeError('Failed to fetch'))
    const form = await typed(TEXT)
    await send(form)

    expect(textIn(form)).toBe('')
    expect(form.get('[data-testid=waiting-code]').text()).toMatch(/^731-\w{3}$/)
    expect(form.get('[data-testid=outbox-item]').text()).toContain(TEXT)
    expect(form.get('[data-testid=outbox-item]').text()).toContain('Chờ gửi')
    expect(document.activeElement?.id).toBe('ask-text')
  })

  it('tries again under the same key when the line is back, so that the question is asked once', async () => {
    hub.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    hub.mockImplementation(() => Promise.resolve(json(201, question({ number: '42-7' }))))
    const form = await typed(TEXT)
    await send(form)
    window.dispatchEvent(new Event('online'))
    await flushPromises()
    expect(form.get('[data-testid=ask-number]').text()).toBe('42-7')

    await form.get('[data-testid=ask-text]').setValue('Câu khác')
    await send(form)

    expect(sentKey(0)).toBe(sentKey(1))
    expect(sentKey(2)).not.toBe(sentKey(1))
  })

  it('keeps what was refused in the form, with the reason', async () => {
    hub.mockResolvedValueOnce(json(400, { type: 'urn:caunoi:problem:invalid', status: 400, detail: 'Chủ đề này không có.' }))
    hub.mockResolvedValueOnce(json(201, question({ number: '42-7' })))
    const form = await typed(TEXT)
    await send(form)

    expect(textIn(form)).toBe(TEXT)
    expect(form.get('[data-testid=ask-trouble]').text()).toContain('Chủ đề này không có.')
    expect(form.get('[data-testid=outbox-item]').attributes('data-state')).toBe('FAILED')

    await send(form)
    expect(form.get('[data-testid=ask-number]').text()).toBe('42-7')
    expect(form.find('[data-testid=outbox-item]').exists()).toBe(false)
  })

  it('says so when a question was there already under its slip', async () => {
    hub.mockResolvedValue(json(200, question({ number: '42-7', text: 'Hòm phiếu phụ niêm phong thế nào?' })))
    const form = await typed(TEXT)
    await form.get('[data-testid=slip]').setValue(' 731k4f')
    await send(form)

    expect(JSON.parse(hub.mock.calls[0]![1]!.body as string).slip).toBe('731-K4F')
    expect(form.get('[data-testid=ask-number]').text()).toBe('42-7')
    expect(form.text()).toContain('đã có sẵn theo mã phiếu')
    const both = form.get('[data-testid=outbox-compare]').text()
    expect(both).toContain('Hòm phiếu phụ niêm phong thế nào?')
    expect(both).toContain(TEXT)
    expect(useOutbox().unsent.value).toBe(1)

    await form.get('[data-testid=outbox-same]').trigger('click')
    await flushPromises()
    expect(useOutbox().unsent.value).toBe(0)
  })

  it('lets what was recognised be changed first, and sent as a question of its own', async () => {
    hub.mockResolvedValueOnce(json(200, question({ number: '42-7', text: 'Câu khác hẳn' })))
    hub.mockResolvedValueOnce(json(201, question({ number: '43-5', text: TEXT })))
    const form = await typed(TEXT)
    await form.get('[data-testid=slip]').setValue('K4F')
    await send(form)
    await form.get('[data-testid=outbox-edit]').trigger('click')
    await flushPromises()
    expect(textIn(form)).toBe(TEXT)

    await form.get('[data-testid=slip]').setValue('')
    await send(form)
    expect(sentKey(1)).not.toBe(sentKey(0))
    expect(form.get('[data-testid=ask-number]').text()).toBe('43-5')
  })

  it('sends it as a question of its own when it is not the one with that slip', async () => {
    hub.mockResolvedValueOnce(json(200, question({ number: '42-7', text: 'Câu khác hẳn' })))
    hub.mockResolvedValueOnce(json(201, question({ number: '43-5', text: TEXT })))
    const form = await typed(TEXT)
    await form.get('[data-testid=slip]').setValue('K4F')
    await send(form)
    await form.get('[data-testid=outbox-as-new]').trigger('click')
    await flushPromises()

    expect(sentKey(1)).not.toBe(sentKey(0))
    expect(JSON.parse(hub.mock.calls[1]![1]!.body as string)).toMatchObject({ text: TEXT })
    expect(JSON.parse(hub.mock.calls[1]![1]!.body as string).slip).not.toBe('731-K4F')
  })

  it('says when the browser has no room for it, and keeps the text; under one key it goes out when there is a line', async () => {
    const add = vi.spyOn(MemoryStore.prototype, 'add').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
    hub.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    hub.mockResolvedValueOnce(json(201, question({ number: '42-7' })))
    const form = await typed(TEXT)
    await send(form)
    expect(textIn(form)).toBe(TEXT)
    expect(form.get('[data-testid=ask-trouble]').text()).toContain('không còn chỗ')

    await send(form)
    expect(form.get('[data-testid=ask-number]').text()).toBe('42-7')
    expect(sentKey(1)).toBe(sentKey(0))
    add.mockRestore()
  })

  it('deletes what waits only after some seconds in which it can be kept', async () => {
    hub.mockRejectedValue(new TypeError('Failed to fetch'))
    const form = await typed(TEXT)
    await send(form)
    await form.get('[data-testid=outbox-delete]').trigger('click')
    await flushPromises()
    expect(form.get('[data-testid=outbox-item]').attributes('data-state')).toBe('DRAFT')

    await form.get('[data-testid=outbox-undo]').trigger('click')
    await flushPromises()
    expect(form.get('[data-testid=outbox-item]').attributes('data-state')).toBe('WAITING')
  })

  it('does not send a slip of another hall', async () => {
    const form = await typed(TEXT)
    await form.get('[data-testid=slip]').setValue('732-K4F')
    await send(form)

    expect(hub).not.toHaveBeenCalled()
    expect(form.get('[data-testid=ask-trouble]').text()).toContain('điểm cầu khác')
  })

  it('sets a text aside for later, and goes on with it where it was', async () => {
    const form = await typed(TEXT)
    await form.get('[data-testid=set-aside]').trigger('click')
    await flushPromises()
    expect(textIn(form)).toBe('')
    expect(form.get('[data-testid=outbox-item]').attributes('data-state')).toBe('DRAFT')

    await form.get('[data-testid=ask-text]').setValue('Câu đang gõ')
    await form.get('[data-testid=outbox-edit]').trigger('click')
    await flushPromises()

    expect(textIn(form)).toBe(TEXT)
    expect(form.findAll('[data-testid=outbox-item]').map(item => item.text()).join()).toContain('Câu đang gõ')
    expect(hub).not.toHaveBeenCalled()
  })

  it('takes a new key when the former attempt with another text did arrive', async () => {
    hub.mockResolvedValueOnce(json(422, { type: 'urn:caunoi:problem:idempotency-key-reused', status: 422 }))
    hub.mockResolvedValueOnce(json(201, question()))
    const form = await typed(TEXT)
    await send(form)
    expect(textIn(form)).toBe(TEXT)
    await send(form)

    expect(sentKey(1)).not.toBe(sentKey(0))
  })

  it('sends nothing when there is nothing to read', async () => {
    const form = await typed('\u200B \u3164')
    await send(form)

    expect(hub).not.toHaveBeenCalled()
    expect(form.get('[data-testid=ask-trouble]').text()).toContain('Vui lòng nhập nội dung câu hỏi')
  })

  it('finds its unsent text again after the page was closed', async () => {
    const before = await typed(TEXT)
    before.unmount()
    const after = mountPage(AskForm)

    expect(textIn(after)).toBe(TEXT)
    expect(after.text()).toContain('Đã khôi phục nội dung chưa gửi')
  })

  it('leaves nothing to the next at this machine after signing out', async () => {
    await typed(TEXT)
    useSession().leave()

    expect(Object.keys(localStorage).filter(key => key.includes('draft'))).toEqual([])
  })

  it('sends with Ctrl and Enter, but not while a word is being composed', async () => {
    hub.mockImplementation(() => Promise.resolve(json(201, question())))
    const form = await typed(TEXT)
    await form.get('form').trigger('keydown', { key: 'Enter', ctrlKey: true, isComposing: true })
    expect(hub).not.toHaveBeenCalled()

    await form.get('form').trigger('keydown', { key: 'Enter', ctrlKey: true })
    await flushPromises()
    expect(hub).toHaveBeenCalledOnce()
  })

  it('warns of a phone number in a text for all halls', async () => {
    const form = await typed('Gọi lại cho tôi số 0999 000 001')

    expect(form.text()).toContain('Nội dung có số điện thoại')
  })
})
