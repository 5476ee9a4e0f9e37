import type { Step } from './scale'
import type { Theme } from './themes'

/** `auto` is what is being called, else what is answered, else the backdrop; the others stay with one of them. */
export const MODES = ['auto', 'waiting', 'calling', 'latest', 'own'] as const
export const LAYOUTS = ['full', 'lower-third'] as const

export type Mode = typeof MODES[number]
export type Layout = typeof LAYOUTS[number]

export interface ScreenSettings {
  mode: Mode
  theme: Theme
  layout: Layout
  /** How much larger or smaller than for 15 m. */
  size: Step
}

/** What the desk wants of a screen, null where it wants nothing; `version` rises with every change. */
export interface RemoteScreen {
  version: number
  mode: Mode | null
  theme: Theme | null
  layout: Layout | null
  /** To be shown instead of everything else. */
  message: string | null
}

/** What was chosen at the screen, and which version of the desk's wishes it was chosen over. */
export interface LocalChoice {
  chosen: Partial<ScreenSettings>
  over: number
}

export const UNTOUCHED: LocalChoice = { chosen: {}, over: 0 }

const DEFAULTS: ScreenSettings = { mode: 'auto', theme: 'dark', layout: 'full', size: 0 }

/**
 * The settings that hold: an address that names one keeps it (it was typed into the video programme for good); of the
 * screen's own menu and the desk, the later word.
 */
export function settled(address: Partial<ScreenSettings>, local: LocalChoice, remote: RemoteScreen | null): ScreenSettings {
  const told = remote ? wanted(remote) : {}
  return remote && remote.version > local.over
    ? { ...DEFAULTS, ...local.chosen, ...told, ...address }
    : { ...DEFAULTS, ...told, ...local.chosen, ...address }
}

function wanted({ mode, theme, layout }: RemoteScreen): Partial<ScreenSettings> {
  return { ...mode && { mode }, ...theme && { theme }, ...layout && { layout } }
}

/** What an address says: `?mode=own&theme=maket&layout=lower-third&size=1`. What it says wrongly it does not say. */
export function fromAddress(query: URLSearchParams): Partial<ScreenSettings> {
  return {
    ...oneOf('mode', query.get('mode'), MODES),
    ...oneOf('theme', query.get('theme'), ['dark', 'maket'] as const),
    ...oneOf('layout', query.get('layout'), LAYOUTS),
    ...oneOf('size', query.get('size') === null ? null : Number(query.get('size')), [-1, 0, 1, 2] as const),
  }
}

function oneOf<Name extends string, Value>(name: Name, said: unknown, allowed: readonly Value[]) {
  return allowed.includes(said as Value) ? { [name]: said as Value } as Record<Name, Value> : {}
}
