import { randomUUID } from 'node:crypto'
import { HALLS } from './people.mjs'
import { problem } from './problem.mjs'
import { now } from './transitions.mjs'

const REQUIRED = { CODEC: 'CODEC', CAMERA: 'CAMERA', MICROPHONE: 'MICROPHONE', SCREEN: 'SCREEN' }
const NOTHING = { contacts: [], equipment: [], expected: [], guests: [] }

/** What the halls of the demo say of themselves before the day. */
export class Registrations {
  preparation = {
    version: 1,
    remindDays: [],
    deadline: new Date(Date.now() + 3 * 24 * 3_600_000).toISOString(),
    categories: [
      { code: 'LEADERS', label: 'Lãnh đạo địa phương' },
      { code: 'COMMITTEE', label: 'Thành viên Ủy ban bầu cử' },
      { code: 'BOARDS', label: 'Thành viên Ban bầu cử' },
      { code: 'SUPPORT', label: 'Tổ giúp việc và Tổ thư ký' },
      { code: 'COMMUNES', label: 'Đại biểu cấp xã' },
    ],
  }

  constructor(tested = () => null) {
    this.tested = tested
    this.told = new Map(HALLS.map((hall, place) => [hall.code, sample(hall, place)]))
  }

  /** What is asked at /bridge-points/…/registration and …/registrations; nothing for another address. */
  handle({ method, path, body, version }, person) {
    const [, , code, part] = path.split('/')
    if (code === 'registrations') {
      return { status: 200, body: { items: HALLS.map(hall => row(this.view(hall.code))), deadline: this.preparation.deadline } }
    }
    if (part !== 'registration') {
      return undefined
    }
    if (method === 'GET') {
      return { status: 200, body: this.view(code) }
    }
    const before = this.told.get(code)
    if (before.version !== version) {
      return problem(412, 'precondition-failed')
    }
    const errors = faults(body)
    if (errors.length > 0) {
      return problem(400, 'invalid', { errors })
    }
    const { acknowledged, ready, ...content } = body
    this.told.set(code, {
      ...before,
      ...content,
      contacts: content.contacts.map(contact => ({ ...contact, phone: e164(contact.phone), phoneShown: shown(contact.phone) })),
      version: version + 1,
      changedAt: now(),
      changedBy: person.displayName,
      ...said(acknowledged, 'acknowledged', person),
      ...said(ready, 'ready', person),
    })
    return { status: 200, body: this.view(code) }
  }

  plan({ method, body, version }) {
    if (method === 'PUT') {
      if (version !== this.preparation.version) {
        return problem(412, 'precondition-failed')
      }
      const categories = body.categories.map(({ code, label }) => ({ code: code ?? randomUUID().slice(24).toUpperCase(), label }))
      this.preparation = { version: version + 1, deadline: body.deadline, categories, remindDays: body.remindDays ?? [] }
    }
    return { status: 200, body: this.preparation }
  }

  view(code) {
    const told = this.told.get(code)
    const missing = missingOf(told, this.preparation.categories)
    const testedAt = this.tested(code)
    const state = !told.acknowledgedAt
      ? 'INVITED'
      : missing.length > 0 ? 'ACKNOWLEDGED' : !testedAt ? 'REGISTERED' : told.readyAt ? 'READY' : 'TESTED'
    const { deadline, categories } = this.preparation
    const late = !!deadline && !['REGISTERED', 'TESTED', 'READY'].includes(state) && Date.parse(deadline) < Date.now()
    return { ...told, code, name: HALLS.find(hall => hall.code === code).name, state, late, deadline, missing, testedAt, categories, communeNames: ['phường Cầu Mơ', 'phường Bến Lá'] }
  }
}

function said(word, what, person) {
  return word === null || word === undefined
    ? {}
    : { [`${what}At`]: word ? now() : null, [`${what}By`]: word ? person.displayName : null }
}

function missingOf(told, categories) {
  const has = kind => told.equipment.some(each => each.kind === kind && (each.count ?? (each.words ? 1 : 0)) > 0)
  return [
    !told.acknowledgedAt && 'ACKNOWLEDGEMENT',
    !told.venue && 'VENUE',
    !told.address && 'ADDRESS',
    !told.chair && 'CHAIR',
    !told.contacts.some(({ line }) => line) && 'LINE_CONTACT',
    ...Object.entries(REQUIRED).map(([kind, missing]) => !has(kind) && missing),
    !categories.every(({ code }) => told.expected.some(each => each.category === code)) && 'EXPECTED',
  ].filter(Boolean)
}

function row({ code, name, state, late, missing, changedAt, venue, chair, expected, contacts }) {
  return {
    code,
    name,
    provincial: code === '75',
    state,
    late,
    missing,
    changedAt,
    venue,
    chair,
    expected: expected.reduce((sum, { people }) => sum + people, 0),
    lineContact: contacts.find(({ line }) => line),
  }
}

function faults({ contacts, guests }) {
  return [
    ...contacts.flatMap(({ phone }, place) => /^(?:0|\+84)\d{9,10}$/.test(phone.replaceAll(/[ .-]/g, '')) ? [] : [`contacts[${place}].phone`]),
    ...guests.flatMap(({ people }, place) => people === null ? [`guests[${place}].people`] : []),
  ].map(field => ({ field, code: 'wrong-value', detail: field.includes('phone') ? 'Số điện thoại không đúng.' : 'Bắt buộc nhập.' }))
}

function e164(phone) {
  return `+84${phone.replaceAll(/\D/g, '').replace(/^(?:84|0)/, '')}`
}

function shown(phone) {
  const digits = `0${e164(phone).slice(3)}`
  return `${digits.slice(0, 4)} ${digits.slice(4, -3)} ${digits.slice(-3)}`
}

/** Some halls are done, some have begun, some were only invited. */
function sample(hall, place) {
  const far = place % 4
  const acknowledged = far === 0 ? {} : { acknowledgedAt: now(), acknowledgedBy: `Tổ thư ký ${hall.name}` }
  const phone = `0999 000 ${String(30 + place).padStart(3, '0')}`
  const contact = { name: 'Lê Văn Thử', position: 'Cán bộ kỹ thuật', phone: e164(phone), phoneShown: shown(phone), line: true }
  if (far < 2) {
    return { ...NOTHING, version: far, ...acknowledged }
  }
  return {
    ...acknowledged,
    version: 3,
    changedAt: now(),
    changedBy: `Tổ thư ký ${hall.name}`,
    venue: `Hội trường Trung tâm ${hall.name}`,
    address: '12 đường Thử Nghiệm',
    chair: 'Chủ tịch Ủy ban bầu cử',
    contacts: far === 2 ? [] : [contact],
    equipment: ['CODEC', 'CAMERA', 'MICROPHONE', 'SCREEN'].map(kind => ({ kind, count: kind === 'MICROPHONE' ? 4 : 1 })),
    expected: ['LEADERS', 'COMMITTEE', 'BOARDS', 'SUPPORT', 'COMMUNES'].map((category, index) => ({ category, people: 5 * (index + 1) })),
    guests: [{ commune: 'phường Cầu Mơ', who: 'Chủ tịch và công chức phụ trách', people: 3 }],
  }
}
