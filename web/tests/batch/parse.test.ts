import { describe, expect, it } from 'vitest'
import { isTooLong, merged, MOST_BYTES, MOST_ROWS, parseBatch } from '@/shared/batch/parse'

const texts = (pasted: string) => parseBatch(pasted).rows.map(row => row.text)

describe('lines of a notebook', () => {
  it.each([
    ['plain lines', 'Hòm phiếu phụ niêm phong thế nào?\nDấu giao lúc nào?', ['Hòm phiếu phụ niêm phong thế nào?', 'Dấu giao lúc nào?']],
    ['lines of Windows', 'Một?\r\nHai?\r\n', ['Một?', 'Hai?']],
    ['lines of an old Mac', 'Một?\rHai?', ['Một?', 'Hai?']],
    ['blank lines between', 'Một?\n\n\nHai?', ['Một?', 'Hai?']],
    ['numbers', '1. Một?\n2) Hai?\n(3) Ba?\n4/ Bốn?\n5 - Năm?', ['Một?', 'Hai?', 'Ba?', 'Bốn?', 'Năm?']],
    ['letters', 'a) Một?\nb) Hai?', ['Một?', 'Hai?']],
    ['numbered by word', 'Câu 1: Một?\nCâu hỏi số 2. Hai?\nCâu hỏi 3) Ba?', ['Một?', 'Hai?', 'Ba?']],
    ['bullets', '- Một?\n• Hai?\n* Ba?\n– Bốn?\n▪ Năm?', ['Một?', 'Hai?', 'Ba?', 'Bốn?', 'Năm?']],
    ['emoji as bullets', '👉 Một?\n✅ Hai?\n❓Ba?', ['Một?', 'Hai?', 'Ba?']],
    ['numbers without a space', '1.Một?\n2.Hai?', ['Một?', 'Hai?']],
    ['a bullet and a number', '- 1. Một?\n- 2. Hai?', ['Một?', 'Hai?']],
    ['wrapped lines of a list', '1. Cử tri đi vắng\ncó được bầu nơi khác\nkhông?\n2. Hai?', ['Cử tri đi vắng có được bầu nơi khác không?', 'Hai?']],
    ['wrapped lines without numbers', 'Cử tri đi vắng\ncó được bầu nơi khác không?\nDấu giao lúc nào?', ['Cử tri đi vắng có được bầu nơi khác không?', 'Dấu giao lúc nào?']],
    ['no-break spaces', '1.\u00A0Một\u00A0câu?\n\u00A0\u00A02.\u00A0Hai?', ['Một câu?', 'Hai?']],
    ['a byte order mark and zero-width spaces', '\uFEFFMột?\n\u200B\nHai\u200B?', ['Một?', 'Hai?']],
    ['decomposed letters', 'Hòm phiếu?'.normalize('NFD'), ['Hòm phiếu?']],
    ['lines with nothing to read', 'Một?\n---\n***\n   \n.\nHai?', ['Một?', 'Hai?']],
    ['one line', 'Một?', ['Một?']],
  ])('%s', (_, pasted, expected) => expect(texts(pasted)).toEqual(expected))

  it.each([
    ['a number that belongs to the question', '12 cử tri đi vắng thì ghi thế nào?'],
    ['a number of many digits', '1.000 phiếu có đủ không?'],
    ['another question\'s number', 'Câu 42-7 áp dụng cho thẻ cử tri không?'],
    ['a time that belongs to the question', '7h00 đã mở cửa phòng bỏ phiếu được chưa?'],
    ['a date', '23/5 có phải ngày nghỉ không?'],
    ['an office before a colon', 'UBND xã: cấp lại thẻ cử tri thế nào?'],
    ['a place before a colon', 'Xã Thử Nghiệm: hòm phiếu phụ đặt ở đâu?'],
    ['a matter before a colon', 'Hòm phiếu phụ: niêm phong lúc nào?'],
    ['quotes at the beginning', '"Phiếu hợp lệ" được hiểu thế nào?'],
    ['an emoji within', 'Dấu 👍 trên phiếu có hợp lệ không?'],
    ['a family of emoji joined into one', 'Phiếu vẽ hình 👨‍👩‍👧 có hợp lệ không?'],
    ['commas', 'Thẻ mất, rách, sai tên thì làm gì?'],
  ])('keeps %s', (_, line) => expect(texts(line)).toEqual([line]))

  it('takes times off when most lines begin with one', () => {
    const { rows } = parseBatch('08:31 Một?\n08:40 Hai?\n9h05 Ba?')
    expect(rows.map(row => row.text)).toEqual(['Một?', 'Hai?', 'Ba?'])
    expect(rows[2]!.removed).toEqual(['9h05'])
  })

  it('takes a marked time off even once', () => {
    expect(texts('[08:31] Một?\nHai?\n(8h40) Ba?\n8:45 - Bốn?')).toEqual(['Một?', 'Hai?', 'Ba?', 'Bốn?'])
  })
})

