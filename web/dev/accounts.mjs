import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { PEOPLE } from './people.mjs'
import { problem } from './problem.mjs'

const FORTNIGHT = 14 * 24 * 3_600_000
/** Not a code that can be read: enough to see where it stands. */
const CODE = { size: 33, path: 'M4 4h7v7h-7zM22 4h7v7h-7zM4 22h7v7h-7zM13 13h2v2h-2zM17 15h3v1h-3zM14 19h5v2h-5zM22 20h3v3h-3z' }

/** People and the spreadsheet, as the registry answers for them; what is imported is only told of. */
export class Accounts {
  invitations = new Map()

  view(person) {
    return { topics: [], onDuty: false, enabled: true, access: 'OWN', lastSignInAt: null, version: 1, ...person, bridgePoint: person.bridgePoint?.code ?? null }
  }

  list() {
    return { status: 200, body: { items: PEOPLE.map(person => this.view(person)) } }
  }

  add(body) {
    if (PEOPLE.some(person => person.username === body.username)) {
      return problem(409, 'username-taken', { detail: 'Hội nghị đã có người dùng tên đăng nhập này.' })
    }
    const person = { ...body, access: 'NONE', version: 1, bridgePoint: body.bridgePoint && { code: body.bridgePoint } }
    PEOPLE.push(person)
    return { status: 201, body: this.view(person) }
  }

  change(person, body) {
    Object.assign(person, body, { bridgePoint: body.bridgePoint && { code: body.bridgePoint }, version: (person.version ?? 1) + 1 })
    return { status: 200, body: this.view(person) }
  }

  enable(person, { enabled }) {
    person.enabled = enabled
    return { status: 200, body: this.view(person) }
  }

  invite({ username, displayName }, { printed }) {
    const token = randomBytes(32).toString('base64url')
    this.invitations.set(token, username)
    const address = 'http://localhost:5173'
    return {
      status: 201,
      body: {
        username,
        displayName,
        address,
        link: `${address}/welcome#${token}`,
        temporaryPassword: printed ? 'k7mp-x2wd-9hqt' : null,
        code: CODE,
        expiresAt: new Date(Date.now() + FORTNIGHT).toISOString(),
      },
    }
  }

  /** Whom a link is for; null for one that is used up. */
  invited({ token }) {
    const person = PEOPLE.find(each => each.username === this.invitations.get(token))
    return person ? { username: person.username, displayName: person.displayName } : null
  }

  import(preview, raw) {
    if (raw.length < 100) {
      return problem(400, 'import-faults', {
        detail: 'Có 2 chỗ cần sửa trong tệp. Chưa có gì thay đổi.',
        errors: [
          { field: 'Điểm cầu!C2', code: 'formula', detail: 'Ô này là công thức. Hãy dán lại dưới dạng giá trị.' },
          { field: 'Người!D7', code: 'hall-wanted', detail: 'Vai trò Tổ thư ký phải thuộc một điểm cầu.' },
        ],
      })
    }
    return {
      status: 200,
      body: {
        applied: !preview,
        tables: [
          { table: 'HALLS', added: 1, changed: 1, left: 10, items: [{ effect: 'ADDED', key: '743', name: 'Vĩnh Tân' }, { effect: 'CHANGED', key: '731', name: 'Thành phố Biên Hòa' }] },
          { table: 'PEOPLE', added: 1, changed: 0, left: 46, items: [{ effect: 'ADDED', key: 'clerk.743', name: 'Tổ thư ký Vĩnh Tân' }] },
        ],
        ignored: ['Ghi chú'],
      },
    }
  }

  workbook() {
    return { status: 200, raw: Buffer.from('PK'), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
  }
}
