/** What the last heartbeats of this page say of the line. */
export interface Measure {
  /** How long the last answered one took there and back, in milliseconds. */
  rttMs: number
  /** How many of the last twenty were not answered, in per cent. */
  lossPct: number
  /** By how much the round trip varies from one to the next, in milliseconds. */
  jitterMs: number
}

const KEPT = 20

/** Keeps what became of the last heartbeats: the round trip in milliseconds, null where no answer came. */
export class LineMeter {
  private readonly fates: (number | null)[] = []

  add(fate: number | null): void {
    this.fates.push(fate)
    if (this.fates.length > KEPT) {
      this.fates.shift()
    }
  }

  get measure(): Measure {
    const answered = this.fates.filter(fate => fate !== null)
    const lost = this.fates.length - answered.length
    const steps = answered.slice(1).map((rtt, index) => Math.abs(rtt - answered[index]!))
    return {
      rttMs: Math.round(answered.at(-1) ?? 0),
      lossPct: this.fates.length === 0 ? 0 : Math.round((lost / this.fates.length) * 100),
      jitterMs: steps.length === 0 ? 0 : Math.round(steps.reduce((sum, step) => sum + step) / steps.length),
    }
  }
}
