import type { ProblemBody } from './types'
import { newTrace } from './trace'

/** A request that did not succeed, in words for the user. */
export class Problem extends Error {
  /** @param code the last part of `urn:caunoi:problem:<code>`; `offline` and `timeout` when no answer came */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly body: ProblemBody = {},
    readonly retryAfter: number | null = null,
  ) {
    super(body.detail ?? body.title ?? code)
  }

  /** What is wrong with a field, in the server's words. */
  field(name: string): string | undefined {
    return this.body.errors?.find(error => error.field === name)?.detail
  }

  /** No answer came, or none that says what became of the request: to send it again is safe and sensible. */
  get transient(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

/** What is wrong with each field, in the server's words; nothing when something else is the matter. */
export function faultsIn(problem: unknown): Record<string, string> {
  const errors = problem instanceof Problem ? problem.body.errors ?? [] : []
  return Object.fromEntries(errors.map(({ field, detail }) => [field, detail]))
}

export interface RequestOptions {
  /** Goes out as JSON; a file as it is. */
  body?: unknown
  version?: number
  idempotencyKey?: string
  signal?: AbortSignal
  /** Sent even while the page is being closed. */
  keepalive?: boolean
  /** After a 401 the request fails at once, for what asks again by itself. */
  unattended?: boolean
  /** Sent over and over: nobody wants to see the trace of each. */
  repeated?: boolean
}

export interface Answered<T> {
  status: number
  body: T
  /** By the answer's ETag; null where it has none. */
  version: number | null
}

const WITHOUT_BODY = [202, 204]
const PATIENCE_MS = 15_000
/** Photos over a hall's mobile line. */
const UPLOAD_PATIENCE_MS = 120_000

let language = 'vi'
let onSignedOut: (() => Promise<boolean>) | null = null

export function speak(to: string): void {
  language = to
}

/** `signInAgain` lets the user sign in in place; true means that the request is worth repeating. */
export function whenSignedOut(signInAgain: () => Promise<boolean>): void {
  onSignedOut = signInAgain
}

/**
 * Sends a request to the hub and gives its JSON, undefined for 202 and 204.
 *
 * @throws {Problem} for everything but a 2xx
 */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  return (await answer<T>(method, path, options)).body
}

/** The same, where it matters which 2xx it was. */
export async function answer<T>(method: string, path: string, options: RequestOptions = {}): Promise<Answered<T>> {
  const act = method === 'GET' ? options : { ...options, traceparent: newTrace(!options.repeated) }
  try {
    return await once<T>(method, path, act)
  }
  catch (problem) {
    const inPlace = path !== '/session' && !options.unattended
    if (problem instanceof Problem && problem.status === 401 && inPlace && onSignedOut && await onSignedOut()) {
      return once<T>(method, path, act)
    }
    throw problem
  }
}

/** What reads causes nothing, and has no trace. */
interface TracedOptions extends RequestOptions {
  traceparent?: string
}

async function once<T>(method: string, path: string, options: TracedOptions): Promise<Answered<T>> {
  const response = await answered(method, path, options)
  if (!response.ok) {
    throw await problemOf(response)
  }
  try {
    const body = (WITHOUT_BODY.includes(response.status) ? undefined : await response.json()) as T
    const tag = /^"(\d+)"$/.exec(response.headers.get('ETag') ?? '')
    return { status: response.status, body, version: tag ? Number(tag[1]) : null }
  }
  catch {
    // The line broke off in the middle of the answer.
    throw new Problem(0, 'offline')
  }
}

async function answered(method: string, path: string, { body, version, idempotencyKey, signal, keepalive, traceparent }: TracedOptions) {
  const headers: Record<string, string> = { 'Accept': 'application/json, */*;q=0.1', 'Accept-Language': language }
  const file = body instanceof Blob ? body : null
  if (body !== undefined) {
    headers['Content-Type'] = file ? file.type || 'application/octet-stream' : 'application/json'
  }
  if (version !== undefined) {
    headers['If-Match'] = `"${version}"`
  }
  if (idempotencyKey) {
    headers['Idempotency-Key'] = idempotencyKey
  }
  if (traceparent) {
    headers.traceparent = traceparent
  }
  const patience = AbortSignal.timeout(file ? UPLOAD_PATIENCE_MS : PATIENCE_MS)
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: file ?? (body === undefined ? undefined : JSON.stringify(body)),
      credentials: 'same-origin',
      keepalive,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
  }
  catch (error) {
    if (signal?.aborted) {
      throw error
    }
    throw new Problem(0, patience.aborted ? 'timeout' : 'offline')
  }
}

/** Fetches a file and has the browser store it under the name that the hub gives it. @throws {Problem} */
export async function download(path: string): Promise<void> {
  const response = await answered('GET', path, {})
  if (!response.ok) {
    throw await problemOf(response)
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'tep'
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  // The browser has begun to store it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

async function problemOf(response: Response): Promise<Problem> {
  const body: ProblemBody = await response.json().catch(() => ({}))
  const code = body.type?.split(':').pop() ?? (response.status >= 500 ? 'unavailable' : 'unknown')
  const retryAfter = Number(response.headers.get('Retry-After'))
  return new Problem(response.status, code, body, retryAfter || null)
}
