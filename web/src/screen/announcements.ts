import type { Announcement, ReadingAddress } from '@/shared/api/types'

/** What of it a screen needs. */
export type HallAnnouncement = Pick<Announcement, 'id' | 'text' | 'form' | 'at' | 'endedAt'>

/** What stands on a screen now, in that form, the newest first. */
export function standing(announcements: readonly HallAnnouncement[], form: 'TICKER' | 'PAGE'): HallAnnouncement[] {
  return announcements
    .filter(announcement => announcement.form === form && !announcement.endedAt)
    .sort((a, b) => b.at.localeCompare(a.at))
}

/** An address as it is typed in: browsers find out by themselves whether it is safe. */
export function typed({ address }: ReadingAddress): string {
  return address.replace(/^https?:\/\//, '')
}
