import type { VueWrapper } from '@vue/test-utils'
import type { Announcement, Question } from '@/shared/api/types'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ScreenPage from '@/screen/ScreenPage.vue'
import { useScreenSettings } from '@/screen/useScreenSettings'
import { useSession } from '@/shared/session/useSession'
import { mountPage } from '../mountPage'
import { question } from '../questions'
import { faultsFound } from '../standIn'
import { furnish, Line, pass, published } from './line'

let opened: VueWrapper | null = null

function screen(): VueWrapper {
  opened = mountPage(ScreenPage)
  return opened
}

beforeEach(furnish)
afterEach(() => {
  opened?.exists() && opened.unmount()
  useScreenSettings().told(null)
  useScreenSettings().choose({ mode: 'auto', theme: 'dark', size: 0 })
  useSession().leave()
  localStorage.clear()
  history.replaceState(null, '', '/')
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const shows = (page: VueWrapper) => page.find('[data-testid="screen-answer"]').exists() ? page.get('[data-testid="screen-answer"]').text() : null
const has = (page: VueWrapper, testid: string) => page.find(`[data-testid="${testid}"]`).exists()
const scene = (page: VueWrapper) => page.get('[data-testid="screen"]').attributes('data-scene')
const corrected = (former: Question, text: string) => published(text, { id: former.id, version: former.version + 1, publishedAt: former.publishedAt }, former.answer!.revision + 1)
const called = (about: Partial<Question> = {}) => ({ ...question(about), floor: { state: 'CALLED', calledAt: new Date().toISOString() } }) as Question

describe('a hall screen', () => {
  it('waits before the backdrop until there is something to show', async () => {
    const line = await Line.open()
    const page = screen()
    await line.brings()
    expect(scene(page)).toBe('waiting')

    await line.tells(published('Có.'))
    expect(shows(page)).toBe('Có.')
  })

  it('tells once that an answer stood before the hall, when it has stood for some seconds', async () => {
    const line = await Line.open()
    screen()
    await line.brings()
    const one = published('Có.')
    await line.tells(one)
    await pass(2_000)
    expect(line.sent).toEqual([])

    await pass(60_000)
    expect(line.sent).toEqual([{ t: 'shown', question: one.id, revision: 1 }])
  })

  it('tells nothing of a long answer before its last part', async () => {
    const line = await Line.open()
    const page = screen()
    await line.brings()
    await line.tells(published('Bốn chữ ở đây. '.repeat(40)))
    expect(page.get('[data-testid="screen-part"]').text()).toBe('1/2')
    await pass(8_000)
    expect(line.sent).toEqual([])

    await pass(60_000)
    expect(line.sent).toHaveLength(1)
  })

  it('tells nothing, and turns no part, while nobody can see the page', async () => {
    const line = await Line.open()
    screen()
    await line.brings()
    const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await line.tells(published('Một.'), published('Hai.'))
    await pass(300_000)
    expect(line.sent).toEqual([])

    visible.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    await pass(60_000)
    expect(line.sent).toHaveLength(2)
  })

  it('gives each new answer a first turn that the next does not cut short', async () => {
    const line = await Line.open()
    const page = screen()
    await line.brings()
    await line.tells(published('Một.'))
    await pass(1_000)
    await line.tells(published('Hai.'))
    expect(shows(page)).toBe('Một.')

    await pass(10_000)
    expect(shows(page)).toBe('Hai.')
  })

  it('shows what was published while it had no line, marked, and tells of it', async () => {
    const line = await Line.open()
    const page = screen()
    await line.brings()
    await pass(60_000)
    await line.breaks()
    await pass(5_000)
    const one = published('Gửi lúc mất kết nối.')
    await line.brings(one)

    expect(shows(page)).toBe('Gửi lúc mất kết nối.')
    expect(has(page, 'screen-late')).toBe(true)
    await pass(5_000)
    expect(line.sent).toMatchObject([{ question: one.id }])
  })

  it('begins with the newest of what was published before it listened', async () => {
    const line = await Line.open()
    const page = screen()
    const earlier = (text: string, minutes: number) => published(text, { publishedAt: new Date(Date.now() - minutes * 60_000).toISOString() })
    await line.brings(earlier('Cũ.', 30), earlier('Mới.', 10))
    expect(shows(page)).toBe('Mới.')

    await pass(12_000)
    expect(shows(page)).toBe('Cũ.')
  })

  it('marks nothing that was published while it had a line', async () => {
    const line = await Line.open()
    const page = screen()
    await line.brings()
    await pass(1_000)
    await line.tells(published('Có.'))

    expect(has(page, 'screen-late')).toBe(false)
  })

  it('tells when there is a line again what it showed without one', async () => {
    const line = await Line.open()
    screen()
    await line.brings()
    const one = published('Có.')
    await line.tells(one)
    await line.breaks()
    await pass(10_000)
    expect(line.sent).toEqual([])

    await line.brings(one)
    expect(line.sent).toMatchObject([{ question: one.id, revision: 1 }])
  })

  it('tells again over a new line what it told in the minutes before, and no more than that', async () => {
    const line = await Line.open()
    screen()
    await line.brings()
    const one = published('Có.')
    await line.tells(one)
    await pass(11 * 60_000)
    const two = published('Không.')
    await line.tells(two)
    await pass(5 * 60_000)
    expect(line.sent).toMatchObject([{ question: one.id }, { question: two.id }])

    await line.breaks()
    await line.brings(one, two)
    expect(line.sent.slice(2)).toEqual([{ t: 'shown', question: two.id, revision: 1 }])
  })

  it('shows a corrected answer again at once, marked', async () => {
    const line = await Line.open()
    const page = screen()
    await line.brings()
    const one = published('Sai.')
    await line.tells(one)
    await pass(10_000)
    await line.tells(corrected(one, 'Đúng.'))

    expect(shows(page)).toBe('Đúng.')
    expect(has(page, 'screen-corrected')).toBe(true)
    await pass(10_000)
    expect(line.sent.map(({ revision }) => revision)).toEqual([1, 2])
  })

  it('remembers over a reload what it has shown, and what it has not', async () => {
    const line = await Line.open('screen.reload')
    const first = screen()
    await line.brings()
    const [one, two] = [published('Một.'), published('Hai.')]
    await line.tells(one)
    await pass(5_000)
    await line.tells(two)
    first.unmount()
    useSession().leave()

    const again = await Line.open('screen.reload')
    const page = screen()
    await again.brings(one, two)
    expect(shows(page)).toBe('Hai.')
    await pass(20_000)
    expect(again.sent).toMatchObject([{ question: two.id }])
  })

  it('shows the question that is called before everything else, and then goes on', async () => {
    const line = await Line.open()
    const page = screen()
    await line.brings(published('Có.'))
    const asked = called({ text: 'Hòm phiếu?' })
    await line.tells(asked)
    expect(scene(page)).toBe('calling')
    expect(page.get('[data-testid="screen-question"]').text()).toBe('Hòm phiếu?')

    await line.tells({ ...asked, version: 2, floor: undefined } as Question)
    expect(scene(page)).toBe('answer')
  })

  it('shows only what its hall asked, alone or with others, when told to', async () => {
    const line = await Line.open()
    useScreenSettings().told({ version: 1, mode: 'own', theme: 'dark', layout: 'full', message: null })
    const page = screen()
    const other = { code: '732', name: 'Thành phố Long Khánh' }
    await line.brings(published('Của nơi khác.', { bridgePoint: other, halls: [other] }))
    expect(scene(page)).toBe('waiting')

    await line.tells(published('Cùng hỏi.', { bridgePoint: other, halls: [other, { code: '731', name: 'Thành phố Biên Hòa' }] }))
    expect(shows(page)).toBe('Cùng hỏi.')
  })

  it('lets the picture under it through as a lower third, and is empty when there is nothing to say', async () => {
    history.replaceState(null, '', '/screen?layout=lower-third')
    const line = await Line.open()
    const page = screen()
    await line.brings()
    expect(document.documentElement.classList.contains('transparent')).toBe(true)
    expect(page.get('[data-testid="screen"]').text()).toBe('')

    await line.tells(published('Có.'))
    expect(has(page, 'screen-band')).toBe(true)
    await pass(30_000)
    expect(line.sent).toHaveLength(1)
    page.unmount()
    expect(document.documentElement.classList.contains('transparent')).toBe(false)
  })

  it('shows a message of the desk instead of everything else, and no answer has its turn meanwhile', async () => {
    const line = await Line.open()
    const page = screen()
    await line.brings()
    useScreenSettings().told({ version: 1, mode: 'auto', theme: 'dark', layout: 'full', message: 'Nghỉ 10 phút.' })
    await line.tells(published('Có.'))
    await pass(60_000)
    expect(page.get('[data-testid="screen-notice"]').text()).toContain('Nghỉ 10 phút.')
    expect(line.sent).toEqual([])

    useScreenSettings().told({ version: 2, mode: 'auto', theme: 'dark', layout: 'full', message: null })
    await pass(10_000)
    expect(shows(page)).toBe('Có.')
    expect(line.sent).toHaveLength(1)
  })

  it('shows the announcements that still hold', async () => {
    const line = await Line.open()
    const at = new Date().toISOString()
    const say = (text: string, form: 'TICKER' | 'PAGE', endedAt: string | null = null) =>
      ({ id: text, version: 1, text, form, kind: 'TEXT', to: 'ALL', halls: null, at, by: 'Lan', endedAt }) as Announcement
    const page = screen()
    await line.brings()
    await line.announces(say('Số điện thoại mới.', 'TICKER'), say('Đã qua.', 'PAGE', at))
    expect(page.get('[data-testid="screen-ticker"]').text()).toBe('Số điện thoại mới.')
    expect(has(page, 'screen-notice')).toBe(false)

    await line.announces(say('Nghỉ.', 'PAGE'))
    expect(page.get('[data-testid="screen-notice"]').text()).toContain('Nghỉ.')
  })

  it('has a menu that reaches everything by keyboard', async () => {
    const line = await Line.open()
    const page = screen()
    await line.brings()
    await page.get('[data-testid="screen-menu"]').trigger('click')
    await page.get('[data-testid="screen-theme-maket"]').setValue(true)
    await page.get('[data-testid="screen-size-1"]').setValue(true)

    expect(page.get('[data-testid="screen"]').classes()).toContain('maket')
    vi.useRealTimers()
    expect(await faultsFound()).toEqual([])
  })
})
