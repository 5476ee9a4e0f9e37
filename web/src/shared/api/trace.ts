/**
 * Begins a trace (W3C Trace Context): whatever the hub does because of this request names it. It tells nothing of who or
 * where, and is another one for each request. One that is not `shown` only ties the hub's log lines together.
 */
export function newTrace(shown: boolean): string {
  return `00-${hex(16)}-${hex(8)}-${shown ? '01' : '00'}`
}

function hex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  // All zeros would name no trace.
  random[0]! |= 1
  return Array.from(random, byte => byte.toString(16).padStart(2, '0')).join('')
}
