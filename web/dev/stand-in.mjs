import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { WebSocketServer } from 'ws'
import { Hub } from './hub.mjs'
import { now } from './transitions.mjs'

/** A stand-in for the hub while one works on the pages: REST and the stream, all in memory. `npm run dev` and `npm run preview` use it. */
export default function standIn() {
  return { name: 'caunoi-stand-in', configureServer: mount, configurePreviewServer: mount }
}

function mount(server) {
  const hub = new Hub()
  server.middlewares.use('/api/v1', (request, response) => void answer(hub, request, response))
  const sockets = new WebSocketServer({ noServer: true })
  server.httpServer.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url, 'http://localhost')
    if (url.pathname !== '/api/v1/stream') {
      return
    }
    const person = hub.personOf(sessionOf(request))
    if (!person) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, opened => listen(hub, person, opened))
  })
}

function listen(hub, person, socket) {
  let n = 0
  const send = frame => socket.send(JSON.stringify({ ...frame, n: ++n, cursor: randomUUID() }))
  send({ t: 'hello', recovered: false, heartbeat: 15, at: now() })
  send({ t: 'snapshot', ...hub.snapshotFor(person) })
  const stop = hub.listen(person, send)
  const beat = setInterval(() => send({ t: 'beat', at: now() }), 15_000)
  socket.on('close', () => {
    clearInterval(beat)
    stop()
  })
}

async function answer(hub, request, response) {
  const chunks = []
  for await (const chunk of request) {
    chunks.push(chunk)
  }
  const raw = Buffer.concat(chunks)
  const type = request.headers['content-type']
  const url = new URL(request.url, 'http://localhost')
  const result = hub.handle({
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    body: raw.length > 0 && type === 'application/json' ? JSON.parse(raw.toString()) : Object.fromEntries(url.searchParams),
    raw,
    type,
    session: sessionOf(request),
    key: request.headers['idempotency-key'],
    version: Number(request.headers['if-match']?.replaceAll('"', '')),
  })
  response.statusCode = result.status
  if (result.session !== undefined) {
    response.setHeader('Set-Cookie', `caunoi_session=${result.session}; Path=/; HttpOnly; SameSite=Strict`)
  }
  if (result.version !== undefined) {
    response.setHeader('ETag', `"${result.version}"`)
  }
  if (result.raw) {
    response.setHeader('Content-Type', result.type)
    response.end(result.raw)
    return
  }
  response.setHeader('Content-Type', result.status >= 400 ? 'application/problem+json' : 'application/json')
  response.end(result.body === undefined ? undefined : JSON.stringify(result.body))
}

function sessionOf(request) {
  return /caunoi_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
}
