import type { OutboxStore } from '@/shared/outbox/store'
import { describe, expect, it, vi } from 'vitest'
import { IdbStore } from '@/shared/outbox/idbStore'
import { isOpen, isUnsent } from '@/shared/outbox/item'
import { MemoryStore } from '@/shared/outbox/memoryStore'
import { byLease } from '@/shared/outbox/turn'
import { item } from './items'
import 'fake-indexeddb/auto'

let count = 0

describe.each<[string, () => OutboxStore]>([
  ['the browser\'s database', () => new IdbStore(`test-${++count}`)],
  ['memory', () => new MemoryStore()],
])('what is unsent, in %s', (_, open) => {
  it('lies there in the order in which it came', async () => {
    const store = open()
    await store.add([item({ body: { text: 'Một' } }), item({ body: { text: 'Hai' } })])
    await store.add([item({ body: { text: 'Ba' } })])

    expect((await store.of('clerk.731')).map(each => each.body!.text)).toEqual(['Một', 'Hai', 'Ba'])
  })

  it('keeps its place when it is changed', async () => {
    const store = open()
    const first = item()
    await store.add([first, item()])
    await store.change(first.id, now => ({ ...now, state: 'DRAFT' }))

    expect((await store.of('clerk.731')).map(each => each.state)).toEqual(['DRAFT', 'WAITING'])
  })

  it('is nobody else\'s', async () => {
    const store = open()
    await store.add([item()])

    expect(await store.of('clerk.732')).toEqual([])
  })

  it('is left alone, or taken away, as the change says', async () => {
    const store = open()
    const one = item()
    await store.add([one])

    expect(await store.change(one.id, () => undefined)).toBeUndefined()
    expect(await store.of('clerk.731')).toHaveLength(1)
    expect(await store.change(one.id, () => null)).toBeUndefined()
    expect(await store.of('clerk.731')).toEqual([])
    expect(await store.change(one.id, now => now)).toBeUndefined()
  })

  it('goes with its account, but for what that wants to keep', async () => {
    const store = open()
    await store.add([item({ state: 'SENT' }), item(), item({ account: 'clerk.732' })])
    await store.forget('clerk.731', each => each.state === 'SENT')

    expect((await store.of('clerk.731')).map(each => each.state)).toEqual(['WAITING'])
    expect(await store.of('clerk.732')).toHaveLength(1)
  })
})

describe('what was recognised', () => {
  const known = (text: string) => item({ state: 'RECOGNISED', body: { text: 'Hòm phiếu\nphụ ' }, result: { id: 'q', number: '42-7', text } })

  it('is unsent as long as nobody has looked at what it says otherwise', () => {
    expect(isUnsent(known('Hòm phiếu chính'))).toBe(true)
    expect(isOpen(known('Hòm phiếu chính'))).toBe(false)
  })

  it('is not, where it only is written otherwise', () => {
    expect(isUnsent(known('Hòm phiếu phụ'.normalize('NFD')))).toBe(false)
  })
})

describe('the browser\'s database', () => {
  it('tells another account only whose they are and how many', async () => {
    const store = new IdbStore(`test-${++count}`)
    await store.add([item(), item({ state: 'FAILED' }), item({ state: 'SENT' }), item({ account: 'operator.1', author: 'Trực điện thoại 1' })])

    expect(await store.others('operator.1')).toEqual([{ author: 'Tổ thư ký Biên Hòa', count: 2 }])
  })

  it('is the same for a page that comes later', async () => {
    const name = `test-${++count}`
    const before = new IdbStore(name)
    await before.add([item()])
    await before.close()

    expect(await new IdbStore(name).of('clerk.731')).toHaveLength(1)
  })

  it('takes a batch whole or not at all', async () => {
    const store = new IdbStore(`test-${++count}`)
    const twice = item()

    await expect(store.add([item(), twice, twice])).rejects.toThrow()
    expect(await store.of('clerk.731')).toEqual([])
  })

  it('lets one tab send at a time where there are no locks', async () => {
    const store = new IdbStore(`test-${++count}`)
    const steps: string[] = []
    const [here, there] = [byLease(store), byLease(store)]
    await Promise.all([
      here(async () => {
        steps.push('here begins')
        await new Promise(settle => setTimeout(settle, 30))
        steps.push('here ends')
      }),
      new Promise(settle => setTimeout(settle, 10)).then(() => there(async () => void steps.push('there'))),
    ])

    expect(steps).toEqual(['here begins', 'here ends', 'there'])
  })

  it('takes the turn of a tab that ended without a word', async () => {
    const store = new IdbStore(`test-${++count}`)
    expect(await store.lease('a', 0, 10_000)).toBe(true)
    expect(await store.lease('b', 9_000, 10_000)).toBe(false)
    expect(await store.lease('b', 10_000, 10_000)).toBe(true)
    await store.release('a')
    expect(await store.lease('a', 11_000, 10_000)).toBe(false)
  })

  it('says when there is no room', async () => {
    const store = new IdbStore(`test-${++count}`)
    await store.of('clerk.731')
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })

    await expect(store.add([item()])).rejects.toThrow('full')
    vi.restoreAllMocks()
    expect(await store.of('clerk.731')).toEqual([])
  })
})
