import type { HallProbes, Probe, ProbeChange, ProbeResult } from '@/shared/api/types'

export type Asked = Probe['of']
export type Kind = Probe['kind']

export const ASKED: Asked[] = ['LINE', 'CODEC']
export const KINDS: Kind[] = ['TCP', 'HTTP', 'HTTPS', 'SIP']
/** So many may be asked of one hall. */
export const MOST = 5

const PORTS: Record<Kind, number> = { TCP: 443, HTTP: 80, HTTPS: 443, SIP: 5060 }

/** A probe as it stands in the form. Times are in seconds there. */
export interface ProbeDraft {
  /** Tells it from the others while it is on the page. */
  id: number
  of: Asked
  kind: Kind
  host: string
  port: number | null
  path: string
  intervalS: number | null
  timeoutS: number | null
  last: ProbeResult | null
}

let drawn = 0

export function newDraft(): ProbeDraft {
  return { id: ++drawn, of: 'LINE', kind: 'TCP', host: '', port: PORTS.TCP, path: '/', intervalS: 30, timeoutS: 2, last: null }
}

export function draftsOf({ items }: HallProbes): ProbeDraft[] {
  return items.map(({ timeoutMs, last, ...probe }) => ({ ...probe, id: ++drawn, timeoutS: timeoutMs / 1_000, last: last ?? null }))
}

/** Of another kind: with its usual port, unless somebody had chosen one. */
export function withKind(draft: ProbeDraft, kind: Kind): ProbeDraft {
  return { ...draft, kind, port: draft.port === null || draft.port === PORTS[draft.kind] ? PORTS[kind] : draft.port }
}

export function hasPath(kind: Kind): boolean {
  return kind === 'HTTP' || kind === 'HTTPS'
}

/** As the hub wants it; what is missing it says itself. */
export function changeOf({ of, kind, host, port, path, intervalS, timeoutS }: ProbeDraft): ProbeChange {
  const change = { of, kind, host: host.trim(), port, intervalS, timeoutMs: timeoutS === null ? null : Math.round(timeoutS * 1_000) }
  return (hasPath(kind) ? { ...change, path: path.trim() || '/' } : change) as ProbeChange
}
