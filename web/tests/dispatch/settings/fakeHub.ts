import type { Conference } from '@/shared/api/types'
import { vi } from 'vitest'

export const TARGETS = { takeUpMinutes: 4, answerMinutes: 20, topics: [] }

export const CONFERENCE: Conference = {
  id: 'conference',
  version: 4,
  title: 'Hội nghị tập huấn',
  startsAt: '2021-04-28T01:00:00.000Z',
  state: 'LIVE',
  hotline: '1022',
  topics: [{ code: 'SEALS', label: 'Dấu' }, { code: 'FINANCE', label: 'Kinh phí' }],
  agenda: [],
  tiers: { lead: 'tỉnh', hall: 'thành phố', unit: 'xã, phường' },
  settings: { officialsPublish: true, approvals: [], targets: TARGETS },
}

export const PEOPLE = [
  official('official.seals', 'Lê Thị Lan – Công an tỉnh', ['SEALS']),
  official('official.finance', 'Trần Văn Minh – Sở Tài chính', ['FINANCE']),
  official('official.gone', 'Vũ Thị Vắng – Sở Nội vụ', [], false),
  { ...official('moderator', 'Điều phối', []), role: 'MODERATOR' as const },
]

function official(username: string, displayName: string, topics: string[], enabled = true) {
  return { username, displayName, role: 'OFFICIAL' as const, topics, onDuty: true, enabled, version: 1 }
}

type Answer = [status: number, body: unknown]

/** The hub as these pages need it: answers by method and path, and keeps what it was sent. */
export function fakeHub(answers: Record<string, Answer>) {
  const sent: { what: string, body: unknown, version: string | undefined }[] = []
  vi.stubGlobal('fetch', async (path: string, { method, body, headers }: { method: string, body?: string, headers: Record<string, string> }) => {
    const what = `${method} ${path.replace('/api/v1', '')}`
    sent.push({ what, body: body ? JSON.parse(body) : undefined, version: headers['If-Match'] })
    const [status, answer] = answers[what] ?? [404, { type: 'urn:caunoi:problem:not-found', title: 'Không tìm thấy' }]
    return new Response(JSON.stringify(answer), { status, headers: { 'Content-Type': 'application/json' } })
  })
  return {
    sent,
    answers,
    changes: () => sent.filter(({ what }) => what.startsWith('PUT')),
  }
}

export const STALE: Answer = [412, { type: 'urn:caunoi:problem:precondition-failed', title: 'Nội dung đã thay đổi' }]
