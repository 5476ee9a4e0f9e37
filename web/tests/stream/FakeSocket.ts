/** A WebSocket whose server is the test. */
export class FakeSocket {
  onmessage: ((message: { data: unknown }) => void) | null = null
  onclose: ((closed: { code: number, reason: string }) => void) | null = null
  readonly sent: string[] = []
  closed = false

  constructor(readonly since: string | null) {}

  says(...frames: object[]): void {
    frames.forEach(frame => this.onmessage?.({ data: JSON.stringify(frame) }))
  }

  ends(code: number, reason = ''): void {
    this.onclose?.({ code, reason })
  }

  send(text: string): void {
    this.sent.push(text)
  }

  close(): void {
    this.closed = true
  }
}
