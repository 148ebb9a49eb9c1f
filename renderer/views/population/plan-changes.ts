/** Edits of the plan that the buttons of the stage make, each one undoable step. */
import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'
import type { Change, Scenario } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'

export type Subject = { readonly unit: string; readonly kind: PopulationKind }
type PopulationSpec = Extract<TableSpec, { kind: 'population' }>

const isOf = (plan: Plan, { unit, kind }: Subject, spec: TableSpec): spec is PopulationSpec =>
  spec.kind === 'population' && (spec.unit ?? plan.region.unit) === unit && (spec.population ?? 'resident') === kind

export const comparisonPage = (plan: Plan, subject: Subject): PopulationSpec | undefined =>
  plan.tables.find((spec) => isOf(plan, subject, spec)) as PopulationSpec | undefined

/** 人口预测方法比较表 at the end of what the plan prints. */
export function addComparisonPage(plan: Plan, { unit, kind }: Subject, title: string): Change[] {
  const known = new Set(plan.tables.map(({ id }) => id))
  const base = kind === 'resident' ? 'population-methods' : `population-methods-${kind}`
  const id = known.has(base)
    ? [...Array(1000).keys()].map((n) => `${base}-${n + 2}`).find((name) => !known.has(name))
    : base
  if (id === undefined) return []
  const entry: PopulationSpec = {
    id,
    title,
    kind: 'population',
    ...(unit !== plan.region.unit && { unit }),
    ...(kind !== 'resident' && { population: kind }),
  }
  return [{ type: 'restore', list: 'tables', at: plan.tables.length, remove: 0, entry }]
}

/** The page with the reason as the planner words it; an emptied one is taken away. */
export function explainPage(plan: Plan, spec: PopulationSpec, reason: string): Change[] {
  const at = plan.tables.indexOf(spec)
  const { reason: _, ...rest } = spec
  const entry = reason === '' ? rest : { ...rest, reason }
  return at === -1 ? [] : [{ type: 'restore', list: 'tables', at, remove: 1, entry }]
}

/** 方案 into the plan: one with the same id is replaced, so that pressing twice leaves three, not six. */
export function keepScenarios(plan: Plan, scenarios: readonly Scenario[]): Change[] {
  let length = plan.scenarios.length
  return scenarios.map((entry): Change => {
    const at = plan.scenarios.findIndex(({ id }) => id === entry.id)
    if (at !== -1) return { type: 'restore', list: 'scenarios', at, remove: 1, entry }
    length += 1
    return { type: 'restore', list: 'scenarios', at: length - 1, remove: 0, entry }
  })
}

/** One of the three that this stage makes for a population. */
export const isVariant = ({ id, changes }: Scenario, unit: string, kind: PopulationKind): boolean =>
  /^population-(high|medium|low)(-\d+)?$/.test(id) &&
  changes.length > 0 &&
  changes.every((change) => change.type === 'setPopulation' && change.unit === unit && change.kind === kind)
