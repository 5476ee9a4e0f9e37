export const CALLER_FIELDS = ['name', 'role', 'commune', 'phone'] as const

/** Who calls, as it is typed. */
export type Caller = Record<typeof CALLER_FIELDS[number], string> & { callback: boolean }
