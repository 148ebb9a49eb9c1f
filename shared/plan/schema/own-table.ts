/** A table the planner puts together: rows of one sort, columns picked from what the engine computes. */
import { z } from 'zod'
import { id, populationKinds, text, year } from './basics.ts'

/** What a column may show. Which of them a row has depends on its sort; a quantity a row does not have is a missing number. */
export const ownQuantities = [
  'base', // stock of the base year
  'planned', // planned stock of the target year
  'allocated', // what the method gives in the target year
  'gap', // facility: allocated − planned; class: control − allocated; norm: requirement − provided
  'change', // planned − base
  'control', // control total of a class
  'perThousand', // of allocated
  'basePerThousand',
  'plannedPerThousand',
  'population', // persons of the class’s region or of the unit
  'stock', // a measure (编制, 实有, 在编 …) of a year
  'ratio', // resource per one of another: 1∶r
  'requirement',
  'low',
  'high',
  'actual', // what the plan provides for the norm
  'target', // value of the norm in the target year
  'baseValue', // value of the norm in the base year
  'status',
  'force',
  'area',
  'class',
  'unit',
  'kind',
  'level',
  'ownership',
  'consortium',
] as const
export type OwnQuantity = (typeof ownQuantities)[number]

export const ownColumn = z.strictObject({
  quantity: z.enum(ownQuantities),
  resource: id.optional().describe('Whose amount; for a ratio the right side'),
  left: id.optional().describe('For a ratio: the resource it is one of'),
  norm: id.optional().describe('For a requirement of a facility, class or unit: which norm'),
  year: year.optional().describe('Where a quantity is known by year'),
  measure: z.enum(['approved', 'actual', 'posts', 'onPosts', 'onDuty']).optional(),
  kind: z.enum(populationKinds).optional(),
  label: text.optional(),
  group: text.optional(),
  over: text.optional(),
  decimals: z.number().int().min(0).max(6).optional(),
})
export type OwnColumn = z.infer<typeof ownColumn>

export const ownRows = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('facilities'), classes: z.array(id).max(200).optional() }),
  z.strictObject({ of: z.literal('classes'), classes: z.array(id).min(1).max(200) }),
  z.strictObject({ of: z.literal('norms'), norms: z.array(id).min(1).max(500) }),
  z.strictObject({ of: z.literal('units'), units: z.array(id).min(1).max(2000) }),
])
export type OwnRows = z.infer<typeof ownRows>
