/**
 * 蒙特卡洛: n plans with every input drawn from its range, independently of the others.
 *   P10, P50, P90 of each class total (control, allocated, gap, per thousand) and of what each norm requires
 *   probability of a norm = draws in which all its entries are met ÷ draws in which all of them are known
 * Each input draws from a stream of its own under the seed, one number a draw, so that the first m of n draws are those of m, and
 * an input that is added leaves the others’ draws alone. Quantiles are of type 7 (quantile.ts). A total that a draw cannot compute
 * is left out of its quantiles and counted in `missing`. Limit: inputs are independent; a class follows only what it depends on.
 */
import type { Decimal } from '../base/decimal.ts'
import type { Results } from '../engine/results.ts'
import type { Assessment } from '../norms/requirement.ts'
import { inputKey } from '../plan/input-key.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { UncertainInput, Uncertainty } from '../plan/schema/uncertainty.ts'
import { drawValue } from './draw-value.ts'
import { applies, presentValue, settledValue, withValue } from './input-value.ts'
import { type LeanResults, leanRunner } from './lean-run.ts'
import { quantile } from './quantile.ts'
import { stream } from './random.ts'

export const totalMeasures = ['control', 'allocated', 'gap', 'perThousand'] as const
export type TotalMeasure = (typeof totalMeasures)[number]

export type Spreading = {
  /** Of the plan as it stands. */
  readonly present?: number
  readonly p10?: number
  readonly p50?: number
  readonly p90?: number
  /** Draws without a number. */
  readonly missing: number
}
export type TotalSpread = {
  readonly class: string
  readonly resource: string
  readonly measures: Readonly<Partial<Record<TotalMeasure, Spreading>>>
}
export type NormChance = {
  readonly norm: string
  /** Whether the plan as it stands meets it. */
  readonly met: boolean
  /** Share of the draws that meet it; absent where no draw says. */
  readonly probability?: number
  readonly required: Spreading
}
export type DrawSummary = {
  readonly seed: number
  readonly done: number
  readonly draws: number
  readonly totals: readonly TotalSpread[]
  readonly norms: readonly NormChance[]
  /** Ranges of records that the plan no longer has: they did not take part. */
  readonly stale: readonly UncertainInput[]
}

export type Draws = {
  /** Draws up to so many more; answers how many are done. */
  more(count: number): number
  summary(): DrawSummary
}

export function createDraws(results: Results, { inputs: given, seed, draws }: Uncertainty): Draws {
  const inputs = given.filter((input) => applies(results, input))
  const stale = given.filter((input) => !inputs.includes(input))
  const runner = leanRunner(results, inputs)
  const sources = inputs.map((input) => ({
    input,
    present: presentValue(results, input),
    random: stream(seed, inputKey(input)),
  }))
  const first = runner.run(results.plan)
  const watched = watchedNorms(results, runner.reached)
  const totals = first.totals.map((total) => ({
    total,
    columns: totalMeasures.map((measure) => ({
      measure,
      present: total[measure]?.toNumber(),
      values: collector(draws),
    })),
  }))
  const norms = watched.map((norm) => ({
    norm,
    present: amountOf(first.assessments(norm)),
    metNow: isMet(first.assessments(norm)) === true,
    met: 0,
    known: 0,
    values: collector(draws),
  }))
  let done = 0

  return { more, summary }

  function more(count: number): number {
    const end = Math.min(draws, done + count)
    for (; done < end; done++) {
      const drawn = sources.reduce<Plan>((plan, { input, present, random }) => {
        const value = drawValue(input.spread, input.low, input.high, present, random.uniform())
        return withValue(plan, input, settledValue(input.kind, value), present)
      }, results.plan)
      record(runner.run(drawn))
    }
    return done
  }

  function record(run: LeanResults): void {
    for (const [i, { total, columns }] of totals.entries()) {
      const here = run.totals[i]
      // Runs list the same totals in the same order, unless one of them has none there.
      const found = here?.class === total.class && here.resource === total.resource ? here : totalIn(run, total)
      for (const { measure, values } of columns) values.addExact(found?.[measure])
    }
    for (const entry of norms) {
      const entries = run.assessments(entry.norm)
      const met = isMet(entries)
      if (met !== undefined) entry.known += 1
      if (met === true) entry.met += 1
      entry.values.add(amountOf(entries))
    }
  }

  function summary(): DrawSummary {
    return {
      seed,
      done,
      draws,
      stale,
      totals: totals.flatMap(({ total, columns }) => {
        const measures = columns.flatMap(({ measure, present, values }) =>
          present === undefined && values.count() === 0 ? [] : [[measure, spreading(values, present, done)] as const],
        )
        return measures.length === 0
          ? []
          : [{ class: total.class, resource: total.resource, measures: Object.fromEntries(measures) }]
      }),
      norms: norms.map(({ norm, metNow, met, known, present, values }) => ({
        norm,
        met: metNow,
        ...(known > 0 && { probability: met / known }),
        required: spreading(values, present, done),
      })),
    }
  }
}

/** Norms the inputs can reach and the plan can be held against; of one that stays unknown nothing can be said. */
const watchedNorms = ({ plan, requirements }: Results, reached: ReadonlySet<string>): string[] => {
  const known = new Set(
    requirements.flatMap((r) => (r.year === plan.targetYear && r.status !== 'unknown' ? [r.norm] : [])),
  )
  return plan.norms.flatMap((n) => (reached.has(n.id) && known.has(n.id) ? [n.id] : []))
}

export const totalIn = (run: LeanResults, of: { readonly class: string; readonly resource: string }) =>
  run.totals.find((t) => t.class === of.class && t.resource === of.resource)

/** What the norm requires in all: the first entry is the whole of its scope. */
export const amountOf = ([whole]: readonly Assessment[]): number | undefined =>
  (whole?.value ?? whole?.low ?? whole?.high)?.toNumber()

function isMet(entries: readonly Assessment[]): boolean | undefined {
  if (entries.length === 0 || entries.some(({ status }) => status === 'unknown')) return undefined
  return entries.every(({ status }) => status === 'met')
}

type Collector = {
  add(value: number | undefined): void
  addExact(value: Decimal | undefined): void
  count(): number
  sorted(): Float64Array
}

function collector(size: number): Collector {
  const values = new Float64Array(size)
  let count = 0
  // What a draw does not reach is the same object again, and turning it into a number costs more than looking.
  let last: Decimal | undefined
  let lastNumber = 0
  return {
    add(value) {
      if (value !== undefined) values[count++] = value
    },
    addExact(value) {
      if (value === undefined) return
      if (value !== last) {
        last = value
        lastNumber = value.toNumber()
      }
      values[count++] = lastNumber
    },
    count: () => count,
    sorted: () => values.slice(0, count).sort(),
  }
}

function spreading(values: Collector, present: number | undefined, done: number): Spreading {
  const sorted = values.sorted()
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((p) => quantile(sorted, p))
  return {
    ...(present !== undefined && { present }),
    ...(p10 !== undefined && { p10 }),
    ...(p50 !== undefined && { p50 }),
    ...(p90 !== undefined && { p90 }),
    missing: done - sorted.length,
  }
}
