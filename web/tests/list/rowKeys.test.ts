import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useRowKeys } from '@/shared/list/useRowKeys'

const open = vi.fn()
const select = vi.fn()
let mounted: ReturnType<typeof mount>

/** Three rows, the second of them open, and beside them a field, a choice and a button. */
function page(current = -1) {
  mounted = mount(defineComponent(() => {
    const list = ref<HTMLElement | null>(null)
    useRowKeys({ list, open, select })
    return () => [
      h('input', { id: 'text' }),
      h('span', { id: 'combo', role: 'combobox', tabindex: 0 }),
      h('button', { id: 'other' }),
      h('div', { ref: list }, [0, 1, 2].map(n => h('li', { 'data-row': `q${n}`, 'aria-current': n === current }, [
        h('input', { type: 'checkbox', id: `box${n}` }),
        h('button', { id: `b${n}` }, `${n}`),
      ]))),
    ]
  }), { attachTo: document.body })
}

const at = () => document.activeElement?.id
const focus = (id: string) => document.getElementById(id)!.focus()

/** As a browser sends it to what has the focus. */
function press(key: string, more: KeyboardEventInit & { keyCode?: number } = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  if (more.keyCode) {
    Object.defineProperty(event, 'keyCode', { value: more.keyCode })
  }
  ;(document.activeElement ?? document.body).dispatchEvent(event)
  return event
}

afterEach(() => {
  mounted.unmount()
  document.body.innerHTML = ''
  vi.clearAllMocks()
})

describe('through a list by keys', () => {
  it.each([['j', 'k'], ['ArrowDown', 'ArrowUp']])('%s goes down and %s up, and both stop at the ends', (down, up) => {
    page()
    press(down)
    expect(at()).toBe('b0')
    press(down)
    press(down)
    press(down)
    expect(at()).toBe('b2')
    press(up)
    press(up)
    press(up)
    expect(at()).toBe('b0')
    expect(open).not.toHaveBeenCalled()
  })

  it('begins at the row that is open', () => {
    page(1)
    press('j')
    expect(at()).toBe('b2')
  })

  it('opens with Enter where no button does so by itself', () => {
    page()
    focus('box1')
    press('Enter')
    expect(open).toHaveBeenCalledExactlyOnceWith('q1')

    focus('b2')
    press('Enter')
    expect(open).toHaveBeenCalledOnce()
  })

  it('ticks with x, also from the box itself', () => {
    page()
    press('x')
    expect(select).not.toHaveBeenCalled()
    press('j')
    press('x')
    focus('box2')
    press('x')
    expect(select.mock.calls).toEqual([['q0'], ['q2']])
  })

  it('leaves the arrows to scroll and choose elsewhere', () => {
    page()
    focus('other')
    expect(press('ArrowDown').defaultPrevented).toBe(false)
    expect(at()).toBe('other')
    press('j')
    expect(at()).toBe('b0')
  })
})

describe('keys that are none for the list', () => {
  it.each(['text', 'combo'])('stay in a %s', (id) => {
    page()
    focus(id)
    for (const key of ['j', 'k', 'x', 'Enter', 'ArrowDown', '/', '7']) {
      expect(press(key).defaultPrevented).toBe(false)
    }
    expect(at()).toBe(id)
    expect(open).not.toHaveBeenCalled()
    expect(select).not.toHaveBeenCalled()
  })

  it.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey'])('are pressed with %s', (modifier) => {
    page()
    press('j', { [modifier]: true })
    expect(at()).not.toBe('b0')
  })

  it('are under an open dialog', () => {
    page()
    document.body.insertAdjacentHTML('beforeend', '<div class="p-dialog-mask"></div>')
    press('j')
    expect(at()).not.toBe('b0')
  })
})

describe('vietnamese input methods', () => {
  /** Telex types “đẹp xã” with d d j x: the method takes back a letter and types another, without composing. */
  const UNIKEY: [string, number?][] = [['d'], ['d'], ['Backspace'], ['đ', 231], ['e'], ['p'], ['j'], ['Backspace'], ['Backspace'], ['ẹ', 231], ['p', 231], ['x'], ['a'], ['x'], ['Backspace'], ['ã', 231]]
  /** VNI types tones with digits. */
  const VNI: [string, number?][] = [['d'], ['9'], ['Backspace'], ['đ', 231], ['e'], ['5'], ['Backspace'], ['ẹ', 231], ['p'], ['x'], ['a'], ['4'], ['Backspace'], ['ã', 231], ['k']]

  it.each([['UniKey', UNIKEY], ['VNI', VNI]])('as %s sends its keys they reach the text untouched', (_, keys) => {
    page()
    focus('text')
    const taken = keys.filter(([key, keyCode]) => press(key, { keyCode }).defaultPrevented)

    expect(taken).toEqual([])
    expect(at()).toBe('text')
    expect(select).not.toHaveBeenCalled()
  })

  it.each([
    ['composes', { isComposing: true }],
    ['has not said which key', { keyCode: 229 }],
  ])('a key with which one %s moves nothing, wherever it arrives', (_, more) => {
    page()
    focus('b1')
    for (const key of ['j', 'x', 'k', 'Process']) {
      press(key, more)
    }
    expect(at()).toBe('b1')
    expect(select).not.toHaveBeenCalled()
  })

  it('a letter that a method made of j moves nothing', () => {
    page()
    focus('b1')
    for (const key of ['ẹ', 'đ', 'Backspace', 'ã', '5', '9']) {
      expect(press(key).defaultPrevented).toBe(false)
    }
    expect(at()).toBe('b1')
  })
})
