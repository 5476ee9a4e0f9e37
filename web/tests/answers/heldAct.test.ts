import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, defineComponent, h } from 'vue'
import { i18n } from '@/i18n'
import { heldSeconds, useHeldAct } from '@/shared/question/useHeldAct'
import { question } from '../questions'

const hub = vi.fn<typeof fetch>()

function heldAct() {
  let held!: ReturnType<typeof useHeldAct>
  const app = createApp(defineComponent(() => {
    held = useHeldAct()
    return () => h('div')
  })).use(i18n)
  app.mount(document.createElement('div'))
  return { held, app }
}

beforeEach(() => {
  heldSeconds.value = 5
  vi.useFakeTimers()
  vi.stubGlobal('fetch', hub)
  hub.mockReset()
  hub.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(question()), { status: 200 })))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what goes to all halls', () => {
  const asked = question({ version: 7 })
  const answer = { text: 'Có.', publish: true }

  it('waits five seconds, then goes out as it was seen', async () => {
    const { held } = heldAct()
    const done = vi.fn()
    held.hold(asked, 'answer', answer, done)
    await vi.advanceTimersByTimeAsync(4_900)
    expect(hub).not.toHaveBeenCalled()

    await vi.advanceTimersByTimeAsync(100)
    await flushPromises()
    expect(hub.mock.calls[0]?.[0]).toBe(`/api/v1/questions/${asked.id}/answer`)
    expect(hub.mock.calls[0]?.[1]?.headers).toMatchObject({ 'If-Match': '"7"' })
    expect(done).toHaveBeenCalledOnce()
  })

  it('carries a correction and an approval as well', async () => {
    const { held } = heldAct()
    held.hold(asked, 'correct', { text: 'Không.' })
    expect(held.heldAction.value).toBe('correct')
    await vi.advanceTimersByTimeAsync(5_000)
    held.hold(asked, 'approve')
    await vi.advanceTimersByTimeAsync(5_000)

    expect(hub.mock.calls.map(call => [call[0], call[1]?.body])).toEqual([
      [`/api/v1/questions/${asked.id}/correct`, '{"text":"Không."}'],
      [`/api/v1/questions/${asked.id}/approve`, undefined],
    ])
  })

  it('waits as long as this browser was told to, or not at all', async () => {
    heldSeconds.value = 10
    const { held } = heldAct()
    held.hold(asked, 'answer', answer)
    await vi.advanceTimersByTimeAsync(9_000)
    expect(hub).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(hub).toHaveBeenCalledOnce()

    heldSeconds.value = 0
    held.hold(asked, 'answer', answer)
    expect(hub).toHaveBeenCalledTimes(2)
    expect(held.held.value).toBeNull()
  })

  it('can be taken back', async () => {
    const { held } = heldAct()
    held.hold(asked, 'answer', answer)

    expect(held.undo()?.id).toBe(asked.id)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(hub).not.toHaveBeenCalled()
  })

  it('goes out at once when the next is held, or when the page is left', async () => {
    const { held, app } = heldAct()
    held.hold(asked, 'answer', answer)
    held.hold(question(), 'publish')
    await flushPromises()
    expect(hub).toHaveBeenCalledOnce()

    app.unmount()
    await flushPromises()
    expect(hub).toHaveBeenCalledTimes(2)
  })

  it('says so when it could not go out, and is not done', async () => {
    hub.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')))
    const { held } = heldAct()
    const done = vi.fn()
    held.hold(asked, 'answer', answer, done)
    await vi.advanceTimersByTimeAsync(5_000)
    await flushPromises()

    expect(held.failed.value?.why).toContain('vẫn còn nguyên')
    expect(done).not.toHaveBeenCalled()
  })
})
