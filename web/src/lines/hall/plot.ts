import type uPlot from 'uplot'
import type { MeasuredHall } from '@/shared/api/types'

/** Room for the numbers at each side; what stands above the drawing keeps to it, so that times lie under each other. */
export const GUTTER = 64

interface Look {
  width: number
  /** By the name of a custom property. */
  colour: (name: string) => string
  name: (part: 'rtt' | 'worst' | 'loss' | 'time') => string
  /** An instant in words, in milliseconds. */
  at: (ms: number) => string
  number: (value: number) => string
  /** What is shown, in seconds. */
  span: () => [number, number]
}

/** A gap of more than a minute is drawn as one: the line was not measured then. */
export function plotData(minutes: MeasuredHall['minutes'], step: number): uPlot.AlignedData {
  const times: number[] = []
  const [rtt, worst, loss]: (number | null)[][] = [[], [], []]
  let last: number | null = null
  for (const minute of minutes) {
    const at = Date.parse(minute.at)
    if (last !== null && at - last > step * 1.5) {
      times.push((last + step) / 1000)
      rtt!.push(null)
      worst!.push(null)
      loss!.push(null)
    }
    times.push(at / 1000)
    rtt!.push(minute.rttMs)
    worst!.push(minute.worstRttMs)
    loss!.push(minute.lossPct)
    last = at
  }
  return [times, rtt!, worst!, loss!]
}

export function plotOptions({ width, colour, name, at, number, span }: Look): uPlot.Options {
  const said = (unit: string) => (_: uPlot, value: number | null) => value === null ? '–' : `${number(Math.round(value * 10) / 10)} ${unit}`
  /** A minute between two gaps would be no line at all. */
  const alone: uPlot.Series.Points = {
    show: true,
    size: 5,
    filter: ({ data }, series) => (data[series] as (number | null)[]).flatMap((value, at, all) =>
      value !== null && (all[at - 1] ?? null) === null && (all[at + 1] ?? null) === null ? [at] : []),
  }
  const axis = (scale: string, side: 1 | 3, unit: string): uPlot.Axis => ({
    scale,
    side,
    size: GUTTER,
    stroke: colour('muted'),
    grid: { show: side === 3, stroke: colour('line'), width: 1 },
    ticks: { show: false },
    values: (_, splits) => splits.map(value => `${number(value)} ${unit}`),
  })
  return {
    width,
    height: 240,
    padding: [8, 0, 0, 0],
    scales: {
      x: { time: true, range: span },
      ms: { range: (_, __, most) => [0, Math.max(100, (most ?? 0) * 1.1)] },
      pct: { range: (_, __, most) => [0, Math.max(10, (most ?? 0) * 1.1)] },
    },
    axes: [
      { stroke: colour('muted'), grid: { stroke: colour('line'), width: 1 }, ticks: { show: false }, space: 90, values: (_, splits) => splits.map(seconds => at(seconds * 1000)) },
      axis('ms', 3, 'ms'),
      axis('pct', 1, '%'),
    ],
    series: [
      { label: name('time'), value: (_, seconds) => seconds === null ? '–' : at(seconds * 1000) },
      { label: name('rtt'), scale: 'ms', stroke: colour('working'), width: 2, points: alone, value: said('ms') },
      { label: name('worst'), scale: 'ms', stroke: colour('muted'), width: 1, dash: [4, 4], points: { show: false }, value: said('ms') },
      { label: name('loss'), scale: 'pct', stroke: colour('trouble'), fill: `${colour('trouble')}33`, width: 1, points: { show: false }, value: said('%') },
    ],
  }
}
