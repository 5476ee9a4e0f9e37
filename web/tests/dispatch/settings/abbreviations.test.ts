import type { DOMWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AbbreviationsCard from '@/dispatch/settings/AbbreviationsCard.vue'
import { mountPage } from '../../mountPage'
import { settled } from '../../pane/desk'
import { faultsFound, signInAtStandIn } from '../../standIn'

const TABLE = '/topics/abbreviations'
const THEIRS = [{ short: 'A', long: 'Ấp' }]

async function opened() {
  const hub = await signInAtStandIn('moderator')
  const [session] = [...hub.sessions.keys()]
  const page = mountPage(AbbreviationsCard)
  await settled()
  const rows = () => page.findAll('li')
  return {
    page,
    rows,
    last: () => rows().at(-1)!,
    stored: () => (hub.handle({ method: 'GET', path: TABLE, session }).body as { items: object[] }).items,
    overtake: () => hub.handle({ method: 'PUT', path: TABLE, session, body: { items: THEIRS }, version: 0 }),
    type: (row: DOMWrapper<Element>, part: string, text: string) => row.get(`[data-testid=${part}]`).setValue(text),
    async click(what: string) {
      await page.get(`[data-testid=abbreviations-${what}]`).trigger('click')
      await settled()
    },
    async save() {
      await page.get('form').trigger('submit')
      await settled()
    },
  }
}

describe('the table of abbreviations', () => {
  it('adds, changes and removes, and saves that whole', async () => {
    const { page, rows, last, stored, type, click, save } = await opened()
    await type(rows()[0]!, 'long', ' Ủy ban bầu cử tỉnh ')
    await rows()[1]!.get('[data-testid=remove]').trigger('click')
    await click('add')
    expect(document.activeElement).toBe(last().get('[data-testid=short]').element)
    await type(last(), 'short', 'PHTT')
    await type(last(), 'long', 'phòng họp trực tuyến')
    await save()

    expect(stored()).toEqual([
      { short: 'UBBC', long: 'Ủy ban bầu cử tỉnh' },
      { short: 'HĐND', long: 'Hội đồng nhân dân' },
      { short: 'KVBP', long: 'khu vực bỏ phiếu' },
      { short: 'PHTT', long: 'phòng họp trực tuyến' },
    ])
    expect(page.get('[role=status]').text()).toBe('Đã lưu.')
  })

  it('has nothing to save of a line that was left empty', async () => {
    const { page, click } = await opened()
    await click('add')

    expect(page.get('[data-testid=abbreviations-save]').attributes('disabled')).toBeDefined()
  })

  it('says what is wrong at the field, keeps what was typed, and hears the next try', async () => {
    const { page, last, stored, type, click, save } = await opened()
    await click('add')
    await click('add')
    await type(last(), 'short', 'ubnd')
    await save()

    const [short, long] = last().findAll('input')
    expect(last().text()).toContain('đã có trong bảng')
    expect(long!.attributes('aria-describedby')).toBe(last().findAll('small')[1]!.attributes('id'))
    expect(short!.element.value).toBe('ubnd')
    expect(page.get('[role=alert]').text()).toContain('Chưa lưu')
    expect(stored()).toHaveLength(4)

    await type(last(), 'short', 'PHTT')
    expect(last().text()).not.toContain('đã có trong bảng')
    await type(last(), 'long', 'phòng họp trực tuyến')
    await save()
    expect(stored()).toHaveLength(5)
  })

  it('shows first what another moderator saved meanwhile, and takes theirs', async () => {
    const { page, rows, stored, overtake, type, click, save } = await opened()
    overtake()
    await type(rows()[0]!, 'long', 'Khác')
    await save()
    expect(page.get('[data-testid=abbreviations-overtaken]').text()).toContain('Người khác')
    expect(stored()).toEqual(THEIRS)

    await click('theirs')
    expect(rows()).toHaveLength(1)
    expect(page.find('[data-testid=abbreviations-discard]').exists()).toBe(false)
  })

  it('can put its own in place of theirs', async () => {
    const { rows, stored, overtake, type, click, save } = await opened()
    overtake()
    await type(rows()[0]!, 'long', 'Khác')
    await save()
    await click('mine')
    await save()

    expect(stored()).toHaveLength(4)
    expect(stored()[0]).toEqual({ short: 'UBBC', long: 'Khác' })
  })

  it('can be used by ear', async () => {
    const { last, type, click, save } = await opened()
    await click('add')
    await type(last(), 'short', 'a b')
    await save()

    expect(await faultsFound()).toEqual([])
  })
})
