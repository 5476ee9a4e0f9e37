export const FEWEST_PARTS = 2
export const MOST_PARTS = 10

/** 1. · 2) · a) · Câu 3: · – at the start of a line */
const MARK = /^\s*(?:(?:Câu|Ý) ?\d{1,2}[.:)]?|\d{1,2} ?[.)/]|\p{L}\)|[-–•*+])\s+(?=\S)/iu

/** The questions on one slip, as far as its form tells: numbered or marked lines, else paragraphs. At least two parts, the last may be empty. */
export function proposeParts(text: string): string[] {
  const marked = split(text.split('\n'), line => MARK.test(line)).map(part => part.replace(MARK, '').trim())
  const paragraphs = text.split(/\n\s*\n/).map(part => part.trim())
  const parts = (marked.length >= FEWEST_PARTS ? marked : paragraphs).filter(Boolean)
  const fitting = parts.length > MOST_PARTS
    ? [...parts.slice(0, MOST_PARTS - 1), parts.slice(MOST_PARTS - 1).join('\n')]
    : parts
  return fitting.length >= FEWEST_PARTS ? fitting : [text.trim(), '']
}

/** What stands before the first mark is the introduction of the first question, so it goes with it. */
function split(lines: string[], begins: (line: string) => boolean): string[] {
  const parts: string[] = []
  let introduction = ''
  for (const line of lines) {
    if (begins(line)) {
      parts.push(line)
    }
    else if (parts.length === 0) {
      introduction += `${line}\n`
    }
    else {
      parts[parts.length - 1] += `\n${line}`
    }
  }
  if (parts.length > 0 && introduction.trim()) {
    parts[0] = `${introduction.trim()}\n${parts[0]!.replace(MARK, '')}`
  }
  return parts
}
