/* global VERSION, SHELL */

/**
 * Lets the pages of those who ask begin without a line: keeps the application itself, never an answer of the hub. `VERSION`
 * (the entry script's address) and `SHELL` (what is kept) are put before this by `service-worker.mjs`.
 */
const PREFIX = 'caunoi-shell-'
const PAGE = '/'
/** The pages that can work without a line, and the address that leads to them. */
const PAGES = ['/', '/desk', '/hotline']
/** A line that is half dead must not keep anyone waiting for a page that lies here. */
const PATIENCE_MS = 3_000

globalThis.addEventListener('install', (event) => {
  event.waitUntil(caches.open(PREFIX + VERSION).then(cache => cache.addAll(SHELL)))
})

globalThis.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => globalThis.clients.claim()))
})

globalThis.addEventListener('message', (event) => {
  if (event.data === 'version') {
    event.ports[0].postMessage(VERSION)
  }
  else if (event.data === 'take-over') {
    globalThis.skipWaiting()
  }
})

globalThis.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== globalThis.location.origin || url.pathname.startsWith('/api/')) {
    return
  }
  if (request.mode === 'navigate') {
    if (PAGES.includes(url.pathname)) {
      event.respondWith(page(request))
    }
  }
  else if (SHELL.includes(url.pathname) || url.pathname.startsWith('/assets/')) {
    event.respondWith(file(request))
  }
})

/** The former version's files stay one version longer, for pages that are still open. */
async function forgetOld() {
  const ours = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== PREFIX + VERSION)
  await Promise.all(ours.slice(0, -1).map(name => caches.delete(name)))
}

/** As the hub has it now, or without a line as it was kept. */
async function page(request) {
  const fresh = fetch(request)
  const kept = await (await caches.open(PREFIX + VERSION)).match(PAGE)
  if (!kept) {
    return fresh
  }
  const late = new Promise(settle => setTimeout(settle, PATIENCE_MS))
  const answer = await Promise.race([fresh, late]).catch(() => undefined)
  return answer && answer.status < 500 ? answer : kept
}

/** Names of assets carry a hash: what is kept under one is what the hub has. */
async function file(request) {
  return await caches.match(request) ?? await fetch(request).catch(() => Response.error())
}
