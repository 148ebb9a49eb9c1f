/**
 * Typed changes: the one vocabulary of buttons, menu, keyboard, undo, command line, 方案 and tests. Each sets one thing to
 * a value; `value: null` (where allowed) takes the entry away.
 */
import { z } from 'zod'
import { type AllocationRule, methods } from './allocation.ts'
import type { AnnexSpec } from './annex.ts'
import { amount, id, populationKinds, text, year } from './basics.ts'
import { putAllocation, removeAllocation } from './changes/allocation-changes.ts'
import { putAnnex, putProse, removeAnnex, removeProse } from './changes/annex-changes.ts'
import { putConsortium, removeConsortium } from './changes/consortium-changes.ts'
import { makeDraft, nameDraft, putOpinion, removeDraft, removeOpinion } from './changes/draft-changes.ts'
import { putFacilities, removeFacilities, setStocks } from './changes/facility-changes.ts'
import { setFacilities } from './changes/facility-fields.ts'
import { putUnit, setRegister } from './changes/list-changes.ts'
import { putNorm, removeNorm, setGoverning, setNormOff } from './changes/norm-changes.ts'
import { putProgress, removeProgress } from './changes/progress-changes.ts'
import { putEquipment, removeEquipment, setEquipment, setService } from './changes/service-changes.ts'
import { putTable, removeTable } from './changes/table-changes.ts'
import { putUncertainty, removeUncertainty } from './changes/uncertainty-changes.ts'
import type { Resource } from './class.ts'
import type { Consortium } from './consortium.ts'
import type { Draft } from './draft.ts'
import type { Facility, Stock } from './facility.ts'
import type { Norm } from './norm.ts'
import type { Opinion } from './opinion.ts'
import { type Observation, observation, type ProjectionRule } from './population.ts'
import { type Decision, decision } from './printed.ts'
import type { Progress } from './progress.ts'
import { methodSpec, type Reconciliation, reconciliation } from './projection-method.ts'
import type { Prose } from './prose.ts'
import type { Equipment, Precedence, Register, Service } from './register.ts'
import type { Source } from './source.ts'
import type { TableSpec } from './table.ts'
import type { Uncertainty } from './uncertainty.ts'
import type { Unit } from './unit.ts'

const planning = z.discriminatedUnion('type', [
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
  setNormOff,
  putNorm,
  removeNorm,
  setGoverning,
  setRegister,
  putUnit,
  putTable,
  removeTable,
  putAllocation,
  removeAllocation,
  putFacilities,
  removeFacilities,
  setFacilities,
  setStocks,
  putConsortium,
  removeConsortium,
  setService,
  setEquipment,
  putEquipment,
  removeEquipment,
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
/** A change of the plan’s figures and rules: what a 方案 may hold. */
export type PlanningChange = z.infer<typeof planning>

/** Reserved: the plan itself, beside its 方案. */
export const BASELINE = 'baseline'

/** 方案: a named list of changes over the baseline plan, or over another 方案. */
export const scenario = z.strictObject({
  id,
  name: text,
  order: z.number().int().min(0).max(100_000).optional().describe('Place among the scenarios; list order where absent'),
  note: text.optional(),
  author: text.optional(),
  basedOn: id.optional().describe('The scenario whose changes come before these; absent: the baseline'),
  changes: z.array(planning),
  off: z
    .array(z.number().int().min(0).max(100_000))
    .optional()
    .describe('Positions in changes, from 0, that are switched off'),
})
export type Scenario = z.infer<typeof scenario>

export const change = z.discriminatedUnion('type', [
  ...planning.options,
  z
    .strictObject({ type: z.literal('putScenario'), scenario })
    .describe('Adds a scenario, or replaces the one of its id'),
  z.strictObject({ type: z.literal('removeScenario'), scenario: id }),
  putUncertainty,
  removeUncertainty,
  makeDraft,
  nameDraft,
  removeDraft,
  putOpinion,
  removeOpinion,
  putProgress,
  removeProgress,
  putAnnex,
  removeAnnex,
  putProse,
  removeProse,
])
/** A change as users and files state it. */
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
  readonly sources: Source
  readonly resources: Resource
  readonly units: Unit
  readonly precedence: Precedence
  readonly registers: Register
  readonly tables: TableSpec
  readonly consortia: Consortium
  readonly annexes: AnnexSpec
  readonly prose: Prose
  readonly scenarios: Scenario
  readonly services: Service
  readonly equipment: Equipment
  readonly uncertainty: Uncertainty
  readonly drafts: Draft
  readonly opinions: Opinion
  readonly progress: Progress
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
    /** The list itself goes with its last record: an optional one that was absent before. */
    readonly drop?: true
  }
}[keyof Records]

/**
 * Many records of one list at once, in one pass over it: the records at `gone` (places before) leave, those of `put` come in at
 * their places after. Both in ascending order. A place in both is a replacement.
 */
export type RestoreMany = {
  readonly [L in 'facilities' | 'stocks']: {
    readonly type: 'restoreMany'
    readonly list: L
    readonly gone: readonly number[]
    readonly put: readonly { readonly at: number; readonly entry: Records[L] }[]
  }
}['facilities' | 'stocks']

export type Change = StatedChange | Restore | RestoreMany
