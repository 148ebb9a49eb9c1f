/**
 * What may not stand in the lists a plan keeps about itself: a range upside down, one input with two ranges, a year entered twice,
 * an opinion turned down without a reason. That they name records which are gone is no fault of the file: ranges, links and
 * actual figures outlive what they speak of, and the place that shows them says so.
 */
import { inputKey } from './input-key.ts'
import { planError } from './issue.ts'
import type { Path, Problem } from './plan-error.ts'
import type { Opinion } from './schema/opinion.ts'
import type { Plan } from './schema/plan.ts'
import type { Progress } from './schema/progress.ts'
import type { Uncertainty } from './schema/uncertainty.ts'

export function* noteProblems(plan: Plan): Generator<Problem> {
  for (const [i, entry] of (plan.uncertainty ?? []).entries())
    yield* uncertaintyProblems(plan, entry, ['uncertainty', i])
  for (const [i, entry] of (plan.opinions ?? []).entries()) yield* opinionProblems(plan, entry, ['opinions', i])
  for (const [i, entry] of (plan.progress ?? []).entries()) yield* progressProblems(plan, entry, ['progress', i])
}

/** `path` is the place of the record in `file`: a plan, or a list of changes. */
export function* uncertaintyProblems(file: unknown, { inputs }: Uncertainty, path: Path): Generator<Problem> {
  const seen = new Set<string>()
  for (const [i, input] of inputs.entries()) {
    const at = [...path, 'inputs', i]
    const { low, high } = input
    if (low > high) yield () => planError(file, [...at, 'low'], 'conflict', 'uncertainty.upsideDown', { low, high })
    if (low < 0) yield () => planError(file, [...at, 'low'], 'conflict', 'uncertainty.negative', { low })
    if (input.kind === 'occupancy' && low === 0)
      yield () => planError(file, [...at, 'low'], 'conflict', 'uncertainty.zero', {})
    const key = inputKey(input)
    if (seen.has(key)) yield () => planError(file, at, 'duplicate', 'uncertainty.twice', { what: key })
    seen.add(key)
  }
}

export function* opinionProblems(file: unknown, { answer, reason }: Opinion, path: Path): Generator<Problem> {
  if (reason === undefined && (answer === 'partly' || answer === 'declined'))
    yield () => planError(file, [...path, 'reason'], 'missing', 'opinion.reasonMissing')
}

export function* progressProblems(file: unknown, { actuals }: Progress, path: Path): Generator<Problem> {
  const seen = new Set<number>()
  for (const [i, { year }] of actuals.entries()) {
    if (seen.has(year))
      yield () => planError(file, [...path, 'actuals', i, 'year'], 'duplicate', 'progress.yearTwice', { year })
    seen.add(year)
  }
}
