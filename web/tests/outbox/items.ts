import type { NewItem } from '@/shared/outbox/item'

let count = 0

/** An item of clerk.731 that waits, with what a test says about it. */
export function item(about: Partial<NewItem> = {}): NewItem {
  const id = `id-${++count}`
  const text = `Câu ${count}`
  return {
    id,
    key: id,
    account: 'clerk.731',
    author: 'Tổ thư ký Biên Hòa',
    state: 'WAITING',
    slip: `731-${String(count).padStart(3, '2')}`,
    told: false,
    form: { text },
    body: { text },
    attempted: [],
    sending: false,
    trouble: '',
    result: null,
    at: '2021-04-28T01:00:00.000Z',
    ...about,
  }
}
