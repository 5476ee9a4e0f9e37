import { problem } from './problem.mjs'

const STANDARD = [
  ['UBBC', 'Ủy ban bầu cử'],
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['KVBP', 'khu vực bỏ phiếu'],
]

/** The table of short forms: saved whole, against the revision that was looked at. */
export class Abbreviations {
  revision = 0
  items = STANDARD.map(([short, long]) => ({ short, long }))

  handle({ method, body, version }) {
    if (method === 'PUT') {
      const errors = faultsOf(body.items)
      if (errors.length > 0) {
        return problem(400, 'invalid', { detail: 'Vui lòng kiểm tra lại các mục được nêu.', errors })
      }
      if (version !== this.revision) {
        return problem(412, 'precondition-failed')
      }
      this.items = body.items
      this.revision++
    }
    return { status: 200, body: { items: this.items }, version: this.revision }
  }
}

function faultsOf(items) {
  const seen = new Set()
  return items.flatMap(({ short, long }, index) => {
    const key = short.trim().toLowerCase()
    const twice = seen.has(key)
    seen.add(key)
    return [
      !/^[\p{L}\p{N}]+$/u.test(short.trim()) && fault(index, 'short', 'not-one-word', 'Phải là một từ, chỉ gồm chữ và số.'),
      twice && fault(index, 'short', 'stands-twice', 'Từ viết tắt này đã có trong bảng.'),
      !long.trim() && fault(index, 'long', 'required', 'Vui lòng nhập mục này.'),
    ].filter(Boolean)
  })
}

function fault(index, part, code, detail) {
  return { field: `items[${index}].${part}`, code, detail }
}
