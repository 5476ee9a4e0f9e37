import type { Session } from '../api/types'
import { computed, readonly, ref, shallowRef, watch } from 'vue'
import { Problem, request, whenSignedOut } from '../api/http'
import { forgetDrafts } from '../drafts'
import { useOutbox } from '../outbox/useOutbox'
import { useStream } from '../stream/useStream'
import { enterAsDevice, isDevice } from './device'
import { forgetLastKnown, recall, rememberConference, rememberSession, worksOffline } from './lastKnown'
import { tellSignedIn, whenSignedInElsewhere } from './otherTabs'

const RENEW_MS = 30 * 60_000
const DEVICE_ASKS_MS = 3_000

const session = shallowRef<Session | null>(null)
const known = ref(false)
const expired = ref(false)
const hint = ref('')
/** The hub itself has said who is signed in; without a line it is only taken to be as last time. */
const confirmed = ref(false)
let signedInAgain: ((again: boolean) => void)[] = []
let renewal: ReturnType<typeof setInterval> | undefined

/** Asks the hub who is signed in. Throws only when the hub cannot say. */
async function load(): Promise<Session | null> {
  try {
    adopt(await who())
  }
  catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) {
      throw problem
    }
    hint.value = problem.body.hint ?? ''
    if (session.value && isDevice(session.value)) {
      // Nobody sits there who could sign in again: it has to be paired anew.
      leave()
    }
    else if (session.value) {
      expired.value = true
    }
  }
  known.value = true
  return session.value
}

/** A device signs in again by itself. */
async function who(): Promise<Session> {
  const ask = () => request<Session>('GET', '/session')
  try {
    return await ask()
  }
  catch (problem) {
    if (problem instanceof Problem && problem.status === 401 && await enterAsDevice()) {
      return ask()
    }
    throw problem
  }
}

/** Another account in this browser means another page: nothing of the former may stay on it. */
function adopt(fresh: Session): void {
  const former = session.value
  if (former && former.username !== fresh.username) {
    location.assign('/')
    return
  }
  session.value = fresh
  if (confirmed.value) {
    return
  }
  confirmed.value = true
  useStream().start(fresh, standing, () => isDevice(fresh) ? void askAgain() : expired.value = true)
  renewal = setInterval(() => void load().catch(() => {}), RENEW_MS)
  if (worksOffline(fresh)) {
    rememberSession(fresh)
    openOutbox(fresh)
    useOutbox().go()
  }
}

/** Without a line: goes on as who worked here last, if their pages can. The hub is asked as soon as it answers. */
function presume(): boolean {
  const last = recall()
  if (!last || session.value || !worksOffline(last.session)) {
    return false
  }
  session.value = last.session
  known.value = true
  useStream().presume(last.conference, last.halls)
  openOutbox(last.session)
  return true
}

function openOutbox(of: Session): void {
  useOutbox().start(of, { verify, signedOut: () => expired.value = true })
}

async function verify(): Promise<boolean> {
  const account = session.value?.username
  const now = await load()
  return !expired.value && !!account && now?.username === account
}

watch([useStream().conference, useStream().bridgePoints], ([conference, halls]) => {
  if (conference && confirmed.value && session.value && worksOffline(session.value)) {
    rememberConference(conference, halls)
  }
})

whenSignedInElsewhere((username) => {
  if (session.value && session.value.username !== username) {
    location.assign('/')
  }
  else if (expired.value) {
    void goOn().catch(() => {})
  }
})

async function standing() {
  try {
    await load()
    return expired.value || !session.value ? 'signed-out' : 'signed-in'
  }
  catch {
    return 'unknown'
  }
}

/** Until the hub says whether the device may go on. */
async function askAgain(): Promise<void> {
  try {
    await load()
    useStream().restart()
  }
  catch {
    setTimeout(() => void askAgain(), DEVICE_ASKS_MS)
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
  if (isDevice(session.value)) {
    return load().then(now => !!now, () => false)
  }
  expired.value = true
  return new Promise(settle => signedInAgain.push(settle))
})

/** @param secret the account's password, perhaps with one to have from now on, or the code that a moderator read out */
async function signIn(username: string, secret: { password: string, next?: string } | { code: string }): Promise<void> {
  await request('POST', '/session', { body: { username: username.trim(), ...secret } })
  await goOn()
  tellSignedIn(username.trim())
}

/** Whoever was invited chooses a password and is in. @param token what stands behind the # of the link */
async function accept(username: string, token: string, password: string): Promise<void> {
  await request('POST', '/session/invitation/acceptance', { body: { token, password } })
  await goOn()
  tellSignedIn(username)
}

/** The account's other sessions end; this browser gets a new one. */
async function changePassword(current: string, next: string): Promise<void> {
  await request('POST', '/session/password', { body: { current, next } })
  await goOn()
}

/** Signed in again: what waited for that goes on. */
async function goOn(): Promise<void> {
  expired.value = false
  await load()
  useStream().restart()
  useOutbox().nudge()
  release(true)
}

/** @param keepUnsent whether questions that are not sent yet wait on this machine */
async function signOut(keepUnsent = false): Promise<void> {
  try {
    await request('DELETE', '/session')
  }
  catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) {
      throw problem
    }
  }
  leave(keepUnsent)
}

/** Forgets the account on this machine, but for what is unsent where that was chosen. */
function leave(keepUnsent = false): void {
  clearInterval(renewal)
  if (session.value) {
    forgetDrafts(session.value.username, !keepUnsent)
  }
  forgetLastKnown()
  void useOutbox().stop(!keepUnsent)
  useStream().stop()
  session.value = null
  confirmed.value = false
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
    confirmed: readonly(confirmed),
    hint: readonly(hint),
    load,
    presume,
    signIn,
    accept,
    changePassword,
    signOut,
    leave,
  }
}
