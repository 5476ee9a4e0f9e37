import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import IntakePage from '@/intake/IntakePage.vue'
import { account, json, useHub } from '../hub'
import { mountPage } from '../mountPage'

const IMPORT = 'POST /conference/import'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const hub = useHub(account('ADMIN', null))

function found(applied: boolean) {
  return {
    applied,
    tables: [
      { table: 'HALLS', added: 1, changed: 0, left: 11, items: [{ effect: 'ADDED', key: '743', name: 'Vĩnh Tân' }] },
      { table: 'PEOPLE', added: 2, changed: 1, left: 0, items: [] },
    ],
    upstreams: [{ code: 'TT2', kind: 'CENTRE', name: 'Trung tâm Xuân Lộc' }],
    ignored: ['Ghi chú'],
  }
}

async function chosen(name: string, size = 10) {
  const page = mountPage(IntakePage)
  const input = page.get<HTMLInputElement>('[data-testid=intake-file]')
  Object.defineProperty(input.element, 'files', { value: [new File([new Uint8Array(size)], name)], configurable: true })
  await input.trigger('change')
  await flushPromises()
  return page
}

describe('a spreadsheet that is brought in', () => {
  let preview = 0
  beforeEach(() => {
    preview = 0
    hub.reply(IMPORT, () => json(200, found(preview++ > 0)))
  })

  it('is looked through before anything changes', async () => {
    const page = await chosen('Hội nghị.XLSX')

    expect(hub.asked(IMPORT)).toHaveLength(1)
    expect(hub.asked(IMPORT)[0]!.query.get('preview')).toBe('true')
    expect(hub.asked(IMPORT)[0]!.headers['Content-Type']).toBe(XLSX)
    expect(page.get('[data-testid=intake-HALLS]').text()).toContain('Điểm cầu')
    expect(page.text()).toContain('743')
    expect(page.text()).toContain('Ghi chú')
    expect(page.get('[data-testid=intake-upstreams] li').text()).toMatch(/thêm\s*Trung tâm\s*TT2\s*Trung tâm Xuân Lộc/)
  })

  it('is taken in when somebody says so', async () => {
    const page = await chosen('people.csv')
    await page.get('[data-testid=intake-apply]').trigger('click')
    await flushPromises()

    expect(hub.asked(IMPORT)[1]!.query.get('preview')).toBe('false')
    expect(hub.asked(IMPORT)[1]!.headers['Content-Type']).toBe('text/csv')
    expect(page.get('[data-testid=intake-applied]').text()).toContain('Đã nhập xong')
    expect(page.find('[data-testid=intake-apply]').exists()).toBe(false)
  })

  it('has nothing to take in where all of it holds already', async () => {
    hub.reply(IMPORT, () => json(200, { applied: false, tables: [{ table: 'HALLS', added: 0, changed: 0, left: 12, items: [] }], upstreams: [], ignored: [] }))
    const page = await chosen('a.xlsx')

    expect(page.find('[data-testid=intake-nothing]').exists()).toBe(true)
    expect(page.find('[data-testid=intake-upstreams]').exists()).toBe(false)
    expect(page.find('[data-testid=intake-apply]').exists()).toBe(false)
  })

  it('with faults is not offered, and every fault stands beside its cell', async () => {
    hub.reply(IMPORT, () => json(400, {
      type: 'urn:caunoi:problem:import-faults',
      status: 400,
      detail: 'Có 1 chỗ cần sửa trong tệp. Chưa có gì thay đổi.',
      errors: [{ field: 'Người!C7', code: 'unknown-role', detail: 'Không có vai trò “Giám đốc”.' }],
    }))
    const page = await chosen('a.xlsx')

    expect(page.get('[data-testid=intake-faults]').text()).toContain('trang Người, dòng 7, cột C')
    expect(page.get('[data-testid=intake-faults]').text()).toContain('Giám đốc')
    expect(page.find('[data-testid=intake-apply]').exists()).toBe(false)
  })

  it('is not sent when it is of another kind or too large', async () => {
    expect((await chosen('scan.pdf')).get('[role=alert]').text()).toContain('.xlsx')
    expect((await chosen('a.xlsx', 5 * 1024 * 1024 + 1)).get('[role=alert]').text()).toContain('5 MB')
    expect(hub.asked(IMPORT)).toEqual([])
  })

  it('that the hub does not take is told in its words', async () => {
    hub.reply(IMPORT, () => json(422, { type: 'urn:caunoi:problem:spreadsheet-macros', status: 422, detail: 'Tệp có chứa macro nên không được nhận.' }))

    expect((await chosen('a.xlsx')).get('[role=alert]').text()).toContain('macro')
  })
})
