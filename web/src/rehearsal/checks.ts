import type { Check, Role } from '@/shared/api/types'

/** In the order of the hub. */
export const CHECKS: Check[] = ['SCREEN', 'FORM', 'STREAM', 'HOTLINE', 'HEARTBEAT', 'SOUND', 'PICTURE']

const PEOPLE: Partial<Record<Check, Role[]>> = {
  HOTLINE: ['OPERATOR', 'MODERATOR'],
  SOUND: ['CLERK', 'TECHNICIAN', 'MODERATOR'],
  PICTURE: ['CLERK', 'TECHNICIAN', 'MODERATOR'],
}

/** Whether the viewer may tick it; what the hub sees itself nobody ticks by hand. */
export function maySay(check: Check, role: Role): boolean {
  return PEOPLE[check]?.includes(role) ?? false
}
