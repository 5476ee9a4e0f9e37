import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import QuestionFiles from '@/shared/question/asked/QuestionFiles.vue'
import { json, useHub } from '../hub'
import { mountPage } from '../mountPage'

const FILES = 'GET /questions/q/attachments'
const UPLOAD = 'POST /questions/q/attachments'

const hub = useHub()

function file(name: string, type: string, size = 10) {
  const one = new File(['x'], name, { type })
  Object.defineProperty(one, 'size', { value: size })
  return one
}

async function files(...kept: string[]) {
  hub.reply(FILES, { items: kept.map((name, id) => ({ id, name, type: 'image/png', size: 1, on: 'question' })) })
  hub.reply(UPLOAD, () => {
    const { query, headers } = hub.asked(UPLOAD).at(-1)!
    return json(201, { id: query.get('name'), name: query.get('name'), type: headers['Content-Type'], size: 1, on: 'question' })
  })
  const page = mountPage(QuestionFiles, { question: 'q' })
  await flushPromises()
  return page
}

async function pick(page: Awaited<ReturnType<typeof files>>, ...chosen: File[]) {
  const picker = page.get('[data-testid=file-picker]')
  Object.defineProperty(picker.element, 'files', { value: chosen, configurable: true })
  await picker.trigger('change')
  await flushPromises()
}

describe('the photos and files of a question', () => {
  it('go to the hub as they are, under their own type', async () => {
    const page = await files()
    const photo = file('phiếu.jpg', 'image/jpeg')
    await pick(page, photo)

    const sent = hub.asked(UPLOAD)[0]!
    expect(Object.fromEntries(sent.query)).toEqual({ on: 'question', name: 'phiếu.jpg' })
    expect(sent.headers['Content-Type']).toBe('image/jpeg')
    expect(sent.body).toBe(photo)
    expect(page.get('a').text()).toBe('phiếu.jpg')
  })

  it.each([
    ['of another type', file('bang.xlsx', 'application/vnd.ms-excel'), 'chỉ nhận ảnh JPG, PNG và tệp PDF'],
    ['too large', file('anh.jpg', 'image/jpeg', 8 * 1024 * 1024 + 1), 'tệp lớn hơn 8 MB'],
  ])('are refused when %s, by name and with the reason, before anything is sent', async (_, wrong, why) => {
    const page = await files()
    await pick(page, wrong)

    expect(hub.asked(UPLOAD)).toEqual([])
    expect(page.get('[role=alert]').text()).toContain(wrong.name)
    expect(page.get('[role=alert]').text()).toContain(why)
  })

  it('are three at the most; the ones that fit still go', async () => {
    const page = await files('một.png', 'hai.png')
    await pick(page, file('ba.png', 'image/png'), file('bốn.png', 'image/png'))

    expect(page.findAll('a').map(link => link.text())).toEqual(['một.png', 'hai.png', 'ba.png'])
    expect(page.get('[role=alert]').text()).toContain('bốn.png')
    expect(page.find('[data-testid=file-picker]').exists()).toBe(false)
  })

  it('say in the hub\'s words why one was not kept', async () => {
    const page = await files()
    hub.reply(UPLOAD, () => json(415, { type: 'urn:caunoi:problem:unsupported-file', status: 415, detail: 'Tệp không phải ảnh.' }))
    await pick(page, file('giả.png', 'image/png'))

    expect(page.get('[role=alert]').text()).toBe('Chưa gửi được “giả.png”. Tệp không phải ảnh.')
    expect(page.find('[data-testid=file-picker]').exists()).toBe(true)
  })

  it('can be removed', async () => {
    const page = await files('một.png')
    hub.reply('DELETE /questions/q/attachments/0', () => json(204))
    await page.get('button.remove').trigger('click')
    await flushPromises()

    expect(page.find('a').exists()).toBe(false)
  })
})
