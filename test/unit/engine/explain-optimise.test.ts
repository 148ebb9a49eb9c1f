import { expect, it } from 'vitest'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import type { AllocationRule } from '../../../shared/plan/schema/allocation.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { solver } from '../../support/solver.ts'

const traced = (rule: Partial<AllocationRule>) => {
  const plan = smallPlan({ control: 170 })
  const results = run(
    plan,
    [{ type: 'putAllocation', rule: { unit: 'r', class: 'hospital', resource: 'bed', ...rule } }],
    solver,
  )
  const explained = explain(results, { table: 'beds', row: 'Hospital a', column: 'allocated' }, 'en')
  if (!explained.ok) throw new Error(explained.error.key)
  const { formula, value, steps, inputs } = explained.value
  return { formula, value, last: steps.at(-1)?.expression, inputs: inputs.map((i) => i.value) }
}
const control = { by: 'handedDown', value: 170 } as const

it('an optimum names its goals, the control total and what the facility had', () => {
  expect(traced({ method: 'optimise', control, step: 5 })).toEqual({
    formula: 'min Σ|x − p|',
    value: 115,
    last: '115',
    inputs: [170, 120, 113.3333],
  })
})

it('what a group shares is explained by the group’s own control total', () => {
  const rule: Partial<AllocationRule> = { class: 'all', method: 'proportional', control, reserve: 20 }
  const plan = { ...smallPlan(), allocations: [{ unit: 'r', class: 'all', resource: 'bed', ...rule }] }
  const explained = explain(run(plan), { table: 'beds', row: 'Hospital a', column: 'allocated' }, 'en')
  if (!explained.ok) throw new Error(explained.error.key)
  expect(explained.value.value).toBe(100)
  expect(explained.value.steps[0]?.expression).toBe('(170 − 20) × 120 ÷ 180')
})
