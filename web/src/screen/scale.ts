/**
 * How large a hall screen writes, in hundredths of the picture's height. docs/hall-screen.md says how these were chosen:
 * from the angle under which the last row, 15 m away, sees a capital letter of a picture two metres high.
 */
export const SCALE = {
  /** The number to be dialled and the clock, where nothing else is to be read. */
  huge: 13,
  calling: 8.4,
  question: 7,
  answer: 5.2,
  footer: 4.8,
  /** Announcements in a band. */
  ticker: 4.2,
  /** What may be looked up from nearer: names beside an answer, words beside a number. */
  small: 3.4,
} as const

export type Size = keyof typeof SCALE

/** What someone in the hall can choose where the room is shorter or longer, or the picture smaller. */
export const STEPS = { '-1': 0.82, '0': 1, '1': 1.15, '2': 1.3 } as const

export type Step = -1 | 0 | 1 | 2

export const ALL_STEPS: readonly Step[] = [-1, 0, 1, 2]

/** Only what is read grows; the frame around it keeps its room. */
const READ: readonly Size[] = ['calling', 'question', 'answer']

/** What stands alone on a screen is written as large as a call where it is short enough to stay in one part so. */
export function isShort(text: string): boolean {
  return text.length <= 90
}

/** In hundredths of the height. */
export function sized(size: Size, step: Step): number {
  return READ.includes(size) ? SCALE[size] * STEPS[step] : SCALE[size]
}

/** As custom properties: `--question`, `--answer` and so on, in the screen's unit `--u`. */
export function sizes(step: Step): Record<string, string> {
  return Object.fromEntries(Object.keys(SCALE).map(size => [`--${size}`, `calc(${sized(size as Size, step)} * var(--u))`]))
}
