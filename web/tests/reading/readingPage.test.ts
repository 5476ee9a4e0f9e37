import type { PublishedPage } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ReadingPage from '@/reading/ReadingPage.vue'
import { json } from '../hub'
import { mountPage } from '../mountPage'
import { faultsFound } from '../standIn'

const PATH = '/api/v1/questions/published/k3f97xq2m8tav'

function page(texts: string[], older: number | null = null, state = 's', total = texts.length): PublishedPage {
  return {
    title: 'Hội nghị trực tuyến',
    total,
    state,
    older,
    items: texts.map((text, place) => ({
      number: `${state}${place}-${text.length}`,
      hall: { code: '731', name: 'Thành phố Biên Hòa' },
      topic: 'Dấu',
      text,
      answer: 'Được, theo hướng dẫn.',
      references: ['Nghị quyết thử, điểm a'],
      revision: place === 0 ? 2 : 1,
      publishedAt: '2021-04-28T02:05:00.000Z',
    })),
  }
}

describe('the page for reading on a phone', () => {
  const asked: { address: string, init: RequestInit }[] = []
  let opened: ReturnType<typeof mountPage> | undefined
  let answer: (address: string) => Response | Promise<Response>

  beforeEach(() => {
    vi.useFakeTimers()
    asked.length = 0
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      asked.push({ address, init })
      return answer(address)
    })
  })
  afterEach(() => {
    opened?.unmount()
    vi.useRealTimers()
    vi.unstubAllGlobals()
    document.body.innerHTML = ''
  })

  async function open() {
    opened = mountPage(ReadingPage, { address: 'k3f97xq2m8tav' })
    await flushPromises()
    return opened
  }

  function tagged(body: PublishedPage, tag: string) {
    return new Response(JSON.stringify(body), { headers: { ETag: tag } })
  }

  it('shows what was published, without a cookie', async () => {
    answer = () => json(200, page(['Mượn con dấu được không?']))

    const reading = await open()

    expect(reading.text()).toContain('Mượn con dấu được không?')
    expect(reading.text()).toContain('Đã đính chính')
    expect(reading.get('[data-testid="published-count"]').text()).toBe('1 câu đã được trả lời')
    expect(asked).toMatchObject([{ address: PATH, init: { credentials: 'omit' } }])
    vi.useRealTimers()
    expect(await faultsFound()).toEqual([])
  })

  it('looks again within twenty seconds, and says what it knows already', async () => {
    answer = () => tagged(page(['Câu thứ nhất?']), '"a"')
    const reading = await open()

    answer = () => new Response(null, { status: 304 })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(asked[1]!.init.headers).toEqual({ 'If-None-Match': '"a"' })
    expect(reading.text()).toContain('Câu thứ nhất?')

    answer = () => tagged(page(['Câu thứ hai?', 'Câu thứ nhất?'], null, 't'), '"b"')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(reading.text()).toContain('Câu thứ hai?')
  })

  it('keeps what it has while there is no line', async () => {
    answer = () => json(200, page(['Câu thứ nhất?']))
    const reading = await open()

    answer = () => {
      throw new TypeError('no line')
    }
    await vi.advanceTimersByTimeAsync(20_000)

    expect(reading.text()).toContain('Câu thứ nhất?')
    expect(reading.get('[data-testid="published-trouble"]').text()).toContain('Mất kết nối')

    answer = () => json(200, page(['Câu thứ nhất?']))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(reading.find('[data-testid="published-trouble"]').exists()).toBe(false)
  })

  it('says that an address leads nowhere any more, and asks no further', async () => {
    answer = () => json(404, {})
    const reading = await open()

    await vi.advanceTimersByTimeAsync(60_000)

    expect(reading.text()).toContain('Địa chỉ này không còn dùng được')
    expect(asked).toHaveLength(1)
  })

  it('finds what is on older pages too', async () => {
    answer = address => json(200, address.endsWith('page=0')
      ? page(['Hòm phiếu phụ niêm phong thế nào?'], null, 'o')
      : page(['Mượn con dấu được không?'], 0, 's', 2))
    const reading = await open()

    await reading.get('[data-testid="published-search"]').setValue('hom phieu')
    await flushPromises()

    expect(reading.text()).toContain('Hòm phiếu phụ niêm phong thế nào?')
    expect(reading.text()).not.toContain('Mượn con dấu')
    expect(reading.get('[data-testid="published-count"]').text()).toBe('Tìm thấy 1 câu')
  })

  it('reads older pages anew when something on them may have changed', async () => {
    answer = address => json(200, address.endsWith('page=0') ? page(['Bản cũ?'], null, 'o') : page(['Mới?'], 0, 's', 2))
    const reading = await open()
    await reading.get('[data-testid="published-older"]').trigger('click')
    await flushPromises()
    expect(reading.text()).toContain('Bản cũ?')

    answer = address => json(200, address.endsWith('page=0') ? page(['Bản đúng?'], null, 'o') : page(['Mới?'], 0, 'u', 2))
    await vi.advanceTimersByTimeAsync(20_000)

    expect(reading.text()).toContain('Bản đúng?')
    expect(reading.text()).not.toContain('Bản cũ?')
  })
})
