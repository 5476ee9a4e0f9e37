import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import CallForm from '@/hotline/CallForm.vue'
import HallSelect from '@/shared/question/HallSelect.vue'
import { account, useHub } from '../hub'
import { mountPage } from '../mountPage'

const TAN_PHU = { code: '734', name: 'Tân Phú' }
const VINH_CUU = { code: '735', name: 'Vĩnh Cửu' }
const FIELD = '#caller-commune'

const hub = useHub(account('OPERATOR', null))

beforeEach(() => {
  hub.reply('GET /hotline/communes', {
    items: [
      { commune: 'xã Bến Trăng', bridgePoint: TAN_PHU },
      { commune: 'xã Bến Trăng', bridgePoint: VINH_CUU },
      { commune: 'xã Đá Lửa', bridgePoint: VINH_CUU },
      { commune: 'xã Suối Gương', bridgePoint: TAN_PHU },
    ],
  })
})

async function typed(text: string) {
  const form = mountPage(CallForm)
  await flushPromises()
  await form.get(FIELD).setValue(text)
  return form
}

type Form = Awaited<ReturnType<typeof typed>>

const offers = (form: Form) => form.findAll('[data-testid=communes] li').map(each => each.text())
const hall = (form: Form) => form.getComponent(HallSelect).props('modelValue')
const text = (form: Form) => form.get<HTMLInputElement>(FIELD).element.value

describe('the caller\'s commune', () => {
  it('is found without tones and without what kind it is', async () => {
    expect(offers(await typed('da lu'))).toEqual(['xã Đá LửaVĩnh Cửu'])
  })

  it('fills the hall when it is chosen by Enter, and Enter sends nothing', async () => {
    const form = await typed('suoi')
    await form.get(FIELD).trigger('keydown', { key: 'Enter' })

    expect(text(form)).toBe('xã Suối Gương')
    expect(hall(form)).toBe('734')
    expect(hub.asked('POST /hotline/calls')).toEqual([])
  })

  it('of a name that two halls have is chosen with the arrows', async () => {
    const form = await typed('ben trang')
    await form.get(FIELD).trigger('keydown', { key: 'ArrowDown' })
    await form.get(FIELD).trigger('keydown', { key: 'ArrowDown' })
    await form.get(FIELD).trigger('keydown', { key: 'Enter' })

    expect(hall(form)).toBe('735')
  })

  it('fills the hall when its whole name was typed and left', async () => {
    const form = await typed('Đá Lửa')
    await form.get(FIELD).trigger('blur')

    expect(hall(form)).toBe('735')
    expect(text(form)).toBe('Đá Lửa')
  })

  it('says nothing of the hall where two have it, and may be any other name', async () => {
    const form = await typed('Bến Trăng')
    await form.get(FIELD).trigger('blur')
    expect(hall(form)).toBeNull()

    await form.get(FIELD).setValue('xã Không Có Tên')
    await form.get(FIELD).trigger('blur')
    expect(text(form)).toBe('xã Không Có Tên')
    expect(offers(form)).toEqual([])
  })

  it('leaves a hall that was chosen by hand', async () => {
    const form = await typed('Đá Lửa')
    form.getComponent(HallSelect).vm.$emit('update:modelValue', '731')
    await form.get(FIELD).trigger('blur')

    expect(hall(form)).toBe('731')
  })

  it('is not chosen by the Enter that ends a composed word', async () => {
    const form = await typed('suoi')
    await form.get(FIELD).trigger('keydown', { key: 'Enter', isComposing: true })

    expect(text(form)).toBe('suoi')
  })
})

describe('without a line', () => {
  it('the communes of last time still name the hall', async () => {
    ;(await typed('suoi')).unmount()
    sessionStorage.clear()
    hub.reply('GET /hotline/communes', undefined)

    expect(offers(await typed('suoi'))).toEqual(['xã Suối GươngTân Phú'])
  })
})
