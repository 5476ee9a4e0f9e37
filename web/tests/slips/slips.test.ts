import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { slipCode } from '@/shared/outbox/slip'
import SlipsPage from '@/slips/SlipsPage.vue'
import { MOST_SLIPS, newSheets } from '@/slips/useSheets'
import { useHub } from '../hub'
import { mountPage } from '../mountPage'

useHub()
beforeEach(() => vi.stubGlobal('print', vi.fn()))

describe('printed slips', () => {
  it('lie four on a sheet of A4, or alone on A6', () => {
    expect(newSheets('731', 'A4', 3).map(sheet => sheet.length)).toEqual([4, 4, 4])
    expect(newSheets('731', 'A6', 3).map(sheet => sheet.length)).toEqual([1, 1, 1])
  })

  it('are numbered through, and each has a code of its hall', () => {
    const slips = newSheets('731', 'A4', 2).flat()
    expect(slips.map(slip => slip.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(slips.every(slip => slipCode(slip.code) === slip.code && slip.code.startsWith('731-'))).toBe(true)
  })

  it('repeat no code, not even of an earlier run', () => {
    const codes = [...newSheets('731', 'A4', 100), ...newSheets('731', 'A4', 100)].flat().map(slip => slip.code)
    expect(new Set(codes).size).toBe(800)
  })

  it('are no more than a hall can use', () => {
    expect(newSheets('731', 'A4', 10_000).flat()).toHaveLength(MOST_SLIPS)
    expect(newSheets('731', 'A6', 0)).toHaveLength(1)
  })

  it('are printed for the clerk\'s own hall', async () => {
    const page = mountPage(SlipsPage)
    expect(page.find('#slips-hall').exists()).toBe(false)
    await page.get('[data-testid=slips-print]').trigger('click')
    await flushPromises()

    expect(window.print).toHaveBeenCalledOnce()
    expect(page.findAll('[data-testid=slip-code]')).toHaveLength(40)
    expect(page.get('[data-testid=slip]').text()).toContain('Thành phố Biên Hòa')
    expect([...document.querySelectorAll('style')].map(style => style.textContent).join()).toContain('@page { size: A4')
  })
})
