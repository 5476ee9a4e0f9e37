import { now } from './transitions.mjs'

/** What may be probed, as whoever runs the stand-in would have configured. */
export const ALLOWED = ['10.20.0.0/16', 'codec.example.vn']

/** What the stand-in asks of the halls. It asks nobody: an address that ends in .9 does not answer. */
export class Probes {
  allowed = ALLOWED
  plans = new Map()

  handle({ method, path, body, version }) {
    const [, , code, , trial] = path.split('/')
    if (trial) {
      const errors = this.errors([body], () => '')
      return errors.length > 0 ? invalid(errors) : { status: 200, body: outcome(body) }
    }
    const plan = this.plans.get(code) ?? { version: 0, items: [] }
    if (method === 'GET') {
      return { status: 200, body: { ...plan, allowed: this.allowed } }
    }
    if (version !== plan.version) {
      return { status: 412, body: { type: 'urn:caunoi:problem:precondition-failed' } }
    }
    const errors = this.errors(body.items, at => `items[${at}].`)
    if (errors.length > 0) {
      return invalid(errors)
    }
    const next = {
      version: plan.version + 1,
      items: body.items.map(item => ({ path: '/', ...item, last: outcome(item) })),
    }
    this.plans.set(code, next)
    return { status: 200, body: { ...next, allowed: this.allowed } }
  }

  errors(items, prefix) {
    return items.flatMap((item, at) => {
      const listed = item.host.startsWith('10.20.') || item.host.endsWith('codec.example.vn')
      return listed ? [] : [{ field: `${prefix(at)}host`, code: 'probe-not-listed', detail: 'Địa chỉ này không nằm trong danh sách được phép kiểm tra.' }]
    })
  }

  /** What the equipment says of a hall's picture: nothing while it is not asked. */
  video(code) {
    const codec = this.plans.get(code)?.items.find(item => item.of === 'CODEC')
    return codec && codec.last.answered
      ? { state: 'UP', since: now(), cause: 'CODEC_ANSWERS', by: 'codec' }
      : null
  }
}

function outcome({ host }) {
  const answered = !host.endsWith('.9')
  return { at: now(), answered, rttMs: answered ? 12.4 : null, fault: answered ? null : 'TIMEOUT', answeredAt: answered ? now() : null }
}

function invalid(errors) {
  return { status: 400, body: { type: 'urn:caunoi:problem:invalid', errors } }
}
