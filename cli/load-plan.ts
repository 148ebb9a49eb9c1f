import { err, ok } from '../shared/base/result.ts'
import { readPlan } from '../shared/plan/gate.ts'
import type { PlanError } from '../shared/plan/plan-error.ts'
import type { Plan } from '../shared/plan/schema/plan.ts'
import { type Message, message } from '../shared/text/message.ts'
import type { Failure, Outcome } from './failure.ts'
import { readInput } from './read-input.ts'
import { shippedPlan, shippedPlans } from './shipped-plans.ts'

export type Loaded = { readonly plan: Plan; readonly file: string }

/** The name of a shipped plan, or a file: a file of such a name is reached as ./name. */
export async function loadPlan(given: string): Promise<Outcome<Loaded>> {
  const file = shippedPlan(given) ?? given
  const bytes = await readInput(file, message('cli.notFound', { file, shipped: shippedPlans().join(', ') }))
  if (!bytes.ok) return bytes
  const plan = readPlan(bytes.value)
  return plan.ok ? ok({ plan: plan.value, file }) : err(unusable(given, plan.error))
}

/** What is wrong with a file: how much, then each error. */
export const unusable = (file: string, errors: readonly PlanError[]): Failure => {
  const last = errors.at(-1)
  const rest = last?.code === 'more' ? Number(last.message.args?.count) - 1 : 0
  const key = last?.message.key === 'file.moreThan' ? 'cli.cannotUseMany' : 'cli.cannotUse'
  return listed(message(key, { file, count: errors.length + rest }), errors)
}

/** A heading and every error under it. */
export const listed = (heading: Message, errors: readonly PlanError[]): Failure => ({
  exit: 1,
  lines: [[heading], ...errors.map((error) => [error.message])],
})
