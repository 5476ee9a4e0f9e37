import type { Incident, Resolution } from '@/shared/api/types'

type Tone = 'done' | 'waiting' | 'trouble' | 'working' | 'over'

/** How far one is, by icon, word and tone. */
export interface Look {
  /** Under which its word is found in the texts. */
  word: 'escalated' | 'OPEN' | 'ACKNOWLEDGED' | 'restored' | 'RESOLVED'
  icon: string
  tone: Tone
}

export function lookOf({ state, escalatedAt, restoredAt }: Pick<Incident, 'state' | 'escalatedAt' | 'restoredAt'>): Look {
  if (state === 'RESOLVED') {
    return { word: 'RESOLVED', icon: 'pi-check', tone: 'over' }
  }
  if (state === 'OPEN' && escalatedAt) {
    return { word: 'escalated', icon: 'pi-bell', tone: 'trouble' }
  }
  if (restoredAt) {
    return { word: 'restored', icon: 'pi-check-circle', tone: 'done' }
  }
  return state === 'OPEN'
    ? { word: 'OPEN', icon: 'pi-exclamation-circle', tone: 'waiting' }
    : { word: 'ACKNOWLEDGED', icon: 'pi-wrench', tone: 'working' }
}

/** What people may say that it was, in the order in which it is offered. */
export const RESOLUTIONS: Resolution[] = ['POWER', 'HALL_EQUIPMENT', 'CABLE', 'UPSTREAM', 'HUB', 'HANDLING', 'PASSED', 'FALSE_ALARM', 'OTHER']

/** Apart what stands together in the detail of RESOLVED: the resolution, and words. */
export function resolvedAs(detail: string): { resolution: string, words: string } {
  const blank = detail.indexOf(' ')
  return blank < 0 ? { resolution: detail, words: '' } : { resolution: detail.slice(0, blank), words: detail.slice(blank + 1) }
}
