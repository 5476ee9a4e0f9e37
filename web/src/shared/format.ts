const ZONE = 'Asia/Ho_Chi_Minh'

const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' })
const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

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

/** 08:05 where it is of today, else 28/04/2021 08:05. */
export function hourOrDate(at: string, today: string): string {
  return date(at) === today ? time(at) : dateTime(at)
}

/** 1.234, and 1,234 on the page in English */
export function count(value: number): string {
  return numbers[document.documentElement.lang === 'en' ? 'en' : 'vi'].format(value)
}

/** 3 phút trước; today's hour when it is longer ago, the date when it is not of today. */
export function age(at: string, now: number, locale: string): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000)
  if (minutes < 1) {
    return locale === 'en' ? 'just now' : 'vừa xong'
  }
  if (minutes < 60) {
    return new Intl.RelativeTimeFormat(locale).format(-minutes, 'minute')
  }
  return date(at) === date(now) ? time(at) : dateTime(at)
}
