/**
 * Typed changes: the one vocabulary of buttons, menu, keyboard, undo, command line, 方案 and tests. Each sets one thing to
 * a value; `value: null` (where allowed) takes the entry away.
 */
import { z } from 'zod'
import { type AllocationRule, methods } from './allocation.ts'
import { amount, id, populationKinds, text, year } from './basics.ts'
import type { Facility, Stock } from './facility.ts'
import type { Norm } from './norm.ts'
import { type Observation, observation, type ProjectionRule } from './population.ts'
import { type Decision, decision } from './printed.ts'
import { methodSpec, type Reconciliation, reconciliation } from './projection-method.ts'
import type { TableSpec } from './table.ts'

export const change = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('setPopulation'),
    unit: id,
    kind: z.enum(populationKinds),
    year,
    persons: z.number().gt(0).max(2e9).nullable(),
  }),
  z.strictObject({ type: z.literal('setNormValue'), norm: id, year, value: z.number().min(0).max(1e9).nullable() }),
  z.strictObject({ type: z.literal('setPlanned'), facility: id, resource: id, value: amount.nullable() }),
  z.strictObject({
    type: z.literal('setMethod'),
    unit: id,
    class: id,
    resource: id,
    method: z.enum(methods),
    step: z.number().int().min(1).max(10_000).nullable(),
  }),
  z.strictObject({ type: z.literal('setLock'), facility: id, resource: id, lock: z.boolean() }),
  z.strictObject({
    type: z.literal('setBounds'),
    facility: id,
    resource: id,
    min: amount.nullable(),
    max: amount.nullable(),
  }),
  z.strictObject({ type: z.literal('setDecision'), finding: text, decision: decision.nullable() }),
  z.strictObject({
    type: z.literal('setProjectionMethod'),
    unit: id,
    kind: z.enum(populationKinds),
    spec: methodSpec.nullable().describe('Method and parameters; given years stay. null: no method of its own'),
  }),
  z.strictObject({
    type: z.literal('setObservation'),
    unit: id,
    kind: z.enum(populationKinds),
    year,
    moment: observation.shape.moment,
    revision: text.nullable().describe('null: not a revised figure'),
    observation: z
      .strictObject({
        persons: z.number().gt(0).max(2e9),
        groups: observation.shape.groups,
        estimated: observation.shape.estimated,
        cite: observation.shape.cite,
      })
      .nullable()
      .describe('Adds or replaces the count; null takes it away'),
  }),
  z.strictObject({
    type: z.literal('setReconciliation'),
    unit: id,
    kind: z.enum(populationKinds),
    by: reconciliation.shape.by.nullable(),
  }),
])
/** A change as users, files and scenarios state it. */
export type StatedChange = z.infer<typeof change>

type Records = {
  readonly projections: ProjectionRule
  readonly observations: Observation
  readonly reconciliation: Reconciliation
  readonly norms: Norm
  readonly facilities: Facility
  readonly stocks: Stock
  readonly allocations: AllocationRule
  readonly decisions: Decision
  readonly tables: TableSpec
  readonly scenarios: Scenario
}
/**
 * Puts one whole record back as it was, with its citation and its place in the list: what undo needs and no file may hold.
 * At `at` it takes away `remove` records, then puts `entry` in: 1 and a record replaces, 0 and a record inserts, 1 and null deletes.
 */
export type Restore = {
  readonly [L in keyof Records]: {
    readonly type: 'restore'
    readonly list: L
    readonly at: number
    readonly remove: 0 | 1
    readonly entry: Records[L] | null
  }
}[keyof Records]

export type Change = StatedChange | Restore

export const scenario = z.strictObject({
  id,
  name: text,
  note: text.optional(),
  author: text.optional(),
  changes: z.array(change),
})
export type Scenario = z.infer<typeof scenario>
