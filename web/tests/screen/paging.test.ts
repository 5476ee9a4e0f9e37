import { describe, expect, it } from 'vitest'
import { paginate } from '@/screen/paging'

const letters = (text: string) => [...text].length
const words = (text: string) => text.split(/\s+/).filter(Boolean)

describe('a long text on a screen', () => {
  it('stays whole when it fits', () => {
    expect(paginate('Một. Hai.', letters, 20)).toEqual(['Một. Hai.'])
  })

  it('is divided between sentences', () => {
    expect(paginate('Một. Hai. Ba. Bốn.', letters, 10)).toEqual(['Một. Hai.', 'Ba. Bốn.'])
  })

  it('is not divided inside numbers and laws, nor after the number of a paragraph or a short form', () => {
    const text = 'Có 4.300 cử tri. 1. Theo Luật 85/2015/QH13. Hỏi TP. Biên Hòa.'

    expect(paginate(text, letters, 22)).toEqual(['Có 4.300 cử tri.', '1. Theo Luật', '85/2015/QH13.', 'Hỏi TP. Biên Hòa.'])
    expect(paginate('Hòm phiếu, tem v.v. và niêm phong. Xong.', letters, 35)).toEqual(['Hòm phiếu, tem v.v. và niêm phong.', 'Xong.'])
  })

  it('is divided at clauses where a sentence alone is too long, and else between words', () => {
    expect(paginate('Một hai ba, bốn năm sáu.', letters, 13)).toEqual(['Một hai ba,', 'bốn năm sáu.'])
    expect(paginate('Một hai ba bốn năm.', letters, 8)).toEqual(['Một hai', 'ba bốn', 'năm.'])
  })

  it('is divided inside a word only where the word alone is too long, and never between a letter and its tone', () => {
    expect(paginate('ấấấấấ', letters, 3)).toEqual(['ấấấ', 'ấấ'])
    expect(paginate('ấấấ'.normalize('NFD'), letters, 4).map(part => part.normalize('NFC'))).toEqual(['ấ', 'ấ', 'ấ'])
  })

  it('keeps its paragraphs', () => {
    expect(paginate('Một.\nHai.\n\nBa.', letters, 10)).toEqual(['Một.\nHai.', 'Ba.'])
  })

  it('has parts of about one length', () => {
    const parts = paginate(Array.from({ length: 11 }, () => 'Bốn chữ ở đây.').join(' '), letters, 150)

    expect(parts.map(part => words(part).length)).toEqual([24, 20])
  })

  it.each([7, 23, 60, 400])('loses no word in a room of %i', (room) => {
    const text = Array.from({ length: 400 }, (_, index) => `Câu số ${index}, có ý thứ ${index * 7}.`).join(' ')
    const parts = paginate(text, letters, room)

    expect(parts.every(part => letters(part) <= room)).toBe(true)
    expect(parts.flatMap(words)).toEqual(words(text))
  })

  it('is measured a few times for each part only', () => {
    let measured = 0
    const parts = paginate('chữ '.repeat(5_000), (part) => {
      measured += 1
      return letters(part)
    }, 300)

    expect(measured).toBeLessThan(parts.length * 30)
  })

  it('is never measured far beyond what has room, not even as one endless word', () => {
    let longest = 0
    const parts = paginate('ế'.repeat(20_000), (part) => {
      longest = Math.max(longest, part.length)
      return letters(part)
    }, 300)

    expect(parts.map(letters)).toEqual([...Array.from({ length: 66 }, () => 300), 200])
    expect(longest).toBeLessThanOrEqual(600)
  })

  it('is there when it is empty', () => {
    expect(paginate('', letters, 10)).toEqual([''])
  })
})
