import type { Role } from '@/shared/api/types'

/** In the order in which one looks for them. */
export const ROLES: Role[] = ['CLERK', 'OFFICIAL', 'OPERATOR', 'MODERATOR', 'TECHNICIAN', 'CHAIR', 'SCREEN', 'ADMIN']
