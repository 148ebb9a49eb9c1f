/** 中期评估表: base and target, the line between them, what was found, how far apart they are, and where it is heading. */
import type { Measure } from '../../progress/measure.ts'
import { type ProgressLine, progressLine } from '../../progress/progress-line.ts'
import { digits, message, type TextKey } from '../../text/message.ts'
import type { TraceInput, TraceStep } from '../trace.ts'
import { type ExplainContext, input, typedIn } from './inputs.ts'
import type { Parts } from './parts.ts'
import { explainValue } from './requirement.ts'
import type { Cell } from './resolve.ts'

export function explainProgress(context: ExplainContext, { table, row, column }: Cell): Parts | undefined {
  const { plan } = context.results
  const record = (plan.progress ?? []).find((p) => p.id === row.key)
  if (record === undefined) return undefined
  const line = progressLine(context.results, record)
  const unit = String(row.cells.unit ?? '')
  const value = Number(row.cells[column])
  const year = assessed(table.columns.find((c) => c.key === 'actual')?.label ?? '', plan.baseYear)
  const scale = line.measure?.percent === true ? 100 : 1
  const at = (v: number | undefined) => (v === undefined ? undefined : Number((v * scale).toPrecision(12)))
  const head = (key: TextKey, v: number | undefined, when?: number) =>
    input(
      message('trace.progress.input', { head: key, ...(when === undefined ? { year: '' } : { year: when }) }),
      at(v),
      unit,
    )
  const point = line.points.find((p) => p.year === year)
  const path = point?.path ?? line.path.find((p) => p.year === year)?.value
  const actual: TraceInput = {
    ...head('progress.actual', point?.actual, year),
    ...(point?.source === undefined
      ? typedIn(context.language)
      : { source: { title: point.source, status: 'secondary' } }),
  }
  const base = head('progress.head.base', line.base, plan.baseYear)
  const target = head('progress.head.target', line.target, plan.targetYear)
  const apart = (formula: string, from: TraceInput, less: TraceInput): Parts => ({
    unit,
    formula,
    value,
    inputs: [from, less],
    steps: [
      {
        label: message('trace.step.difference'),
        expression: `${digits(from.value ?? 0)} − ${digits(less.value ?? 0)}`,
        result: value,
      },
    ],
  })
  const as = (given: TraceInput): Parts => ({
    unit,
    formula: '',
    value,
    inputs: [given],
    steps: [{ label: given.name, expression: digits(value), result: value }],
  })
  switch (column) {
    case 'base':
      return as(base)
    case 'actual':
      return as(actual)
    case 'target':
      return record.subject.kind === 'norm' && line.measure?.percent === false
        ? withSteps(explainValue(context, record.subject.norm, plan.targetYear), as(target))
        : as(target)
    case 'path':
      return {
        unit,
        formula: 'B + (T − B) × (y − y₀) ÷ (y₁ − y₀)',
        value,
        ...pathParts(line, line.measure, year, value, { base, target }, at),
      }
    case 'distance':
      return apart('A − B(y)', actual, head('progress.path', path, year))
    case 'toTarget':
      return apart('T − A', target, actual)
    case 'forecast':
      return {
        unit,
        formula: 'F = a + b × y',
        value,
        ...forecastParts(line, plan.baseYear, plan.targetYear, value, unit, at),
      }
    default:
      return undefined
  }
}

const withSteps = (found: Parts, otherwise: Parts): Parts => (found.value === otherwise.value ? found : otherwise)

/** The year of the assessment stands in the heads: 2023年实际. */
const assessed = (label: string, otherwise: number): number => Number(/\d{4}/.exec(label)?.[0] ?? otherwise)

type Scaled = (value: number | undefined) => number | undefined

function pathParts(
  line: ProgressLine,
  measure: Measure | undefined,
  year: number,
  value: number,
  ends: { readonly base: TraceInput; readonly target: TraceInput },
  at: Scaled,
): Pick<Parts, 'inputs' | 'steps'> {
  const first = line.path[0]
  const last = line.path.at(-1)
  const between = (measure?.between ?? []).map(({ year: when, value: v }) =>
    input(message('trace.progress.input', { head: 'progress.path', year: when }), at(v), ends.base.unit),
  )
  const inputs = [ends.base, ...between, ends.target]
  if (first === undefined || last === undefined) return { inputs, steps: [] }
  // The two given years that the year lies between.
  const knots = [first, ...(measure?.between ?? []), last].sort((a, b) => a.year - b.year)
  const from = knots.findLast((k) => k.year <= year) ?? first
  const to = knots.find((k) => k.year > year) ?? last
  const [low, high] = [at(from.value) ?? 0, at(to.value) ?? 0]
  const expression =
    from.year === year || to.year === from.year
      ? digits(low)
      : `${digits(low)} + (${digits(high)} − ${digits(low)}) × (${year} − ${from.year}) ÷ (${to.year} − ${from.year})`
  const exact = at(line.path.find((p) => p.year === year)?.value) ?? value
  return { inputs, steps: [{ label: message('progress.path'), expression, result: exact }, ...rounded(exact, value)] }
}

/** The table shows as many decimals as the target has. */
const rounded = (exact: number, value: number): TraceStep[] =>
  exact === value
    ? []
    : [
        {
          label: message('trace.step.round', { mode: 'rounding.nearest' }),
          expression: digits(exact),
          result: value,
        },
      ]

/** The figures the line is drawn through, and the line. */
function forecastParts(
  line: ProgressLine,
  baseYear: number,
  targetYear: number,
  value: number,
  unit: string,
  at: Scaled,
): Pick<Parts, 'inputs' | 'steps'> {
  const known = line.points.map((p) => ({ year: p.year, value: at(p.actual) ?? 0 }))
  if (line.base !== undefined && !known.some((k) => k.year === baseYear))
    known.unshift({ year: baseYear, value: at(line.base) ?? 0 })
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const [meanYear, meanValue] = [mean(known.map((k) => k.year)), mean(known.map((k) => k.value))]
  const spread = known.reduce((a, k) => a + (k.year - meanYear) ** 2, 0)
  const slope = known.reduce((a, k) => a + (k.year - meanYear) * (k.value - meanValue), 0) / spread
  const short = (v: number) => Number(v.toPrecision(8))
  const exact = short(at(line.forecast) ?? value)
  const steps: TraceStep[] = [
    { label: message('trace.progress.slope'), expression: 'Σ(y − ȳ)(x − x̄) ÷ Σ(y − ȳ)²', result: short(slope) },
    {
      label: message('progress.head.forecast'),
      expression: `${digits(short(meanValue))} + ${digits(short(slope))} × (${targetYear} − ${digits(short(meanYear))})`,
      result: exact,
    },
    ...rounded(exact, value),
  ]
  const inputs = known.map((k) =>
    input(message('trace.progress.input', { head: 'progress.actual', year: k.year }), k.value, unit),
  )
  return { inputs, steps }
}
