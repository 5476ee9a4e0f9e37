import { onScopeDispose } from 'vue'

/** Calls `tick` at once and every `ms` milliseconds, also while nobody sees the page. */
export function useTicker(tick: () => void, ms: number) {
  tick()
  if (typeof Worker === 'undefined') {
    const timer = setInterval(tick, ms)
    onScopeDispose(() => clearInterval(timer))
    return
  }
  const worker = new Worker(new URL('./ticker.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = tick
  worker.postMessage(ms)
  onScopeDispose(() => worker.terminate())
}
