import { useEventListener, useIntervalFn } from '@vueuse/core'
import { ref, watch } from 'vue'
import { worksOffline } from '../session/lastKnown'
import { useSession } from '../session/useSession'

const LOOK_MS = 30 * 60_000

/** The script that this page began with; a worker of the same version names the same. */
function ownVersion(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')
  return script ? new URL(script.src).pathname : ''
}

function versionOf(worker: ServiceWorker): Promise<string> {
  return new Promise((settle) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => settle(data)
    worker.postMessage('version', [port2])
  })
}

/**
 * Keeps the application in the browser for those whose pages work without a line, and tells when the hub has a newer one.
 * The page changes only when someone says so.
 */
export function useNewVersion(workers: ServiceWorkerContainer | undefined = navigator.serviceWorker, version = ownVersion()) {
  const { session } = useSession()
  const waiting = ref(false)
  let registration: ServiceWorkerRegistration | undefined
  let wanted = false

  async function look(worker: ServiceWorker | null) {
    if (!worker || !workers?.controller) {
      return
    }
    if (await versionOf(worker) === version) {
      // The page came fresh over the line: it is the worker that is behind.
      worker.postMessage('take-over')
    }
    else {
      waiting.value = true
    }
  }

  function follow(worker: ServiceWorker | null) {
    worker?.addEventListener('statechange', () => worker.state === 'installed' && void look(worker))
  }

  async function register() {
    registration = await workers!.register('/sw.js', { updateViaCache: 'none' })
    registration.addEventListener('updatefound', () => follow(registration!.installing))
    follow(registration.installing)
    await look(registration.waiting)
  }

  watch(session, (now) => {
    if (workers && now && worksOffline(now) && !registration) {
      void register().catch(() => {})
    }
  }, { immediate: true })

  useIntervalFn(() => void registration?.update().catch(() => {}), LOOK_MS)

  if (workers) {
    const before = workers.controller
    useEventListener(workers, 'controllerchange', () => {
      if (wanted) {
        location.reload()
      }
      else if (before && workers.controller) {
        // Another tab has changed to it.
        void versionOf(workers.controller).then(theirs => waiting.value ||= theirs !== version)
      }
    })
  }

  return {
    /** A newer version waits. */
    waiting,
    /** Changes to it: what stands in the forms is kept. */
    take() {
      wanted = true
      if (registration?.waiting) {
        registration.waiting.postMessage('take-over')
      }
      else {
        location.reload()
      }
    },
  }
}
