import type { Line } from '../api/types'

/** What a lamp looks like: never by its colour alone. */
export const LOOKS: Record<Line, { icon: string, tone: 'done' | 'waiting' | 'trouble' | 'working' | 'over' }> = {
  UP: { icon: 'pi-check-circle', tone: 'done' },
  DEGRADED: { icon: 'pi-exclamation-triangle', tone: 'waiting' },
  SUSPECT: { icon: 'pi-question-circle', tone: 'waiting' },
  FLAPPING: { icon: 'pi-sort-alt', tone: 'trouble' },
  DOWN: { icon: 'pi-times-circle', tone: 'trouble' },
  MAINTENANCE: { icon: 'pi-wrench', tone: 'working' },
  UNKNOWN: { icon: 'pi-minus-circle', tone: 'over' },
}
