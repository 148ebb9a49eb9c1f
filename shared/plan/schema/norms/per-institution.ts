import { z } from 'zod'
import { amount, id } from '../basics.ts'
import { common } from './common.ts'

/** R07. total ≥ m · I over the institutions of each class; with `maximum` m·I ≤ total ≤ M·I */
export const perInstitution = z.strictObject({
  ...common,
  shape: z.literal('perInstitution'),
  classes: z.array(id).describe('Classes of institutions; may be empty where each is unit').max(50),
  each: z
    .enum(['institution', 'department', 'team', 'unit'])
    .describe('unit: planning units of the level scope.each stand for the institutions'),
  minimum: amount,
  maximum: amount.optional(),
  comparator: z.enum(['ge', 'eq']).optional().describe('eq: exactly so many; ge where absent'),
  groups: amount.optional().describe('Departments or teams in all, where each counts them'),
})
