import { flushPromises, mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import MultiSelect from 'primevue/multiselect'
import Select from 'primevue/select'
import { afterEach, describe, expect, it } from 'vitest'
import { h } from 'vue'
import { i18n } from '@/i18n'
import { widgets } from '@/theme/widgets'

let close = () => {}
afterEach(() => close())

const options = [{ code: 'SEALS', label: 'Dấu' }, { code: 'FINANCE', label: 'Kinh phí' }]
const find = (selector: string) => document.querySelector<HTMLElement>(selector)!

async function opened(widget: typeof Select | typeof MultiSelect, props: object = {}, slots = {}) {
  const wrapper = mount(widget as typeof Select, {
    props: { options, optionLabel: 'label', optionValue: 'code', filter: true, scrollHeight: '18rem', ...props },
    slots,
    global: { plugins: [i18n, [PrimeVue, { pt: widgets }]] },
    attachTo: document.body,
  })
  close = () => wrapper.unmount()
  ;(wrapper.vm as unknown as { show: () => void }).show()
  await flushPromises()
}

describe.each([['select', Select], ['multiselect', MultiSelect]] as const)('an open %s', (_, widget) => {
  it('hides nothing that can have the focus', async () => {
    await opened(widget)

    expect(document.querySelectorAll('[data-p-hidden-focusable=true]')).toHaveLength(2)
    expect(document.querySelectorAll('[data-p-hidden-focusable=true][aria-hidden]')).toHaveLength(0)
  })

  it('names its filter by what it asks for, else by what it is', async () => {
    await opened(widget)
    expect(find('[role=searchbox]').getAttribute('aria-label')).toBe('Lọc danh sách')

    close()
    await opened(widget, { filterPlaceholder: 'Tìm chủ đề' })
    expect(find('[role=searchbox]').getAttribute('aria-label')).toBe('Tìm chủ đề')
  })

  it('scrolls by its list, which the keys move through', async () => {
    await opened(widget)

    expect(find('[role=listbox]').style.maxHeight).toBe('18rem')
    expect(find('[role=listbox]').parentElement!.closest<HTMLElement>('[style]')!.style.maxHeight).toBe('none')
  })

  it('says all that stands in an option', async () => {
    await opened(widget, {}, { option: () => h('span', 'Dấu, phụ trách') })

    expect(find('[role=option]').hasAttribute('aria-label')).toBe(false)
    expect(find('[role=option]').textContent).toContain('Dấu, phụ trách')
  })
})

it('an option of several has one thing to press', async () => {
  await opened(MultiSelect)

  expect(find('[role=option] input').style.display).toBe('none')
})
