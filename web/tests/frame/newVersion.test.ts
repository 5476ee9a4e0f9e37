import { MessageChannel } from 'node:worker_threads'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useNewVersion } from '@/shared/frame/useNewVersion'
import { useHub } from '../hub'
import { mountPage } from '../mountPage'

useHub()

// happy-dom has none.
beforeEach(() => void vi.stubGlobal('MessageChannel', MessageChannel))

class FakeWorker extends EventTarget {
  state = 'installed'
  told: unknown[] = []
  constructor(private readonly version: string) {
    super()
  }

  postMessage(message: unknown, [port]: MessagePort[] = []) {
    this.told.push(message)
    port?.postMessage(this.version)
  }
}

async function opened(waiting: FakeWorker | null) {
  const registration = Object.assign(new EventTarget(), { waiting, installing: null, update: vi.fn() })
  const workers = Object.assign(new EventTarget(), { controller: new FakeWorker('/assets/index-1.js'), register: vi.fn(async () => registration) })
  let version!: ReturnType<typeof useNewVersion>
  mountPage(defineComponent(() => {
    version = useNewVersion(workers as unknown as ServiceWorkerContainer, '/assets/index-1.js')
    return () => h('p')
  }))
  await flushPromises()
  await vi.waitFor(() => expect(workers.register).toHaveBeenCalled())
  await new Promise(settle => setTimeout(settle, 20))
  return version
}

describe('a new version of the pages', () => {
  it('is offered and not taken', async () => {
    const worker = new FakeWorker('/assets/index-2.js')
    const { waiting, take } = await opened(worker)
    expect(waiting.value).toBe(true)
    expect(worker.told).toEqual(['version'])

    take()
    expect(worker.told).toEqual(['version', 'take-over'])
  })

  it('is not offered to a page that has it already', async () => {
    const worker = new FakeWorker('/assets/index-1.js')
    const { waiting } = await opened(worker)

    expect(waiting.value).toBe(false)
    expect(worker.told).toEqual(['version', 'take-over'])
  })

  it('is not there most of the time', async () => {
    expect((await opened(null)).waiting.value).toBe(false)
  })
})
