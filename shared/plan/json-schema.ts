import { z } from 'zod'
import { change } from './schema/change.ts'
import { plan } from './schema/plan.ts'

/** JSON Schema (2020-12) of a plan file and of a list of changes. References between ids are beyond it: the gate checks them. */
export function jsonSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Norma plan, or changes to one',
    anyOf: [{ $ref: '#/$defs/plan' }, { $ref: '#/$defs/changes' }],
    $defs: { plan: part(plan), changes: part(z.array(change)) },
  }
}

function part(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}
