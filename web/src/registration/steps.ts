import type { Missing, RegistrationState } from '@/shared/api/types'

/** In the order in which a hall goes through them. */
export const STATES: RegistrationState[] = ['INVITED', 'ACKNOWLEDGED', 'REGISTERED', 'TESTED', 'READY']

/** What a state looks like: never by its colour alone. */
export const LOOKS: Record<RegistrationState, { icon: string, tint: 'waiting' | 'working' | 'done' }> = {
  INVITED: { icon: 'pi-envelope', tint: 'waiting' },
  ACKNOWLEDGED: { icon: 'pi-pencil', tint: 'waiting' },
  REGISTERED: { icon: 'pi-list-check', tint: 'working' },
  TESTED: { icon: 'pi-verified', tint: 'working' },
  READY: { icon: 'pi-check-circle', tint: 'done' },
}

/** Where in the form what is missing is said. */
export const FIELDS: Record<Missing, string> = {
  ACKNOWLEDGEMENT: 'registration-acknowledge',
  VENUE: 'registration-venue',
  ADDRESS: 'registration-address',
  CHAIR: 'registration-chair',
  LINE_CONTACT: 'registration-contacts',
  CODEC: 'equipment-CODEC',
  CAMERA: 'equipment-CAMERA',
  MICROPHONE: 'equipment-MICROPHONE',
  SCREEN: 'equipment-SCREEN',
  EXPECTED: 'registration-expected',
}

export function hasReached(state: RegistrationState, step: RegistrationState): boolean {
  return STATES.indexOf(state) >= STATES.indexOf(step)
}
