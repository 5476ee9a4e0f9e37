import { fold } from '../text'

/** What was taken off a question, to be shown beside it. */
export interface Stripped {
  text: string
  removed: string[]
}

const BULLET = /^(?:[-–—•·*+▪◦●○►→✓✔☐☑■□❖➢➤»]+|\p{Extended_Pictographic}\uFE0F?)\s*/u

/** `1.`, `1)`, `(1)`, `1/`, `a)`, `Câu 1:`, `Câu hỏi số 1.`; never the number of a question such as 42-7, nor 1.000. */
const NUMBERING = /^(?:\(?(?:câu(?: hỏi)?|hỏi|ý)\s*(?:số\s*)?\d{1,3}\)?\s*(?:[.):/–-]\s+|[.):/]\s*)|\(\d{1,3}\)\s*|\d{1,3}\s*[.):/](?!\d)\s*|\d{1,3}\s*[-–]\s+|[a-z]\)\s*)/iu

/** A bullet, a number and a time, some of them twice. */
const MOST_MARKS = 5

const MARKED_TIME = /^(?:\[(\d{1,2}[:hg]\d{2})\]|\((\d{1,2}[:hg]\d{2})\)|(\d{1,2}[:hg]\d{2})\s*[-–:|])\s*/iu
const BARE_TIME = /^(\d{1,2}[:hg]\d{2})\s+/iu

const PHONE = String.raw`(?:\+84|0)(?:[ .-]?\d){9,10}`
/** `(ĐT: 0999 000 001)`, `SĐT 0999000001` at the end: how to reach someone, no part of the question. */
const CONTACT = new RegExp(String.raw`[\s,;.(–-]{0,4}(?:đt|sđt|dđ|số điện thoại|số đt|điện thoại|tel|phone|liên hệ|lh)[ :.]{0,3}(${PHONE}) ?\)?\.?$`, 'iu')
const BARE_CONTACT = new RegExp(String.raw`\( ?(${PHONE}) ?\)\.?$`, 'u')

const TITLE = /^(?:ông|bà|anh|chị|cô|chú|bác|em|đ\/c|đc|đồng chí|a\.|c\.)\s+/iu
/** `Nguyễn Văn Ví Dụ (Tân Phú): ` and `Chị Mẫu - xã Thử: `. */
const SPEAKER = /^([^:?!\n]{2,60}):\s+(?=\S)/u
/** Words that a place, an office or a matter begins with: what such a one says keeps its beginning. */
const NO_PERSON = /^(?:xa|phuong|thi tran|to|khu|ap|thon|diem|ban|hoi|truong|doi|cong an|cau|noi dung|luat|nghi dinh|thong tu|mau|bieu|ve|so|phong|tinh|thanh pho|dien|truong hop|de nghi|kinh|gui)(?:\s|$)/u

/** A list that begins every line with a time does so because of when, not of what. */
export function beginsWithTime(text: string): boolean {
  return BARE_TIME.test(text)
}

/** What stands at the beginning of a line and is no question: a bullet, a number, a time. */
export function unmarked(line: string, timesToo: boolean): Stripped & { marked: boolean } {
  let text = line
  let marked = false
  const removed: string[] = []
  for (let changed = true, rounds = 0; changed && rounds < MOST_MARKS; rounds++) {
    changed = false
    for (const form of [BULLET, NUMBERING, MARKED_TIME, ...(timesToo ? [BARE_TIME] : [])]) {
      const found = form.exec(text)
      if (found?.[0]) {
        text = text.slice(found[0].length)
        changed = true
        marked ||= timesToo || form === BULLET || form === NUMBERING
        const time = found.slice(1).find(Boolean)
        if (time) {
          removed.push(time)
        }
      }
    }
  }
  return { text, removed, marked }
}

/** Without who asks and how to reach them. */
export function anonymous(question: string): Stripped {
  let text = question
  const removed: string[] = []
  const speaker = SPEAKER.exec(text)
  if (speaker && isPerson(speaker[1]!)) {
    removed.push(speaker[1]!.trim())
    text = text.slice(speaker[0].length)
  }
  for (const form of [CONTACT, BARE_CONTACT]) {
    const contact = form.exec(text)
    if (contact) {
      removed.push(contact[1]!.trim())
      text = text.slice(0, contact.index)
    }
  }
  return { text: text.trim(), removed }
}

function isPerson(prefix: string): boolean {
  const titled = TITLE.test(prefix)
  const name = prefix.replace(TITLE, '').replace(/\s*(?:\(.*\)|[-–,].*)$/u, '').trim()
  const words = name.split(/\s+/)
  const capitalised = words.every(word => /^\p{Lu}\p{Ll}*\d?$/u.test(word))
  return capitalised && words.length <= 6 && (titled || (words.length >= 2 && !NO_PERSON.test(fold(name))))
}
