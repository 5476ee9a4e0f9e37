import type { CannedAnswer, Question } from '@/shared/api/types'

let count = 0

/** A question as the desk sees it, with what a test says about it. */
export function question(about: Partial<Question> = {}): Question {
  count += 1
  const hall = { code: '731', name: 'Thành phố Biên Hòa' }
  return {
    id: `id-${count}`,
    number: `${count}-0`,
    version: 1,
    status: 'SUBMITTED',
    channel: 'WEB',
    conference: 'conference',
    bridgePoint: hall,
    halls: [hall],
    topic: null,
    text: 'Hòm phiếu phụ có cần niêm phong riêng không?',
    urgent: false,
    private: false,
    official: null,
    answer: null,
    askedAt: '2021-04-28T01:00:00.000Z',
    publishedAt: null,
    ...about,
  }
}

export function answer(text: string, revision = 1) {
  return { text, references: [], live: false, answeredAt: '2021-04-28T01:05:00.000Z', revision }
}

/** One that everyone who answers may use, and its reader change. */
export function cannedAnswer(about: Partial<CannedAnswer> & { title: string }): CannedAnswer {
  return {
    id: about.title,
    version: 1,
    text: 'Được.',
    references: [],
    topic: null,
    owner: { username: 'moderator', displayName: 'Điều phối' },
    changedAt: '2021-04-28T01:00:00.000Z',
    editable: true,
    ...about,
  }
}
