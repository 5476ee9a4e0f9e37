import type { BridgePoint, Conference, Session } from '../api/types'

/** What a page needs to begin without a line: who worked here, and what the forms offer to choose. Nothing of questions. */
export interface LastKnown {
  session: Session
  conference: Conference | null
  halls: BridgePoint[]
}

const KEY = 'caunoi.last-known'
const UNKNOWN = { state: 'UNKNOWN', since: null } as const

/** Only who asks on behalf of others goes on without a line. */
export function worksOffline({ role }: Session): boolean {
  return role === 'CLERK' || role === 'OPERATOR'
}

export function rememberSession(session: Session): void {
  const { username, displayName, role, conference, bridgePoint } = session
  const former = recall()
  const same = former?.session.username === username
  write({
    session: { username, displayName, role, conference, bridgePoint: bridgePoint && { code: bridgePoint.code, name: bridgePoint.name } },
    conference: same ? former.conference : null,
    halls: same ? former.halls : [],
  })
}

/** Version 0, so that whatever the hub says later is newer. */
export function rememberConference({ id, title, startsAt, state, hotline, topics, agenda, tiers, questionsFrom }: Conference, halls: readonly BridgePoint[]): void {
  const known = recall()
  if (known) {
    const names = halls.map(({ code, name, provincial, communes }) => ({ code, name, provincial, communes, health: UNKNOWN, video: UNKNOWN }))
    write({ ...known, conference: { id, title, startsAt, state, hotline, topics, agenda, tiers, questionsFrom, version: 0 }, halls: names })
  }
}

export function recall(): LastKnown | null {
  try {
    const known = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return known?.session?.username ? known : null
  }
  catch {
    return null
  }
}

export function forgetLastKnown(): void {
  localStorage.removeItem(KEY)
}

function write(known: LastKnown): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(known))
  }
  catch {
    // A store that is full or forbidden: without a line the page then begins with the sign-in.
  }
}
