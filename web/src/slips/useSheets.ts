import { printedSlips } from '@/shared/outbox/slip'

/** How slips lie on paper: four on an A4, to be cut, or each on an A6 of its own. */
export const LAYOUTS = { A4: 4, A6: 1 } as const
export type Layout = keyof typeof LAYOUTS

/** More than a hall needs for a morning. */
export const MOST_SLIPS = 400

/** A slip with its place in the pile, so that a missing one is noticed. */
export interface Slip {
  code: string
  place: number
}

const KEY = 'caunoi.slips.printed'

/**
 * Sheets of new slips for a hall: codes that this machine has not printed for it before.
 *
 * @param sheets how many; at most {@link MOST_SLIPS} slips come of it
 */
export function newSheets(hall: string, layout: Layout, sheets: number): Slip[][] {
  const printed = read()
  const former = new Set(printed[hall] ?? [])
  const many = Math.min(MOST_SLIPS, Math.max(1, Math.floor(sheets)) * LAYOUTS[layout])
  const fresh = printedSlips(hall, many, code => former.has(code.slice(hall.length + 1)))
  // Only what follows the hall; when the store is full, chance alone keeps them apart.
  keep({ ...printed, [hall]: [...former, ...fresh.map(code => code.slice(hall.length + 1))] })
  return inSheets(fresh.map((code, index) => ({ code, place: index + 1 })), LAYOUTS[layout])
}

function inSheets(slips: Slip[], each: number): Slip[][] {
  return Array.from({ length: Math.ceil(slips.length / each) }, (_, sheet) => slips.slice(sheet * each, (sheet + 1) * each))
}

function read(): Record<string, string[]> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}
  }
  catch {
    return {}
  }
}

function keep(printed: Record<string, string[]>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(printed))
  }
  catch {
    localStorage.removeItem(KEY)
  }
}
