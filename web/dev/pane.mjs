import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { PEOPLE } from './people.mjs'
import { now, ref } from './transitions.mjs'

const TYPES = { jpg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' }

const CANNED = [
  { title: 'Theo hướng dẫn đã gửi', text: 'Câu {số}: đề nghị {điểm cầu} thực hiện theo tài liệu tập huấn đã phát, phần “{chủ đề}”.', references: ['Tài liệu tập huấn, trang 12'] },
  { title: 'Niêm phong hòm phiếu', text: 'Hòm phiếu phụ được niêm phong trước sự chứng kiến của cử tri như hòm phiếu chính.', references: ['Luật Bầu cử, Điều 69'], topic: 'BALLOT_BOX' },
]

/**
 * What stands beside a question: drafts, who works on it, notes, files, canned answers, similar ones. Answers what it
 * knows and gives undefined for the rest.
 */
export class Beside {
  notes = new Map()
  files = new Map()
  work = new Map()
  canned = new Map()

  constructor(hub) {
    this.hub = hub
    CANNED.forEach(answer => this.keepCanned(randomUUID(), answer, PEOPLE.find(person => person.role === 'MODERATOR')))
  }

  handle({ method, path, query, body, raw, type, version }, person) {
    const [, , id, what, part, more] = path.split('/')
    if (id === 'similar') {
      return ok({ items: this.similar(query.get('text'), Number(query.get('limit') ?? 5), person) })
    }
    if (id === 'canned-answers') {
      return this.cannedAnswers({ method, id: what, body, version }, person)
    }
    const question = this.hub.questions.get(id)
    if (!question) {
      return undefined
    }
    switch (what) {
      case 'draft':
        return this.draft(method, question, body, person)
      case 'work':
        return this.working(method, question, body, person)
      case 'told':
        question.told = tellingHalls(question, person, body.told)
        this.hub.tell(question)
        return { status: 204 }
      case 'notes':
        return method === 'POST' ? this.write(question, body, person) : ok({ items: this.notes.get(id) ?? [] })
      case 'attachments':
        return this.attachments({ method, query, raw, type, part, more }, question, person)
    }
  }

  cannedAnswers({ method, id, body, version }, person) {
    const editable = answer => person.role === 'MODERATOR' || answer.owner.username === person.username
    const seen = answer => ({ ...answer, editable: editable(answer) })
    if (!id) {
      return method === 'POST'
        ? { status: 201, body: seen(this.keepCanned(randomUUID(), body, person)) }
        : ok({ items: [...this.canned.values()].map(seen).sort((a, b) => a.title.localeCompare(b.title, 'vi')) })
    }
    const former = this.canned.get(id)
    if (!former || former.version !== version || !editable(former)) {
      const status = !former ? 404 : former.version !== version ? 412 : 403
      return { status, body: { type: 'urn:caunoi:problem:refused', detail: 'Không thực hiện được.' } }
    }
    if (method === 'DELETE') {
      this.canned.delete(id)
      return { status: 204 }
    }
    return ok(seen(this.keepCanned(id, body, former.owner, version + 1)))
  }

  keepCanned(id, { title, text, references = [], topic = null }, owner, version = 1) {
    this.canned.set(id, { id, version, title, text, references, topic, owner: ref(owner), changedAt: now() })
    return this.canned.get(id)
  }

  draft(method, question, body, person) {
    const { drafts } = this.hub
    if (method === 'GET') {
      return drafts.has(question.id) ? ok(drafts.get(question.id)) : { status: 404, body: { type: 'urn:caunoi:problem:not-found' } }
    }
    method === 'PUT' && drafts.set(question.id, { ...body, by: person.username, byName: person.displayName, savedAt: now() })
    method === 'DELETE' && drafts.delete(question.id)
    method === 'PUT' && this.tellWork(question, person, 'TYPING')
    return { status: 204 }
  }

  working(method, question, body, person) {
    const current = this.work.get(question.id)
    const taken = current?.by && current.by.username !== person.username && Date.parse(current.until) > Date.now()
    if (method === 'PUT' && taken && person.role === 'MODERATOR') {
      return { status: 409, body: { type: 'urn:caunoi:problem:claimed', detail: `${current.by.displayName} đang xem câu này.` } }
    }
    this.tellWork(question, method === 'PUT' ? person : null, body?.doing?.toUpperCase())
    return { status: 204 }
  }

  tellWork(question, person, doing = null) {
    const former = this.work.get(question.id)
    this.work.set(question.id, {
      question: question.id,
      version: (former?.version ?? 0) + 1,
      by: person ? ref(person) : null,
      doing,
      until: new Date(Date.now() + 60_000).toISOString(),
      notes: this.notes.get(question.id)?.length ?? 0,
    })
    this.hub.tellDesk({ t: 'work', ...this.work.get(question.id) })
  }

  write(question, body, person) {
    const to = PEOPLE.find(each => each.username === body.consult)
    const kind = to ? 'CONSULT' : question.advisers.includes(person.username) ? 'ADVICE' : 'NOTE'
    const note = { id: randomUUID(), by: ref(person), at: now(), text: body.text, kind, to: to ? ref(to) : null }
    this.notes.set(question.id, [...this.notes.get(question.id) ?? [], note])
    if (to) {
      this.hub.set(question, { advisers: [...question.advisers, to.username] })
    }
    const current = this.work.get(question.id)
    this.tellWork(question, current?.by ? PEOPLE.find(each => each.username === current.by.username) : null, current?.doing)
    return { status: 201, body: note }
  }

  attachments({ method, query, raw, type, part, more }, question, person) {
    const files = this.files.get(question.id) ?? []
    const file = files.find(each => each.id === part)
    if (method === 'POST' && !part) {
      const kept = { id: randomUUID(), name: query.get('name'), type, size: raw.length, on: query.get('on'), released: false, by: ref(person), at: now(), bytes: raw }
      if (!Object.values(TYPES).includes(type)) {
        return { status: 415, body: { type: 'urn:caunoi:problem:unsupported-type', detail: 'Tệp không phải ảnh JPG, PNG hoặc PDF.' } }
      }
      this.files.set(question.id, [...files, kept])
      return { status: 201, body: described(kept) }
    }
    if (!part) {
      return ok({ items: files.map(described) })
    }
    if (method === 'GET') {
      return { status: 200, raw: Buffer.from(file.bytes), type: file.type }
    }
    more === 'release' && (file.released = true)
    method === 'DELETE' && this.files.set(question.id, files.filter(each => each !== file))
    return { status: 204 }
  }

  /** By shared words: enough to have something to choose from. */
  similar(text, limit, person) {
    const words = new Set(wordsOf(text))
    return this.hub.seenBy(person)
      .map(question => ({ question, score: wordsOf(question.text).filter(word => words.has(word)).length / (words.size + 1) }))
      .filter(({ score }) => score > 0.3)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
  }

  /** The topics of what is similar; sure when they agree. */
  suggestions(text, person) {
    const scores = new Map()
    for (const { question, score } of this.similar(text, 8, person).filter(({ question }) => question.topic)) {
      scores.set(question.topic.code, { topic: question.topic, score: score + (scores.get(question.topic.code)?.score ?? 0) })
    }
    const items = [...scores.values()].sort((a, b) => b.score - a.score)
    return { items, sure: (items[0]?.score ?? 0) > 0.8 }
  }
}

function tellingHalls(question, person, told) {
  const hall = person.bridgePoint?.code ?? question.bridgePoint.code
  const others = question.told.filter(code => code !== hall)
  return told ? [...others, hall] : others
}

function wordsOf(text) {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? []
}

function described({ bytes, ...file }) {
  return file
}

function ok(body) {
  return { status: 200, body }
}
