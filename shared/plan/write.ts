import { type Plan, plan as schema } from './schema/plan.ts'

/**
 * The text of a plan file: keys in the order of the schema, two spaces, a newline at the end, Chinese as it is. The same plan
 * always gives the same bytes. A plan that would not pass the gate is a fault of the program and throws.
 */
export function writePlan(plan: Plan): string {
  return `${JSON.stringify(schema.parse(plan), null, 2)}\n`
}
