/**
 * What browsers since Chromium 90 lack of what the pages and their libraries call. Halls use the computer that they have,
 * and it may not have been updated since the spring of 2021. Syntax is the build's business (`build.target`), names are this
 * file's.
 */
export function fillGaps(world: typeof globalThis): void {
  for (const kind of [world.Array, world.String]) {
    give(kind.prototype, 'at', function (this: ArrayLike<unknown>, index: number) {
      const at = Math.trunc(index) || 0
      return this[at < 0 ? this.length + at : at]
    })
  }
  give(world.Object, 'hasOwn', (of: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(of, key))
  give(world.AbortSignal, 'timeout', (ms: number) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('too long', 'TimeoutError')), ms)
    return controller.signal
  })
  give(world.AbortSignal, 'any', (signals: AbortSignal[]) => {
    const controller = new AbortController()
    for (const signal of signals) {
      if (signal.aborted) {
        controller.abort(signal.reason)
      }
      signal.addEventListener('abort', () => controller.abort(signal.reason), { signal: controller.signal })
    }
    return controller.signal
  })
  give(world.crypto, 'randomUUID', () => {
    const bytes = world.crypto.getRandomValues(new Uint8Array(16))
    bytes[6] = (bytes[6]! & 0x0F) | 0x40
    bytes[8] = (bytes[8]! & 0x3F) | 0x80
    return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  })
}

function give(to: object, name: string, what: unknown): void {
  if (to && !(name in to)) {
    Object.defineProperty(to, name, { value: what, writable: true, configurable: true })
  }
}

fillGaps(globalThis)
