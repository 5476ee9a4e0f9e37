const ZONE = 'Asia/Ho_Chi_Minh'

const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' })
const numbers = new Intl.NumberFormat('vi-VN')

/** 08:05 */
export function time(at: string | number | Date): string {
  return clock.format(new Date(at))
}

/** 28/04/2021 */
export function date(at: string | number | Date): string {
  return day.format(new Date(at))
}

/** 28/04/2021 08:05 */
export function dateTime(at: string | number | Date): string {
  return `${date(at)} ${time(at)}`
}

/** 1.234 */
export function count(value: number): string {
  return numbers.format(value)
}

/** 3 phút trước; today's hour when it is longer ago, the date when it is not of today. */
export function age(at: string, now: number, locale: string): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (minutes < 1) {
    return relative.format(0, 'second')
  }
  if (minutes < 60) {
    return relative.format(-minutes, 'minute')
  }
  return date(at) === date(now) ? time(at) : dateTime(at)
}
