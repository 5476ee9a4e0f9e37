/**
 * The cells of a spreadsheet as the clipboard or a file gives them: by tabs, or by commas or semicolons beside quoted
 * cells; a quoted cell may hold line breaks, and its quotes are doubled. Null when the text is none, such as lines in
 * which somebody only quotes.
 */
export function cellsOf(text: string): string[][] | null {
  const separator = separatorOf(text)
  if (!separator && !/(?:^|\n)"/.test(text)) {
    return null
  }
  return read(text, separator ?? '\t')
}

function separatorOf(text: string): string | null {
  if (text.includes('\t')) {
    return '\t'
  }
  return [',', ';'].find(each => text.includes(`"${each}`) || text.includes(`${each}"`)) ?? null
}

function read(text: string, separator: string): string[][] | null {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    let cell: string
    if (text[at] === '"') {
      const end = closing(text, at)
      const next = text[end + 1]
      if (end < 0 || (next !== undefined && next !== separator && next !== '\n')) {
        return null
      }
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    }
    else {
      const end = nextOf(text, separator, at)
      cell = text.slice(at, end)
      at = end
    }
    row.push(cell.trim())
    if (text[at] !== separator) {
      rows.push(row)
      row = []
    }
    at += 1
  }
  return rows.filter(cells => cells.some(Boolean))
}

function closing(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1)
  while (at >= 0 && text[at + 1] === '"') {
    at = text.indexOf('"', at + 2)
  }
  return at
}

function nextOf(text: string, separator: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === separator || text[at] === '\n') {
      return at
    }
  }
  return text.length
}
