/** What the desk has halls read beside the answers, as far as a screen needs it. */
export interface HallAnnouncement {
  id: string
  version: number
  text: string
  /** A band above the footer, or the whole screen. Messages are for people, not for screens. */
  form: 'TICKER' | 'PAGE' | 'MESSAGE'
  at: string
  endedAt: string | null
}

/** Where published answers are read on a phone, short enough to be typed, and the same as a square to be photographed. */
export interface ReadingAddress {
  text: string
  code: { size: number, path: string } | null
}

/** What stands on a screen now, in that form, the newest first. */
export function standing(announcements: readonly HallAnnouncement[], form: 'TICKER' | 'PAGE'): HallAnnouncement[] {
  return announcements
    .filter(announcement => announcement.form === form && !announcement.endedAt)
    .sort((a, b) => b.at.localeCompare(a.at))
}
