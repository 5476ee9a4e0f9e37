import type { BridgePoint, HallReceipt } from '../api/types'

/** Why a hall has not got an answer, as far as can be told. */
export type Why = 'lineDown' | 'noScreen' | 'notYet' | 'unknown'

/** A hall without the answer as it stands. */
export interface MissingHall {
  code: string
  name: string
  why: Why
  /** It saw the answer before that was corrected. */
  oldOnly: boolean
  /** One of its callers heard it, the hall did not. */
  phoneOnly: boolean
}

/**
 * The halls that neither showed nor read out an answer, those first that saw what was corrected since.
 *
 * @param halls with how many screens each has open, where that is known
 */
export function missingHalls(receipts: readonly HallReceipt[], revision: number, halls: ReadonlyMap<string, BridgePoint>): MissingHall[] {
  return receipts
    .filter(receipt => !reached(receipt))
    .map(({ bridgePoint: { code, name }, revision: seen, byPhone }) => ({
      code,
      name,
      why: whyMissing(halls.get(code)),
      oldOnly: !!seen && seen < revision,
      phoneOnly: byPhone,
    }))
    .sort((a, b) => Number(b.oldOnly) - Number(a.oldOnly))
}

/** True where the hall, and not one of its callers alone, has the answer before its eyes or ears. */
export function reached({ shownAt, readOutAt, byPhone }: HallReceipt): boolean {
  return !!shownAt || (!!readOutAt && !byPhone)
}

/** A line that is down explains why no screen shows anything, also where one was open a moment ago. */
function whyMissing(hall?: BridgePoint): Why {
  if (hall?.health.state === 'DOWN') {
    return 'lineDown'
  }
  if (hall?.screens === undefined || hall.screens === null) {
    return 'unknown'
  }
  return hall.screens > 0 ? 'notYet' : 'noScreen'
}