describe('who asks', () => {
  it.each([
    ['Chị Mẫu: thẻ cử tri mất thì sao?', 'Chị Mẫu'],
    ['Nguyễn Thị Ví Dụ: thẻ cử tri mất thì sao?', 'Nguyễn Thị Ví Dụ'],
    ['Ông Trần Giả Định (xã Thử Nghiệm): thẻ cử tri mất thì sao?', 'Ông Trần Giả Định (xã Thử Nghiệm)'],
    ['Đ/c Tượng Trưng - Tổ bầu cử số 3: thẻ cử tri mất thì sao?', 'Đ/c Tượng Trưng - Tổ bầu cử số 3'],
  ])('%s', (line, name) => {
    expect(parseBatch(line).rows).toEqual([{ text: 'thẻ cử tri mất thì sao?', removed: [name], private: false }])
  })

  it.each([
    ['Thẻ mất thì sao? (ĐT: 0999 000 001)', '0999 000 001'],
    ['Thẻ mất thì sao? SĐT 0999000001', '0999000001'],
    ['Thẻ mất thì sao? Liên hệ: +84 999 000 001.', '+84 999 000 001'],
    ['Thẻ mất thì sao? (0999.000.001)', '0999.000.001'],
  ])('how to reach them: %s', (line, phone) => {
    const [row] = parseBatch(line).rows
    expect(row).toMatchObject({ removed: [phone], private: false })
    expect(row!.text).toMatch(/^Thẻ mất thì sao\?$/)
  })

  it.each(['Số 0999 000 001 gọi tự xưng Tổ bầu cử, có đúng không?', 'CCCD 079123456789 bị trùng thì sửa ở đâu?', 'Chứng minh 271234567 hết hạn có dùng được không?'])('makes private what needs its number: %s', (line) => {
    expect(parseBatch(line).rows).toEqual([{ text: line, removed: [], private: true }])
  })
})

describe('a spreadsheet', () => {
  it.each([
    ['a column with line breaks in a cell', 'Một?\n"Hai,\ndòng hai?"\nBa?', ['Một?', 'Hai,\ndòng hai?', 'Ba?']],
    ['doubled quotes', '"Chữ ""Đồng ý"" ghi đâu?\nTrên phiếu?"\nHai?', ['Chữ "Đồng ý" ghi đâu?\nTrên phiếu?', 'Hai?']],
    ['the column with the most words', '1\tXã Thử\tThẻ cử tri mất thì cấp lại ra sao?\n2\tXã Nghiệm\tDấu giao lúc nào vậy?', ['Thẻ cử tri mất thì cấp lại ra sao?', 'Dấu giao lúc nào vậy?']],
    ['a heading', 'STT\tNội dung câu hỏi\n1\tThẻ cử tri mất thì sao?\n2\tHai?', ['Thẻ cử tri mất thì sao?', 'Hai?']],
    ['empty cells', 'a\tThẻ cử tri mất thì sao?\n\t\nb\t\nc\tBa?', ['Thẻ cử tri mất thì sao?', 'Ba?']],
    ['quoted cells with commas', '"1","Thẻ mất, rách thì sao?"\n"2","Hai?"', ['Thẻ mất, rách thì sao?', 'Hai?']],
    ['quoted cells with semicolons', '1;"Thẻ mất; rách thì sao?"\n2;"Hai câu hỏi?"', ['Thẻ mất; rách thì sao?', 'Hai câu hỏi?']],
    ['lines of Windows within', '1\t"Một\r\nhai?"\r\n2\tBa?\r\n', ['Một\nhai?', 'Ba?']],
  ])('%s', (_, pasted, expected) => expect(texts(pasted)).toEqual(expected))

  it('leaves names and phones of the other columns out', () => {
    const { rows } = parseBatch('Nguyễn Thị Ví Dụ\t0999 000 001\tThẻ cử tri mất thì cấp lại ra sao?')
    expect(rows).toEqual([{ text: 'Thẻ cử tri mất thì cấp lại ra sao?', removed: [], private: false }])
  })

  it('takes a cell that was never closed as lines', () => {
    expect(texts('"Một?\nHai?')).toEqual(['"Một?', 'Hai?'])
  })
})

