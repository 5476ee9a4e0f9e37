import { randomUUID } from 'node:crypto'
import { HALLS } from './people.mjs'
import { now } from './transitions.mjs'

const NEXT = { INVITED: 'ACKNOWLEDGE', ACKNOWLEDGED: 'REGISTER', REGISTERED: 'TEST' }
const WANTED = { ACKNOWLEDGE: 'xác nhận đã nhận giấy mời', REGISTER: 'hoàn tất đăng ký điểm cầu', TEST: 'hoàn tất kiểm tra trong buổi tập dượt' }

/** Reminders to the halls of the demo; no mail server is set. */
export class Reminders {
  items = []

  constructor(registrations) {
    this.registrations = registrations
  }

  handle({ method, path, body }, person) {
    if (method === 'POST') {
      HALLS.forEach(({ code, name }) => this.remind(code, name, person))
    }
    if (method === 'PUT') {
      const said = body.sent ? { sentAt: now(), sentBy: person.displayName } : { sentAt: undefined, sentBy: undefined }
      this.items = this.items.map(each => path.endsWith(each.id) ? { ...each, ...said } : each)
    }
    return { status: 200, body: { items: this.items, byMail: false, behind: HALLS.filter(({ code }) => this.kindFor(code)).length } }
  }

  kindFor(code) {
    return NEXT[this.registrations.view(code).state]
  }

  remind(code, name, person) {
    const kind = this.kindFor(code)
    if (!kind || this.items.some(each => each.code === code && each.kind === kind)) {
      return
    }
    const body = `Kính gửi điểm cầu ${name},\n\nBan tổ chức đề nghị điểm cầu ${WANTED[kind]}.\n\nTrân trọng.\n`
    this.items = [{ id: randomUUID(), code, name, kind, day: now().slice(0, 10), subject: `Nhắc điểm cầu ${name} ${WANTED[kind]}`, body, recipients: [], madeAt: now(), madeBy: person.displayName }, ...this.items]
  }
}
