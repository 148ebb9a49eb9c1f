/** Laws of every type of change on the shipped plans: undo is exact, what was applied opens again, a 方案 shows what was meant. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Scenario } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { editActive } from '../../../shared/scenario/edit-active.ts'
import { resolveScenario } from '../../../shared/scenario/resolve.ts'
import { readScenario, writeScenario } from '../../../shared/scenario/scenario-file.ts'
import { randomChange, randomPlanningChange } from '../../support/random-changes.ts'
import { randomNumbers } from '../../support/random-numbers.ts'

const names = ['shulan-2025', 'gongzhuling-2020', 'gongzhuling-2025', 'jingyan-2025', 'linfen-2025']
const bytes = (text: string) => new TextEncoder().encode(text)
const STEPS = 30
const shipped = (name: string): Plan => {
  const read = readPlan(readFileSync(join(import.meta.dirname, `../../../seeds/plans/${name}.norma`)))
  if (!read.ok) throw new Error(name)
  return read.value
}

test.each(names)('every change of %s is taken back exactly, and the plan it leaves opens again', (name) => {
  const next = randomNumbers(100)
  let plan = shipped(name)
  let applied = 0
  for (let step = 0; step < STEPS; step++) {
    const change = randomChange(plan, next)
    const about = JSON.stringify(change)
    const done = applyChanges(plan, [change])
    if (!done.ok) continue
    const text = writePlan(done.value.plan)
    const undone = applyChanges(done.value.plan, done.value.inverse)
    expect(undone.ok && writePlan(undone.value.plan), about).toBe(writePlan(plan))
    const redone = undone.ok ? applyChanges(undone.value.plan, undone.value.inverse) : undone
    expect(redone.ok && writePlan(redone.value.plan), about).toBe(text)
    const read = readPlan(bytes(text))
    expect(read.ok ? writePlan(read.value) : read.error, about).toBe(text)
    plan = done.value.plan
    applied += 1
  }
  expect(applied).toBeGreaterThan(STEPS / 3)
})

/** Citations aside, and the order of lists in the file and of figures: counted ones stand in the plan, before those of the 方案. */
const said = (plan: Plan): unknown => {
  const { scenarios: _, stocks, ...rest } = plan
  const text = (value: unknown) => JSON.stringify(value, (key, entry) => (key === 'cite' ? undefined : entry))
  return [JSON.parse(text(rest)), stocks.map(text).sort()]
}

test.each(names)(
  'an edit of %s under a 方案 shows what the same edit of the plan shows, and the 方案 travels as a file',
  (name) => {
    const next = randomNumbers(177)
    const empty: Scenario = { id: 'own', name: 'own', changes: [] }
    let plan: Plan = { ...shipped(name), scenarios: [empty] }
    const own = () => plan.scenarios[0] ?? empty
    for (let step = 0; step < STEPS; step++) {
      const shown = resolveScenario(plan, own()).plan
      const change = randomPlanningChange(shown, next)
      const about = JSON.stringify(change)
      const meant = applyChanges(shown, [change])
      const edit = editActive(plan, own(), [change])
      const done = edit.ok ? applyChanges(plan, edit.value) : edit
      expect(done.ok, about).toBe(meant.ok)
      if (!done.ok || !meant.ok) continue
      const before = writePlan(plan)
      plan = done.value.plan
      expect(said(resolveScenario(plan, own()).plan), about).toEqual(said(meant.value.plan))
      const back = applyChanges(plan, done.value.inverse)
      expect(back.ok && writePlan(back.value.plan), about).toBe(before)
      const written = writePlan(plan)
      const read = readPlan(bytes(written))
      expect(read.ok && writePlan(read.value), about).toBe(written)
    }
    const bare: Plan = { ...plan, scenarios: [] }
    const into = readScenario(bare, bytes(writeScenario(plan, 'own') ?? ''))
    const put = into.ok ? applyChanges(bare, into.value.changes) : into
    expect(put.ok && put.value.plan.scenarios).toEqual([own()])
  },
)
