import { readFormula } from '../../../shared/norms/formula-read.ts'
import { type Norm, norm as normSchema } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import type { Draft } from './input.ts'

/** What is wrong with a formula as typed: signs, names, units. A norm that is otherwise not whole is read as far as it goes. */
export function formulaProblem(plan: Plan, draft: Draft, expression: string): Message | null {
  if (expression.trim() === '') return message('number.empty')
  const read = normSchema.safeParse({
    ...draft,
    label: draft.label === '' ? '-' : draft.label,
    shape: 'formula',
    expression,
  })
  const norm: Norm | undefined = read.success ? read.data : undefined
  if (norm?.shape !== 'formula') return null
  return readFormula(norm, plan).reason ?? null
}
