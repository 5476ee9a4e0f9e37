import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import AnswersPage from '@/answers/AnswersPage.vue'
import { useHub } from '../hub'
import { mountPage } from '../mountPage'
import { answer, question } from '../questions'

const hub = useHub()

beforeEach(() => {
  hub.reply('GET /questions', { items: [], next: null })
})

async function page(...texts: string[]) {
  await hub.knows(...texts.map(text => question({ status: 'PUBLISHED', text, answer: answer('Có, theo hướng dẫn.') })))
  const shown = mountPage(AnswersPage)
  await flushPromises()
  return shown
}

const many = () => Array.from({ length: 2_000 }, (_, index) => `Câu thứ ${index}`)
const articles = (shown: Awaited<ReturnType<typeof page>>) => shown.findAll('article').length

describe('the answers of the whole conference', () => {
  it.each(['hom phieu', 'HÒM PHIẾU', 'hòm phiếu'.normalize('NFD'), 'theo huong dan'])('are found by “%s”, with or without tones', async (words) => {
    const shown = await page('Hòm phiếu phụ có cần niêm phong không?')
    await shown.get('[data-testid=answers-search]').setValue(words)

    expect(articles(shown)).toBe(1)
  })

  it('say when none matches', async () => {
    const shown = await page('Hòm phiếu phụ có cần niêm phong không?')
    await shown.get('[data-testid=answers-search]').setValue('con dấu')

    expect(articles(shown)).toBe(0)
    expect(shown.text()).toContain('Không có câu nào khớp')
  })

  it('are drawn only as far as someone reads, so that two thousand stay quick', async () => {
    const shown = await page(...many())
    expect(articles(shown)).toBe(60)
    expect(shown.text()).toContain('2.000 câu đã trả lời')

    await shown.get('.end button').trigger('click')
    expect(articles(shown)).toBe(120)
  })

  it('are searched all, also where they are not drawn yet', async () => {
    const shown = await page(...many())
    await shown.get('[data-testid=answers-search]').setValue('thu 1999')

    expect(articles(shown)).toBe(1)
    expect(shown.text()).toContain('1/2.000 câu đã trả lời')
  })

  it('are printed whole, whether by the button or by the browser', async () => {
    const shown = await page(...many().slice(0, 200))
    const printed = vi.fn(() => expect(articles(shown)).toBe(200))
    window.print = printed
    await shown.get('[data-testid=print]').trigger('click')
    await flushPromises()
    expect(printed).toHaveBeenCalledOnce()

    window.dispatchEvent(new Event('afterprint'))
    await flushPromises()
    expect(articles(shown)).toBe(60)

    window.dispatchEvent(new Event('beforeprint'))
    await flushPromises()
    expect(articles(shown)).toBe(200)
  })
})
