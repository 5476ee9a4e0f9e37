const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]m)?'
const DATE = '\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?'
/** Long enough for a name with its hall; a sentence is longer. */
const NAME = '[^:\\n]{1,60}'

/** `Nguyễn Thị Ví Dụ, 08:31` or `Nguyễn Thị Ví Dụ 08:31 28/04/2021`, the message below it. */
const ABOVE = new RegExp(`^(?<name>${NAME}?)[, ] ?(?<at>${TIME}(?:,? ${DATE})?|${DATE},? ${TIME})$`, 'iu')

/** `[08:31, 28/04/2021] Nguyễn Thị Ví Dụ: message`, the two in either order. */
const BRACKETS = new RegExp(`^\\[(?<at>${TIME},? ${DATE}|${DATE},? ${TIME}|${TIME})\\] ?(?<name>${NAME}): ?(?<said>.*)$`, 'iu')

/** `28/04/2021, 08:31 - Nguyễn Thị Ví Dụ: message` */
const DASH = new RegExp(`^(?<at>${DATE},? ${TIME}|${TIME},? ${DATE}) ?[-–] ?(?<name>${NAME}): ?(?<said>.*)$`, 'iu')

/** What a chat shows in place of what is no text. */
const NO_TEXT = /^(?:[[<(].{0,40}(?:hình ảnh|ảnh|sticker|nhãn dán|video|tệp|file|thoại|gif|media|image|photo|omitted).{0,40}[\])>]|đã thu hồi tin nhắn|tin nhắn đã (?:được )?thu hồi)$/iu

export interface Message {
  name: string
  at: string
  lines: string[]
}

/** The messages of a chat; null when the text is none. */
export function messagesOf(lines: string[]): Message[] | null {
  const messages: Message[] = []
  for (const line of lines) {
    const head = ABOVE.exec(line) ?? BRACKETS.exec(line) ?? DASH.exec(line)
    const groups = head?.groups
    if (groups && isName(groups.name!)) {
      messages.push({ name: groups.name!.trim(), at: groups.at!, lines: groups.said ? [groups.said] : [] })
    }
    else if (messages.length > 0) {
      messages.at(-1)!.lines.push(line)
    }
    else if (line) {
      // What comes before the first head was said by someone who was not copied with it.
      messages.push({ name: '', at: '', lines: [line] })
    }
  }
  const heads = messages.filter(message => message.at)
  return heads.length > 0 ? messages.map(message => ({ ...message, lines: message.lines.filter(line => !NO_TEXT.test(line)) })) : null
}

/** A line of a notebook may end with an hour, too: a name has no more than a few words, and asks nothing. */
function isName(name: string): boolean {
  return /\p{L}/u.test(name) && !/[?!;.…]$/u.test(name.trim()) && name.trim().split(/\s+/).length <= 8
}
