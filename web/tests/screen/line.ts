import type { Announcement, Question } from '@/shared/api/types'
import type { Frame } from '@/shared/stream/frames'
import { flushPromises } from '@vue/test-utils'
import { vi } from 'vitest'
import { useSession } from '@/shared/session/useSession'
import { account, json } from '../hub'
import { answer, question } from '../questions'

/** What a frame says, without its number. */
type Said = Frame extends infer Each ? Each extends Frame ? Omit<Each, 'n'> : never : never

let count = 0

/** The line of a screen that has just signed in, as the test plays it, and a room before the hall with a view of it. */
export class Line {
  readonly sent: { t: string, question: string, revision: number }[] = []
  private socket: { onmessage: (message: { data: string }) => void, onclose: (closed: { code: number, reason: string }) => void } | null = null
  private n = 0
  private heart?: ReturnType<typeof setInterval>

  /** @param username of another screen for each test: what one has shown the next would remember */
  static async open(username = `screen.${count++}`): Promise<Line> {
    const line = new Line()
    vi.stubGlobal('WebSocket', class {
      constructor() {
        line.socket = this as never
        line.n = 0
      }

      send(text: string) {
        line.sent.push(JSON.parse(text))
      }

      close() {
        line.socket = line.socket === this as never ? null : line.socket
      }
    })
    vi.stubGlobal('fetch', async (address: string) => address.endsWith('/session') ? json(200, { ...account('SCREEN'), username }) : json(404, {}))
    await useSession().load()
    return line
  }

  /** The hub has taken the line, and says what there is. */
  async brings(...questions: Question[]) {
    // What was cut comes back by itself, within half a minute.
    await pass(31_000)
    // A socket that was silent for so long the page may have dropped a moment ago.
    for (let tries = 0; !this.socket && tries < 31; tries++) {
      await pass(1_000)
    }
    this.say({ t: 'hello', recovered: false, heartbeat: 15, at: new Date().toISOString() })
    this.say({ t: 'snapshot', questions, conference: null, bridgePoints: [], cursor: 'c' })
    this.heart = setInterval(() => this.say({ t: 'beat' }), 15_000)
    await pass(50)
  }

  async tells(...questions: Question[]) {
    questions.forEach(each => this.say({ t: 'question', question: each }))
    await pass(50)
  }

  async announces(...announcements: Announcement[]) {
    announcements.forEach(announcement => this.say({ t: 'announcement', announcement }))
    await pass(50)
  }

  async breaks() {
    clearInterval(this.heart)
    const { onclose } = this.socket!
    this.socket = null
    onclose({ code: 1006, reason: '' })
    await pass(10)
  }

  private say(said: Said) {
    this.n += 1
    this.socket?.onmessage({ data: JSON.stringify({ ...said, n: this.n }) })
  }
}

/** One that was published a moment ago. */
export function published(text: string, about: Partial<Question> = {}, revision = 1): Question {
  const at = new Date().toISOString()
  return question({ status: 'PUBLISHED', publishedAt: at, answer: { ...answer(text, revision), answeredAt: at }, ...about })
}

/** Time goes by, and the page does what it does meanwhile. */
export async function pass(ms: number) {
  await vi.advanceTimersByTimeAsync(ms)
  await flushPromises()
}

/** A room of ten lines of forty letters, all of it in view. */
export function furnish() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(10)
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return Math.ceil((this.textContent ?? '').length / 40)
  })
  vi.stubGlobal('IntersectionObserver', class {
    constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}

    observe() {
      this.tell([{ isIntersecting: true }])
    }

    disconnect() {}
  })
}
