import { z } from 'zod'
import { cite, id, populationKinds, text, year } from './basics.ts'
import * as methods from './projection-method.ts'

const people = z.number().min(0).max(2e9).describe('Persons, 人')

/** What was counted: one observation per unit, kind, year and moment. */
export const observation = z.strictObject({
  unit: id,
  kind: z.enum(populationKinds).describe('resident 常住, registered 户籍, service 服务'),
  year,
  moment: z.enum(['census', 'yearEnd', 'yearAverage']).describe('普查 (1 November), 年末, 年平均'),
  persons: people,
  groups: z
    .array(
      z.strictObject({
        sex: z.enum(['male', 'female', 'all']),
        ageFrom: z.number().int().min(0).max(120).describe('First completed year of age in the group'),
        ageTo: z.number().int().min(0).max(120).optional().describe('Last completed year of age; absent: and above'),
        persons: people,
      }),
    )
    .optional(),
  estimated: z.boolean().optional().describe('估计: derived, not counted'),
  revision: text.optional().describe('What broke the series here, e.g. 七普修订'),
  cite: cite.optional(),
})
export type Observation = z.infer<typeof observation>

const given = z
  .array(z.strictObject({ year, persons: people, cite: cite.optional() }))
  .optional()
  .describe('Persons the planner sets for single years; years between given ones lie on the line between them')

const ruleOf = <S extends z.ZodRawShape>(spec: z.ZodObject<S>) =>
  z.strictObject({ unit: id, kind: z.enum(populationKinds), ...spec.shape, given, cite: cite.optional() })

/** How one unit’s population goes on after its last given year: a method with its parameters (projection-method.ts). */
export const projection = z.discriminatedUnion('method', [
  ruleOf(methods.constant),
  ruleOf(methods.growthRate),
  ruleOf(methods.naturalAndMigration),
  ruleOf(methods.linear),
  ruleOf(methods.exponential),
  ruleOf(methods.logistic),
  ruleOf(methods.gm11),
  ruleOf(methods.table),
  ruleOf(methods.serviceFactor),
  ruleOf(methods.registeredRatio),
  ruleOf(methods.cohortComponent),
  ruleOf(methods.mix),
])
export type ProjectionRule = z.infer<typeof projection>

export const population = z.strictObject({
  observations: z.array(observation),
  projections: z.array(projection),
  reconciliation: z.array(methods.reconciliation).min(1).optional(),
})
