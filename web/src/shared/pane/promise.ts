/** Dates as one types them are of the conference's place, wherever this machine's clock thinks it is. Vietnam has no summer time. */
const OFFSET = '+07:00'
const HOUR = 3_600_000

/** The instant of a date and hour as `<input type="datetime-local">` gives it; null for none or nonsense. */
export function instantOf(local: string): string | null {
  const at = Date.parse(`${local}:00${OFFSET}`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** 2021-04-28T14:00, in Vietnam */
export function localOf(at: number): string {
  return new Date(at + 7 * HOUR).toISOString().slice(0, 16)
}

/** Sensible dates to promise an answer for: this afternoon, tomorrow, next Monday; only what is still to come. */
export function promises(now: number): { key: 'today' | 'tomorrow' | 'monday', local: string }[] {
  const today = localOf(now).slice(0, 10)
  const daysOn = (days: number) => localOf(Date.parse(`${today}T00:00:00${OFFSET}`) + days * 24 * HOUR).slice(0, 10)
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  const monday = daysOn((8 - weekday) % 7 || 7)
  return [
    { key: 'today' as const, local: `${today}T16:30` },
    { key: 'tomorrow' as const, local: `${daysOn(1)}T10:00` },
    { key: 'monday' as const, local: `${monday}T10:00` },
  ].filter(({ key, local }) => Date.parse(`${local}:00${OFFSET}`) > now && !(key === 'monday' && monday === daysOn(1)))
}
