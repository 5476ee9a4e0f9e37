// @vitest-environment node
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it, vi } from 'vitest'

type Handler = (event: any) => void

const ENTRY = '/assets/index-1.js'
const { worker } = await import(pathToFileURL('build/service-worker.mjs').href)

/** The browser's caches, by name and address. */
class FakeCaches {
  readonly stores = new Map<string, Map<string, Response>>()
  keys = async () => [...this.stores.keys()]
  delete = async (name: string) => this.stores.delete(name)
  match = async (request: { url: string }) => [...this.stores.values()].map(store => store.get(new URL(request.url).pathname)).find(Boolean)
  open = async (name: string) => {
    const store = this.stores.get(name) ?? new Map<string, Response>()
    this.stores.set(name, store)
    return {
      addAll: async (paths: string[]) => paths.forEach(path => store.set(path, new Response(`kept ${path}`))),
      match: async (path: string) => store.get(path),
    }
  }
}

let caches: FakeCaches
let handlers: Map<string, Handler>
const fetch = vi.fn<(request: unknown) => Promise<Response>>()
const skipWaiting = vi.fn()

function start(entry = 'assets/index-1.js') {
  handlers = new Map()
  const scope = {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    clients: { claim: async () => {} },
    location: { origin: 'http://hub' },
    skipWaiting,
  }
  const source: string = worker(['assets/index-1.js', 'assets/DeskPage-2.js'], entry, ['favicon.svg'])
  // eslint-disable-next-line no-new-func -- the worker as it is served, in a scope of the test's own
  new Function('globalThis', 'caches', 'fetch', source)(scope, caches, fetch)
}

async function happens(name: string) {
  let done: Promise<unknown> = Promise.resolve()
  handlers.get(name)!({ waitUntil: (work: Promise<unknown>) => done = work })
  await done
}

/** What the worker answers; undefined when it leaves the request to the browser. */
async function asked(path: string, about: object = {}) {
  let answer: Promise<Response> | undefined
  handlers.get('fetch')!({
    request: { url: `http://hub${path}`, method: 'GET', mode: 'cors', ...about },
    respondWith: (response: Promise<Response>) => answer = response,
  })
  return (await answer)?.text()
}

beforeEach(async () => {
  caches = new FakeCaches()
  fetch.mockReset()
  skipWaiting.mockReset()
  fetch.mockRejectedValue(new TypeError('Failed to fetch'))
  start()
  await happens('install')
})

const navigate = { mode: 'navigate' }

describe('the service worker', () => {
  it.each(['/', '/desk', '/hotline', '/desk?a=1'])('opens %s without a line', async path =>
    expect(await asked(path, navigate)).toBe('kept /'))

  it('shows the page as the hub has it when there is a line', async () => {
    fetch.mockResolvedValue(new Response('fresh'))
    expect(await asked('/desk', navigate)).toBe('fresh')
  })

  it('shows what it kept while the hub restarts', async () => {
    fetch.mockResolvedValue(new Response('down', { status: 503 }))
    expect(await asked('/desk', navigate)).toBe('kept /')
  })

  it('does not wait long for a line that is half dead', async () => {
    vi.useFakeTimers()
    fetch.mockReturnValue(new Promise(() => {}))
    const answer = asked('/desk', navigate)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await answer).toBe('kept /')
    vi.useRealTimers()
  })

  it('takes files from what it kept, without asking', async () => {
    expect(await asked('/assets/DeskPage-2.js')).toBe('kept /assets/DeskPage-2.js')
    expect(fetch).not.toHaveBeenCalled()
  })

  it.each([
    ['the interface of the hub', '/api/v1/questions', {}],
    ['what is sent', '/desk', { method: 'POST' }],
    ['other pages', '/board', navigate],
    ['the sign-in', '/sign-in', navigate],
  ])('leaves %s alone', async (_, path, about) => {
    expect(await asked(path, about)).toBeUndefined()
  })

  it('keeps nothing that the hub answers', async () => {
    await asked('/api/v1/questions')
    await asked('/desk', navigate)
    expect([...caches.stores.values()].flatMap(store => [...store.keys()]).filter(path => path.startsWith('/api'))).toEqual([])
  })

  it('takes over only when it is told to', async () => {
    expect(skipWaiting).not.toHaveBeenCalled()
    handlers.get('message')!({ data: 'take-over' })
    expect(skipWaiting).toHaveBeenCalledOnce()
  })

  it('says its version', () => {
    const port = { postMessage: vi.fn() }
    handlers.get('message')!({ data: 'version', ports: [port] })
    expect(port.postMessage).toHaveBeenCalledWith(ENTRY)
  })

  it('keeps the files of the former version for pages still open, and no older ones', async () => {
    for (const entry of ['assets/index-2.js', 'assets/index-3.js']) {
      start(entry)
      await happens('install')
      await happens('activate')
    }
    expect(await caches.keys()).toEqual(['caunoi-shell-/assets/index-2.js', 'caunoi-shell-/assets/index-3.js'])
  })
})
