import { useMemo } from 'react'
import type { PeopleSeries } from '../../../shared/engine/people-view.ts'
import type { View } from '../../../shared/engine/view.ts'
import { indexClasses } from '../../../shared/plan/classes.ts'
import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { MethodName, MethodSpec } from '../../../shared/plan/schema/projection-method.ts'
import { type HistoryPoint, historyOf } from '../../../shared/population/history.ts'
import { type BedsAt, bedsByPersons } from '../../../shared/tables/bed-effect.ts'
import { comparisonOf, type MethodComparison, type MethodLine } from '../../../shared/tables/method-comparison.ts'

export type Drafts = Partial<Record<MethodName, MethodSpec>>

export type Subject = {
  readonly unit: string
  readonly kind: PopulationKind
  readonly history: readonly HistoryPoint[]
  readonly comparison: MethodComparison
  readonly bedsAt: BedsAt | undefined
  /** The series of the run, what-if included. */
  readonly series: PeopleSeries | undefined
  /** Persons of the run in the target year. */
  readonly persons: number | undefined
}

type Asked = {
  readonly plan: Plan
  readonly view: View
  readonly unit: string
  readonly kind: PopulationKind
  readonly drafts: Drafts
  readonly level: number
}

/**
 * Everything of one population. The methods depend on the plan alone and are compared once an edit; what moves with a what-if
 * comes with each run.
 */
export function usePopulation({ plan, view, unit, kind, drafts, level }: Asked): Subject {
  const history = useMemo(() => historyOf(plan, unit, kind), [plan, unit, kind])
  const comparison = useMemo(() => comparisonOf(plan, { unit, kind, drafts, level }), [plan, unit, kind, drafts, level])
  const bedsAt = useMemo(() => bedsByPersons(plan, indexClasses(plan), unit, kind), [plan, unit, kind])
  const series = view.people.series.find((s) => s.unit === unit && s.kind === kind)
  const persons = series?.persons.at(-1) ?? undefined
  return { unit, kind, history, comparison, bedsAt, series, persons }
}

/** The line that is looked at: the one picked, else the plan’s own. */
export const shownLine = (comparison: MethodComparison, picked: MethodName | undefined): MethodLine | undefined =>
  comparison.lines.find(({ method }) => method === picked) ??
  comparison.lines.find(({ chosen }) => chosen) ??
  comparison.lines[0]
