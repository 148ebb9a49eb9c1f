/** Tables that show a 方案 say which one, beside what is assumed over it. */
import { expect, test } from 'vitest'
import { answerAnnexJob } from '../../../renderer/worker/jobs/annex-core.ts'
import type { PlanningChange } from '../../../shared/plan/schema/change.ts'
import { shulan } from '../renderer/shulan.ts'

const people: PlanningChange = { type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 398_000 }
const density: PlanningChange = { type: 'setNormValue', norm: 'S4-005', year: 2025, value: 9 }

function notes(overlay: readonly PlanningChange[], scenario?: string): string[] {
  const choices = { language: 'zh-CN' as const, left: [], notes: true, hiddenColumns: [] }
  const spec = { id: 'x', title: 'x', items: [{ kind: 'table' as const, table: 'beds-summary' }] }
  const job = { kind: 'preview', plan: shulan(), overlay, spec, choices } as const
  const named = scenario === undefined ? job : { ...job, choices: { ...choices, scenario } }
  const done = answerAnnexJob(named, () => undefined)
  if (!done.ok || !('annex' in (done.value as object))) throw new Error('no preview')
  return JSON.stringify(done.value).match(/本表按[^"\\]*?测算[^"\\]*?。/g) ?? []
}

test('a table of a 方案 names it; a what-if over it is told apart; the plan itself says nothing', () => {
  expect(notes([people], 'low')).toContain('本表按方案“人口低（示例）”测算。')
  expect(notes([people, density], 'low')).toContain(
    '本表按方案“人口低（示例）”和另外 1 项假设测算，这些假设未写入方案。',
  )
  expect(notes([density])).toContain('本表按 1 项假设测算，假设未写入规划。')
  expect(notes([])).toEqual([])
})
