import type { Person } from '../src/shared/api/types'

export const PEOPLE: Person[]
