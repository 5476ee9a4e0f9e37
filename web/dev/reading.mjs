import { problem } from './problem.mjs'

const PUBLISHED = '/questions/published/'
const PAGE = 40
/** No code that leads anywhere, but as dense as one. */
const PATTERN = {
  size: 37,
  path: Array.from({ length: 29 * 29 }, (_, place) => ({ x: 4 + place % 29, y: 4 + Math.floor(place / 29) }))
    .filter(({ x, y }) => (x * 7 + y * 13 + x * y) % 5 < 2)
    .map(({ x, y }) => `M${x} ${y}h1v1h-1z`)
    .join(''),
}

/** Any phone reads the demo at /r/demo0demo0dem until the moderator changes it. */
let key = 'demo0demo0dem'

/** Published answers, for who has the address alone; null for what is no such request. */
export function readPublished(hub, path, query) {
  if (!path.startsWith(PUBLISHED)) {
    return null
  }
  if (decodeURIComponent(path.slice(PUBLISHED.length)) !== key) {
    return problem(404, 'not-found')
  }
  const all = [...hub.questions.values()]
    .filter(question => question.status === 'PUBLISHED' && !question.private && question.answer?.text)
    .sort((a, b) => a.publishedAt.localeCompare(b.publishedAt))
    .map(({ number, bridgePoint, topic, text, answer, publishedAt }) =>
      ({ number, hall: bridgePoint, topic: topic?.label ?? null, text, answer: answer.text, references: answer.references, revision: answer.revision, publishedAt }))
  const { title } = hub.conference
  const page = query.get('page')
  if (page !== null) {
    const items = all.slice(Number(page) * PAGE, (Number(page) + 1) * PAGE).reverse()
    return { status: 200, body: { title, total: 0, state: '', items, older: page > 0 ? page - 1 : null } }
  }
  const first = Math.max(0, Math.ceil(all.length / PAGE) - 2)
  const state = all.map(({ number, revision }) => `${number} ${revision}`).join()
  return { status: 200, body: { title, total: all.length, state, items: all.slice(first * PAGE).reverse(), older: first > 0 ? first - 1 : null } }
}

/** The address for those who hand it out. */
export function readingAddress(hub, { method, query, version }) {
  if (method === 'POST') {
    if (version !== hub.conference.version) {
      return problem(412, 'precondition-failed')
    }
    key = Math.random().toString(36).slice(2).padEnd(13, '0').slice(0, 13)
    hub.conference = { ...hub.conference, version: version + 1 }
    hub.listeners.forEach(({ send }) => send({ t: 'conference', conference: hub.conference }))
  }
  return { status: 200, body: { address: `${query.get('origin')}/r/${key}`, code: PATTERN } }
}
