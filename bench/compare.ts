/** Six 方案 of Shulan compared after an edit of the plan: everything is computed anew, the plan, its scenarios and all tables. */
import { buildBoard } from '../shared/compare/board.ts'
import { compare } from '../shared/compare/compare.ts'
import { runScenarios } from '../shared/compare/scenario-run.ts'
import { waterfall } from '../shared/compare/waterfall.ts'
import { computePlan } from '../shared/engine/run.ts'
import type { PlanningChange, Scenario } from '../shared/plan/schema/change.ts'
import type { Plan } from '../shared/plan/schema/plan.ts'
import { applyChanges } from '../shared/scenario/apply.ts'
import { shulan } from './big-plan.ts'
import { ms, statistics } from './statistics.ts'

const FRAME = 16.7
const ROUNDS = 40
const WARM_UP = 10

export function benchCompare(): void {
  const plan = shulan()
  const ids = sixScenarios.map((s) => s.id)
  const samples: number[] = []
  const steps: number[] = []
  const boards: number[] = []
  for (let i = 0; i < ROUNDS + WARM_UP; i++) {
    const edit: PlanningChange = { type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 700 + (i % 40) }
    const start = performance.now()
    const edited = changed({ ...plan, scenarios: sixScenarios }, edit)
    const compared = compare(edited, ids)
    const done = performance.now()
    if (!compared.ok) throw new Error(compared.error.key)
    // What the page shows after the edit: the same plan and its 方案 computed anew, one board instead of all tables.
    const again = changed({ ...plan, scenarios: sixScenarios }, edit)
    const shownFrom = performance.now()
    const runs = runScenarios(again, ids, 'zh-CN')
    if (!runs.ok) throw new Error(runs.error.key)
    buildBoard(again, runs.value, ids[0] ?? '', { show: 'beds' }, 'zh-CN')
    const shown = performance.now() - shownFrom
    const last = computePlan(edited, sixScenarios.at(-1)?.changes ?? [])
    const from = performance.now()
    const why = waterfall(computePlan(edited), last, { table: 'beds-county', row: 'total', column: 'allocated' })
    if (!why.ok) throw new Error(why.error.key)
    if (i < WARM_UP) continue
    samples.push(done - start)
    boards.push(shown)
    steps.push(performance.now() - from)
  }
  const { median, p95 } = statistics(samples)
  console.log('compare: six scenarios of Shulan after an edit, from the change to every compared cell')
  console.log(`  median ${ms(median)}  p95 ${ms(p95)}  (${(median / FRAME).toFixed(1)} frames)`)
  const page = statistics(boards)
  console.log(`the board of the 方案 stage for the same edit: median ${ms(page.median)}  p95 ${ms(page.p95)}`)
  console.log(`waterfall of one total over three groups, averaged over orders: median ${ms(statistics(steps).median)}`)
}

function changed(plan: Plan, edit: PlanningChange): Plan {
  const done = applyChanges(plan, [edit])
  if (!done.ok) throw new Error('the edit does not apply')
  return done.value.plan
}

const persons = (value: number): PlanningChange => ({
  type: 'setPopulation',
  unit: 'shulan',
  kind: 'resident',
  year: 2025,
  persons: value,
})
const shared = (id: string, method: 'proportional' | 'incremental' | 'need'): PlanningChange => ({
  type: 'setMethod',
  unit: 'shulan',
  class: id,
  resource: 'bed',
  method,
  step: null,
})
const norm: PlanningChange = { type: 'setNormValue', norm: 'S4-032', year: 2025, value: 2.8 }

const sixScenarios: Scenario[] = [
  { id: 'low', name: 'low', changes: [persons(398_000)] },
  { id: 'high', name: 'high', changes: [persons(419_000)] },
  { id: 'need', name: 'need', changes: [shared('county', 'need')] },
  { id: 'shared', name: 'shared', changes: [shared('county', 'proportional'), shared('primary', 'proportional')] },
  { id: 'norm', name: 'norm', basedOn: 'shared', changes: [norm] },
  { id: 'all', name: 'all', changes: [persons(419_000), norm, shared('county', 'proportional')] },
]
