/** How the services count: characters, not UTF-16 units. */
export function length(text: string): number {
  return [...text].length
}

/** As much of the beginning of a text as fits into an address in `most` characters, where tones take many each. */
export function fittingAddress(text: string, most: number): string {
  let room = most
  let end = 0
  for (const character of text) {
    room -= new URLSearchParams([[character, '']]).toString().length - 1
    if (room < 0) {
      break
    }
    end += character.length
  }
  return text.slice(0, end)
}

/** For finding only: case, tones and đ make no difference. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
}

/** How many letters it has, with their tones one each. */
export function letters(text: string): number {
  return text.normalize('NFC').match(/\p{L}/gu)?.length ?? 0
}

/** True when something can be seen of it. */
export function hasWords(text: string): boolean {
  return /[^\s\p{Cf}\p{Cc}\u3164\u115F\u1160\uFFA0\u2800]/u.test(text)
}

/** A phone number, or one of 9 or 12 digits as on an identity card. */
export function holdsIdentity(text: string): boolean {
  return /(?<!\d)(?:(?:\+84|0)[35789]\d(?:[ .-]?\d){7}|\d{12}|\d{9})(?!\d)/.test(text)
}

/** Sentences with their closing marks, in order. Nothing is lost but the white space between them. */
export function sentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap(paragraph => paragraph.split(/(?<=[.!?…;:]["”’»)]*)\s+(?=\S)/u))
    .map(sentence => sentence.trim())
    .filter(Boolean)
}

/**
 * Divides a text into parts that each fit: at sentences, where one alone is too long at commas, else at words.
 *
 * @param fits tells whether a text has room; a single word is taken to fit
 */
export function paginate(text: string, fits: (part: string) => boolean): string[] {
  if (fits(text)) {
    return [text]
  }
  const parts: string[] = []
  for (const sentence of sentences(text)) {
    for (const piece of fits(sentence) ? [sentence] : broken(sentence, fits)) {
      const longer = parts.length > 0 ? `${parts.at(-1)} ${piece}` : piece
      if (parts.length > 0 && fits(longer)) {
        parts[parts.length - 1] = longer
      }
      else {
        parts.push(piece)
      }
    }
  }
  return parts
}

function broken(sentence: string, fits: (part: string) => boolean): string[] {
  const clauses = sentence.split(/(?<=,)\s+/)
  return clauses.flatMap(clause => fits(clause) ? [clause] : clause.split(/\s+/))
}
