const MINUTE = 60_000
const RUNNING = ['SUBMITTED', 'ASSIGNED', 'IN_PROGRESS']

const at = (now, minutes) => new Date(now + minutes * MINUTE).toISOString()

/** A morning around now: in a period for answers that began two hours ago, and a presentation in an hour. */
export function agendaAround(now) {
  return [
    { from: at(now, -150), to: at(now, -120), kind: 'PRESENTING', title: 'Quán triệt văn bản hướng dẫn' },
    { from: at(now, -120), to: at(now, 60), kind: 'ANSWERING', title: 'Hỏi đáp, phần thứ nhất' },
    { from: at(now, 60), to: at(now, 105), kind: 'PRESENTING', title: 'Giới thiệu phần mềm phục vụ bầu cử' },
    { from: at(now, 105), to: at(now, 240), kind: 'ANSWERING', title: 'Hỏi đáp, phần thứ hai' },
  ]
}

export const TARGETS = { takeUpMinutes: 5, answerMinutes: 30, topics: [{ topic: 'COUNTING', takeUpMinutes: 10, answerMinutes: 60 }] }

/** When a question is late by what holds now, as the hub reckons it but for pauses and working hours. */
export function due(question, { state, agenda, settings }) {
  const { status, topic, askedAt, promisedFor } = question
  if (!RUNNING.includes(status)) {
    return { takeUpBy: null, dueAt: status === 'NEEDS_INFO' ? promisedFor : question.dueAt }
  }
  const own = settings.targets.topics.find(each => each.topic === topic?.code) ?? settings.targets
  const stands = state === 'SCHEDULED' || state === 'CLOSED'
  const after = minutes => stands ? null : runs(agenda, Date.parse(askedAt), minutes * MINUTE)
  return {
    takeUpBy: status === 'IN_PROGRESS' ? null : after(own.takeUpMinutes),
    dueAt: promisedFor ?? after(own.answerMinutes),
  }
}

/** When the clock will have run for so long since then. */
function runs(agenda, since, ms) {
  let left = ms
  for (const { from, to, kind } of agenda) {
    const start = Math.max(since, Date.parse(from))
    const length = kind === 'ANSWERING' ? Math.max(0, Date.parse(to) - start) : 0
    if (length >= left) {
      return new Date(start + left).toISOString()
    }
    left -= length
  }
  return new Date(Math.max(since, Date.parse(agenda.at(-1)?.to ?? new Date(since).toISOString())) + left).toISOString()
}

/** What is wrong with targets, as the hub says it. */
export function targetFaults(targets) {
  const order = (own, path) => own.answerMinutes < own.takeUpMinutes
    ? [{ field: `${path}answerMinutes`, code: 'before-taken-up', detail: 'Không được sớm hơn lúc nhận xử lý.' }]
    : []
  return targets
    ? [...order(targets, 'targets.'), ...targets.topics.flatMap((own, index) => order(own, `targets.topics[${index}].`))]
    : []
}
