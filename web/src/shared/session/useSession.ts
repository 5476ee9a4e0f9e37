import type { Session } from '../api/types'
import { computed, readonly, ref, shallowRef } from 'vue'
import { Problem, request, whenSignedOut } from '../api/http'
import { forgetDrafts } from '../drafts'
import { useStream } from '../stream/useStream'

const RENEW_MS = 30 * 60_000

const session = shallowRef<Session | null>(null)
const known = ref(false)
const expired = ref(false)
const hint = ref('')
let signedInAgain: ((again: boolean) => void)[] = []
let renewal: ReturnType<typeof setInterval> | undefined

/** Asks the hub who is signed in. Throws only when the hub cannot say. */
async function load(): Promise<Session | null> {
  try {
    adopt(await request<Session>('GET', '/session'))
  }
  catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) {
      throw problem
    }
    hint.value = problem.body.hint ?? ''
    if (session.value) {
      expired.value = true
    }
  }
  known.value = true
  return session.value
}

/** Another account in this browser means another page: nothing of the former may stay on it. */
function adopt(fresh: Session): void {
  const former = session.value
  if (former && former.username !== fresh.username) {
    location.assign('/')
    return
  }
  session.value = fresh
  if (!former) {
    useStream().start(fresh, standing, () => expired.value = true)
    renewal = setInterval(() => void load().catch(() => {}), RENEW_MS)
  }
}

async function standing() {
  try {
    await load()
    return expired.value ? 'signed-out' : 'signed-in'
  }
  catch {
    return 'unknown'
  }
}

function release(again: boolean): void {
  const waiting = signedInAgain
  signedInAgain = []
  waiting.forEach(settle => settle(again))
}

whenSignedOut(() => {
  if (!session.value) {
    return Promise.resolve(false)
  }
  expired.value = true
  return new Promise(settle => signedInAgain.push(settle))
})

/** @param secret the account's password, or the code that a moderator read out */
async function signIn(username: string, secret: { password: string } | { code: string }): Promise<void> {
  await request('POST', '/session', { body: { username: username.trim(), ...secret } })
  expired.value = false
  await load()
  useStream().restart()
  release(true)
}

async function signOut(): Promise<void> {
  try {
    await request('DELETE', '/session')
  }
  catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) {
      throw problem
    }
  }
  leave()
}

/** Forgets the account on this machine. */
function leave(): void {
  clearInterval(renewal)
  if (session.value) {
    forgetDrafts(session.value.username)
  }
  useStream().stop()
  session.value = null
  expired.value = false
  release(false)
}

/** Who sits here. A session that ends while someone works is renewed in place, with everything on the page kept. */
export function useSession() {
  return {
    session: readonly(session) as Readonly<typeof session>,
    /** For pages behind the sign-in: there is a session. */
    me: computed(() => session.value!),
    known: readonly(known),
    expired: readonly(expired),
    hint: readonly(hint),
    load,
    signIn,
    signOut,
    leave,
  }
}
