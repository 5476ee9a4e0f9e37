/** Without 0 and O, 1, I and L, which are taken for one another on paper and over the phone. */
const FORM = /^[0-9A-Z]{1,8}-[2-9A-HJKMNP-Z]{3}$/
const LENGTH = 3

/**
 * For codes of our own: also without vowels, D and W, from which a Vietnamese keyboard makes other letters (A4 becomes Ã
 * with VNI, DD becomes Đ with Telex).
 */
const DIGITS = '23456789'
const LETTERS = 'BCFGHJKMNPQRSTVXZ'
const OURS = DIGITS + LETTERS

/** How many codes of one hall can be printed: those that begin with a digit. */
export const MOST_PRINTED = DIGITS.length * OURS.length ** (LENGTH - 1)

/**
 * What someone typed or read aloud, as a code: `731 k4f`, `731k4f` and `731–K4F` are `731-K4F`. Null when it is none.
 *
 * @param hall may then be left out: `k4f`
 */
export function slipCode(typed: string, hall?: string | null): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Cf}]/gu, '').replace(/\p{Pd}/gu, '-')
  const whole = plain.includes('-') ? plain : plain.replace(new RegExp(`(.{${LENGTH}})$`), '-$1').replace(/^-/, hall ? `${hall}-` : '')
  return FORM.test(whole) ? whole : null
}

/** The hall whose slip it is. */
export function hallOfSlip(slip: string): string {
  return slip.slice(0, slip.lastIndexOf('-'))
}

/**
 * A code for a question that has none on paper. It begins with a letter, printed ones with a digit: so the two never
 * meet, though the browser knows nothing of what was printed elsewhere.
 *
 * @param taken codes of this hall that are known to be used
 */
export function localSlip(hall: string, taken: (slip: string) => boolean): string {
  for (let attempt = 0; ; attempt++) {
    const slip = `${hall}-${drawn(LETTERS)}${drawn(OURS)}${drawn(OURS)}`
    // With nearly all of them used a known one is better than none: the hub then says which question has it.
    if (!taken(slip) || attempt === 1_000) {
      return slip
    }
  }
}

/**
 * Codes for a sheet of slips, in the order in which they are printed; none twice.
 *
 * @param many at most {@link MOST_PRINTED}
 * @param taken codes of earlier sheets
 */
export function printedSlips(hall: string, many: number, taken: (slip: string) => boolean = () => false): string[] {
  const free = [...DIGITS]
    .flatMap(first => [...OURS].flatMap(second => [...OURS].map(third => `${hall}-${first}${second}${third}`)))
    .filter(slip => !taken(slip))
  const wanted = Math.min(many, free.length)
  for (let place = 0; place < wanted; place++) {
    const other = place + below(free.length - place)
    ;[free[place], free[other]] = [free[other]!, free[place]!]
  }
  return free.slice(0, wanted)
}

function drawn(from: string): string {
  return from[below(from.length)]!
}

/** Each number below `limit` equally likely: what would favour the small ones is drawn again. */
function below(limit: number): number {
  const fair = 2 ** 32 - 2 ** 32 % limit
  const random = new Uint32Array(1)
  do {
    crypto.getRandomValues(random)
  } while (random[0]! >= fair)
  return random[0]! % limit
}
