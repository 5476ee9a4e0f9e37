import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DeskPage from '@/desk/DeskPage.vue'
import { isInitials } from '@/desk/useInitials'
import { useSession } from '@/shared/session/useSession'
import { json, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const hub = useHub()

async function desk() {
  const page = mountPage(DeskPage)
  await flushPromises()
  return page
}

async function say(page: Awaited<ReturnType<typeof desk>>, initials: string) {
  await page.get('[data-testid=initials]').setValue(initials)
  await page.get('[data-testid=initials]').trigger('blur')
}

describe('the initials of who types', () => {
  it.each(['MH', 'đ', 'HTLN', 'Ễ'.normalize('NFD')])('may be %s', (typed) => {
    expect(isInitials(typed)).toBe(true)
  })

  it.each(['', 'ABCDE', 'M H', 'M1', 'M.'])('may not be “%s”', (typed) => {
    expect(isInitials(typed)).toBe(false)
  })

  it('are asked once and sent with every question', async () => {
    hub.reply('POST /questions', () => json(201, question()))
    const page = await desk()
    await say(page, 'mh')
    expect(page.find('[data-testid=initials]').exists()).toBe(false)

    for (const text of ['Câu một', 'Câu hai']) {
      await page.get('#ask-text').setValue(text)
      await page.get('form').trigger('submit')
      await flushPromises()
    }
    expect(hub.asked('POST /questions').map(call => call.body.initials)).toEqual(['MH', 'MH'])
  })

  it('are remembered for this session of the browser, and forgotten at sign-out', async () => {
    const page = await desk()
    await say(page, 'MH')
    page.unmount()
    const again = await desk()
    expect(again.get('[data-testid=initials-change]').text()).toBe('MH')

    again.unmount()
    useSession().leave()
    expect(Object.keys(sessionStorage)).toEqual([])
  })

  it('need not be given', async () => {
    hub.reply('POST /questions', () => json(201, question()))
    const page = await desk()
    await page.get('#ask-text').setValue('Câu một')
    await page.get('form').trigger('submit')
    await flushPromises()

    expect(hub.asked('POST /questions')[0]!.body).toMatchObject({ text: 'Câu một' })
    expect(hub.asked('POST /questions')[0]!.body).not.toHaveProperty('initials')
  })

  it('are not rewritten while they are typed, and Enter does not send the question', async () => {
    const page = await desk()
    const field = page.get<HTMLInputElement>('[data-testid=initials]')
    await field.setValue('d9')
    expect(field.element.value).toBe('d9')
    await field.setValue('đ')
    await field.trigger('keydown', { key: 'Enter', isComposing: true })
    expect(page.find('[data-testid=initials]').exists()).toBe(true)

    await field.trigger('keydown', { key: 'Enter' })
    expect(page.get('[data-testid=initials-change]').text()).toBe('Đ')
    expect(hub.asked('POST /questions')).toEqual([])
  })

  it('are refused with the reason when they are too many', async () => {
    const page = await desk()
    await say(page, 'Minh Họa')

    expect(page.get('#initials-note').text()).toContain('tối đa 4 chữ')
  })

  it('choose in the list what one typed oneself', async () => {
    await hub.knows(question({ number: '1-1', initials: 'MH' }), question({ number: '2-2', initials: 'TD' }), question({ number: '3-3' }))
    const page = await desk()
    await say(page, 'MH')
    await page.get('[data-testid=only-mine]').trigger('click')
    await flushPromises()

    expect(page.findAll('li[data-testid]').map(item => item.attributes('data-testid'))).toEqual(['question-1-1'])
  })
})