describe('a chat', () => {
  it.each([
    ['name and hour above', 'Nguyễn Thị Ví Dụ, 08:31\nThẻ mất thì sao?\nTrần Giả Định, 08:35\nDấu giao lúc nào?', ['Thẻ mất thì sao?', 'Dấu giao lúc nào?']],
    ['with a date', 'Nguyễn Thị Ví Dụ 08:31 28/04/2021\nThẻ mất thì sao?', ['Thẻ mất thì sao?']],
    ['in brackets', '[08:31, 28/04/2021] Nguyễn Thị Ví Dụ: Thẻ mất thì sao?\n[08:35, 28/04/2021] Mẫu: Hai?', ['Thẻ mất thì sao?', 'Hai?']],
    ['in brackets, the date first', '[28/04/2021, 08:31:05] Mẫu: Một?', ['Một?']],
    ['with a dash', '28/04/2021, 08:31 - Mẫu: Một?\n28/04/2021, 08:32 - Thử: Hai?', ['Một?', 'Hai?']],
    ['a message of several lines', '[08:31, 28/04/2021] Mẫu: Thẻ mất\nthì sao?\n[08:32, 28/04/2021] Thử: Hai?', ['Thẻ mất\nthì sao?', 'Hai?']],
    ['a message with a list', 'Mẫu, 08:31\n1. Một?\n2. Hai?', ['Một?', 'Hai?']],
    ['what is no text', 'Mẫu, 08:31\n[Hình ảnh]\nThử, 08:32\n<Media omitted>\nDụ, 08:33\nMột?', ['Một?']],
    ['emoji in names', 'Ví Dụ 🌸, 08:31\nMột?', ['Một?']],
  ])('%s', (_, pasted, expected) => expect(texts(pasted)).toEqual(expected))

  it('says whose and when it was', () => {
    expect(parseBatch('Nguyễn Thị Ví Dụ, 08:31\nThẻ mất thì sao?').rows[0]!.removed).toEqual(['Nguyễn Thị Ví Dụ', '08:31'])
  })

  it('is not made of a line that ends with an hour', () => {
    const line = 'Khu vực bỏ phiếu của xã có được mở cửa cho cử tri vào từ lúc 06:30'
    expect(texts(line)).toEqual([line])
  })
})

describe('a paste that is none', () => {
  it.each(['', ' \n\t\n ', '\u200B', '---', '"'])('%j is empty', pasted => expect(parseBatch(pasted).problem).toBe('empty'))

  it('of too many rows gives none', () => {
    const lines = (many: number) => Array.from({ length: many }, (_, n) => `Câu thứ ${n}?`).join('\n')
    expect(parseBatch(lines(MOST_ROWS)).rows).toHaveLength(MOST_ROWS)
    expect(parseBatch(lines(MOST_ROWS + 1))).toEqual({ rows: [], problem: 'too-many' })
  })

  it('of too many letters is not even read', () => {
    expect(isTooLong('a'.repeat(MOST_BYTES))).toBe(false)
    expect(parseBatch('ế'.repeat(MOST_BYTES / 2)).problem).toBe('too-long')
    const start = performance.now()
    expect(parseBatch('a\n'.repeat(20_000_000)).problem).toBe('too-long')
    expect(performance.now() - start).toBeLessThan(200)
  })

  it.each([
    ['one endless line', 'a b '.repeat(250_000)],
    ['one endless word', 'a'.repeat(1_000_000)],
    ['nothing but quotes', '"'.repeat(1_000_000)],
    ['nothing but tabs', '\t'.repeat(1_000_000)],
    ['nothing but digits', '0'.repeat(1_000_000)],
    ['nothing but spaces and a colon', `${' '.repeat(999_990)}: a`],
    ['nothing but bullets', '- '.repeat(500_000)],
    ['nothing but lines', '\n'.repeat(1_000_000)],
  ])('of %s takes no time', (_, pasted) => {
    const start = performance.now()
    parseBatch(pasted)
    expect(performance.now() - start).toBeLessThan(1_500)
  })
})

describe('neighbours', () => {
  it('become one question, private when either was', () => {
    const [one, two] = parseBatch('Số 0999 000 001 gọi tới,\nCó đúng là Tổ bầu cử không?').rows
    expect(merged(one!, two!)).toEqual({ text: 'Số 0999 000 001 gọi tới, Có đúng là Tổ bầu cử không?', removed: [], private: true })
  })
})
