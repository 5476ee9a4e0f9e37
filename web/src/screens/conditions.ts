import type { Screen, ScreenSettings } from '@/shared/api/types'

type Tone = 'done' | 'waiting' | 'trouble' | 'working' | 'over'

/** How a device stands, by icon and tone; its word is found under the condition. */
export const LOOKS: Record<Screen['condition'], { icon: string, tone: Tone }> = {
  NEVER: { icon: 'pi-circle', tone: 'waiting' },
  VISIBLE: { icon: 'pi-check-circle', tone: 'done' },
  HIDDEN: { icon: 'pi-eye-slash', tone: 'waiting' },
  BEHIND: { icon: 'pi-history', tone: 'waiting' },
  CLOSED: { icon: 'pi-times-circle', tone: 'trouble' },
  REVOKED: { icon: 'pi-ban', tone: 'over' },
}

export const MODES: NonNullable<ScreenSettings['mode']>[] = ['AUTO', 'WAITING', 'CALLING', 'LATEST', 'OWN']
export const THEMES: NonNullable<ScreenSettings['theme']>[] = ['MAKET', 'DARK']
export const LAYOUTS: NonNullable<ScreenSettings['layout']>[] = ['FULL', 'LOWER_THIRD']
