/** What is remembered of the document must be what a fresh reading finds, whatever was edited in between. */
import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { shulan } from '../../support/shulan.ts'

const edits: readonly Change[] = [
  { type: 'setPlanned', facility: 'huancheng-chc', resource: 'bed', value: 40 },
  { type: 'setPlanned', facility: 'binhe-chc', resource: 'bed', value: 20 },
  { type: 'setPlanned', facility: 'social', resource: 'bed', value: 1200 },
  { type: 'setPlanned', facility: 'renmin', resource: 'bed', value: null },
  { type: 'setNormValue', norm: 'S4-009', year: 2025, value: 3.2 },
  { type: 'setNormValue', norm: 'S4-029', year: 2025, value: 3 },
  { type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 350_000 },
  { type: 'setLock', facility: 'fuyou', resource: 'bed', lock: true },
  { type: 'setMethod', unit: 'shulan', class: 'primary', resource: 'bed', method: 'proportional', step: 5 },
]

test('after every edit and its undo the findings are those of a plan never seen before', () => {
  const block = shulan().facilities.find((f) => (f.members ?? 1) > 1)?.id ?? ''
  let plan = shulan()
  const fresh = () => run(structuredClone(plan)).findings
  for (const edit of edits.map((e) =>
    e.type === 'setPlanned' && e.facility === 'social' ? { ...e, facility: block } : e,
  )) {
    const done = applyChanges(plan, [edit])
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    plan = done.value.plan
    expect(run(plan).findings).toEqual(fresh())
    const undone = applyChanges(plan, done.value.inverse)
    if (!undone.ok) throw new Error(JSON.stringify(undone.error))
    plan = undone.value.plan
    expect(run(plan).findings).toEqual(fresh())
    plan = done.value.plan
  }
})
