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
