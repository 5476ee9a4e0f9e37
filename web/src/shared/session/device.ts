import type { Session } from '../api/types'
import { Problem, request } from '../api/http'

/** What is signed in here may be a device and no person: a hall's screen, or the chair's. */
const PREFIX = 'device:'
const PAIRED = 'caunoi.device'

export function isDevice(session: Pick<Session, 'username'>): boolean {
  return session.username.startsWith(PREFIX)
}

/** By which a device finds itself among those that the hub tells of; null for people. */
export function deviceId(session: Pick<Session, 'username'> | null): string | null {
  return session && isDevice(session) ? session.username.slice(PREFIX.length) : null
}

/** Its token is out of reach for pages: that there is one is noted beside it. */
export function notePaired(): void {
  localStorage.setItem(PAIRED, '1')
}

/**
 * A new session for a device that was paired here before. False where there is none, or it may not enter any more.
 *
 * @throws {Problem} when the hub cannot say
 */
export async function enterAsDevice(): Promise<boolean> {
  if (!localStorage.getItem(PAIRED)) {
    return false
  }
  try {
    await request('POST', '/screens/session', { unattended: true })
    return true
  }
  catch (problem) {
    if (!(problem instanceof Problem) || ![401, 409].includes(problem.status)) {
      throw problem
    }
    if (problem.status === 401) {
      localStorage.removeItem(PAIRED)
    }
    return false
  }
}
