import { hasWords, holdsIdentity, letters } from '../text'
import { cellsOf } from './cells'
import { messagesOf } from './chat'
import { anonymous, beginsWithTime, unmarked } from './strip'

/** One question of a paste. */
export interface Parsed {
  text: string
  /** Names, times and numbers that were taken off. */
  removed: string[]
  /** It still holds a phone or an identity number: not for other halls. */
  private: boolean
}

export type ParseProblem = 'empty' | 'too-long' | 'too-many'

export const MOST_ROWS = 200
/** In UTF-8. */
export const MOST_BYTES = 1024 * 1024

/** True when a text is more than anyone asks at once. Cheap for any length: what is surely too long is not even counted. */
export function isTooLong(text: string): boolean {
  return text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES
}

/**
 * Takes a paste apart into questions: lines of a notebook, a column of a spreadsheet, or messages of a chat. What is not
 * asked (who, when, how to reach them) is taken off and named; nothing else is lost.
 */
export function parseBatch(pasted: string): { rows: Parsed[], problem: ParseProblem | null } {
  if (isTooLong(pasted)) {
    return { rows: [], problem: 'too-long' }
  }
  const text = tidied(pasted)
  const pieces = fromCells(text) ?? fromChat(text) ?? fromLines(text.split('\n'))
  const rows = pieces.map(finished).filter(row => says(row.text))
  if (rows.length > MOST_ROWS) {
    return { rows: [], problem: 'too-many' }
  }
  return { rows, problem: rows.length === 0 ? 'empty' : null }
}

/** Two neighbours that are one question. */
export function merged(one: Parsed, other: Parsed): Parsed {
  const text = `${one.text} ${other.text}`
  return { text, removed: [...one.removed, ...other.removed], private: one.private || other.private || holdsIdentity(text) }
}

type Piece = Pick<Parsed, 'text' | 'removed'>

function tidied(pasted: string): string {
  return pasted
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/^\n+/, '')
    .trimEnd()
}

/** Not only dashes and dots. */
function says(line: string): boolean {
  return hasWords(line) && /[\p{L}\p{N}]/u.test(line)
}

function fromCells(text: string): Piece[] | null {
  const cells = cellsOf(text)
  if (!cells) {
    return null
  }
  const width = Math.max(...cells.map(row => row.length))
  const wordiness = Array.from({ length: width }, (_, column) => cells.reduce((sum, row) => sum + letters(row[column] ?? ''), 0))
  const column = wordiness.indexOf(Math.max(...wordiness))
  const rows = isHeading(cells, column) ? cells.slice(1) : cells
  return rows
    .filter(row => row[column])
    .map(row => unmarkedPiece(row[column]!.split('\n').map(line => line.trim()).filter(Boolean).join('\n'), true))
}

/** The first row names the columns: short, and without a question of its own. */
function isHeading(cells: string[][], column: number): boolean {
  const first = cells[0]?.[column] ?? ''
  return cells.length > 1 && /^(?:nội dung|câu hỏi|ý kiến|hỏi|vấn đề|question|text|content)(?:\s|$)/iu.test(first) && letters(first) <= 30 && !first.includes('?')
}

function fromChat(text: string): Piece[] | null {
  return messagesOf(text.split('\n').map(line => line.trim()))?.flatMap(({ name, at, lines }) => {
    const said = lines.filter(Boolean)
    const listed = said.filter(line => unmarked(line, false).marked).length > 1
    const pieces = listed ? fromLines(said) : [unmarkedPiece(said.join('\n'), false)]
    return pieces.map(piece => ({ ...piece, removed: [name, at, ...piece.removed].filter(Boolean) }))
  }) ?? null
}

/** Each line is a question, unless it goes on with the one before it. */
function fromLines(lines: string[]): Piece[] {
  const written = lines.map(line => says(line) ? line.trim() : '')
  const timed = written.filter(beginsWithTime).length
  const timesToo = timed > 1 && timed * 2 >= written.filter(Boolean).length
  const listed = written.filter(line => unmarked(line, timesToo).marked).length > 1
  const pieces: Piece[] = []
  let gap = true
  for (const line of written) {
    const { marked, ...piece } = unmarked(line, timesToo)
    const last = pieces.at(-1)
    if (last && line && !marked && !gap && goesOn(last.text, line, listed)) {
      last.text = `${last.text} ${line}`
    }
    else if (line) {
      pieces.push(piece)
    }
    gap = !line
  }
  return pieces
}

/** In a numbered list every line without a number belongs to the one above; elsewhere one that begins small. */
function goesOn(before: string, line: string, listed: boolean): boolean {
  return listed || (/^\p{Ll}/u.test(line) && !/[.?!…]["”»)]*$/u.test(before))
}

function unmarkedPiece(text: string, timesToo: boolean): Piece {
  const { marked, ...piece } = unmarked(text, timesToo)
  return piece
}

function finished(piece: Piece): Parsed {
  const { text, removed } = anonymous(piece.text)
  return { text, removed: [...new Set([...piece.removed, ...removed])], private: holdsIdentity(text) }
}
