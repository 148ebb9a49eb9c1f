/**
 * The control total as a line over the population: from nothing through the point P*, where it reaches the planned total and from
 * where on the plan is not over (the engine says where that is). Density in things per thousand residents. Axis in 万人.
 */
export type ControlLine = {
  readonly density: number
  /** Of a range, whose upper end the line is: the lower one. */
  readonly low?: { readonly density: number; readonly now: number }
  /** Absent while nothing is planned: then there is only the control total. */
  readonly planned?: number
  readonly now: { readonly x: number; readonly y: number }
  /** Without the what-if; absent where nothing differs. */
  readonly baseline?: { readonly x: number; readonly y: number }
  readonly crossing?: number
  readonly x: { readonly low: number; readonly high: number }
  readonly y: { readonly low: number; readonly high: number; readonly step: number }
}

export type ControlFigures = {
  readonly population?: number
  readonly control?: number
  readonly controlLow?: number
  readonly planned?: number
  readonly enough?: number
}

const WAN = 10_000

export const controlAt = (line: Pick<ControlLine, 'density'>, wan: number): number => (line.density * wan * WAN) / 1000

export function controlLine(figures: ControlFigures, baseline: ControlFigures | undefined): ControlLine | undefined {
  const { population, control, planned, enough } = figures
  if (population === undefined || control === undefined || population <= 0) return undefined
  // A control total that was handed down follows no population.
  const isPlanned = planned !== undefined && enough !== undefined && enough > 0
  if (!isPlanned && (planned !== undefined || figures.controlLow === undefined)) return undefined
  const now = { x: population / WAN, y: control }
  const crossing = isPlanned ? enough / WAN : undefined
  const density = isPlanned ? (planned * 1000) / enough : (control * 1000) / population
  const low =
    figures.controlLow === undefined
      ? undefined
      : { density: (figures.controlLow * 1000) / population, now: figures.controlLow }
  const before =
    baseline?.population === undefined ||
    baseline.control === undefined ||
    (baseline.population === population && baseline.control === control)
      ? undefined
      : { x: baseline.population / WAN, y: baseline.control }
  const near = crossing !== undefined && Math.abs(crossing - now.x) < 0.25 * now.x
  const points = [now.x, ...(before === undefined ? [] : [before.x]), ...(near ? [crossing] : [])]
  const half = Math.max(now.x * 0.05, Math.max(...points) - Math.min(...points)) * 0.5 + now.x * 0.025
  const middle = (Math.max(...points) + Math.min(...points)) / 2
  const grain = nice(half * 2, 5)
  const x = {
    low: Math.max(0, Math.floor((middle - half) / grain) * grain),
    high: Math.ceil((middle + half) / grain) * grain,
  }
  const levels = [planned ?? control, before?.y ?? control, control]
  const lowest = Math.min(controlAt(low ?? { density }, x.low), ...levels)
  const highest = Math.max(controlAt({ density }, x.high), ...levels)
  const step = nice(highest - lowest, 3)
  return {
    density,
    ...(low !== undefined && { low }),
    ...(isPlanned && { planned }),
    now,
    ...(before !== undefined && { baseline: before }),
    ...(crossing !== undefined && { crossing }),
    x,
    y: { low: Math.max(0, Math.floor(lowest / step) * step), high: Math.ceil(highest / step) * step, step },
  }
}

/** A step of 1, 2 or 5 times a power of ten that cuts the span into about so many parts. */
export function nice(span: number, parts: number): number {
  const rough = span / parts
  if (!(rough > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
}
