/** Opinions linked to single changes: of a 方案, or since a draft. The table names what the change says now. */
import { expect, test } from 'vitest'
import { comparisonPages } from '../../../shared/compare/comparison-page.ts'
import { namedChanges } from '../../../shared/compare/named-changes.ts'
import { draftPlan } from '../../../shared/drafts/draft-plan.ts'
import { run } from '../../../shared/engine/run.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Change, StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Opinion } from '../../../shared/plan/schema/opinion.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { editActive } from '../../../shared/scenario/edit-active.ts'
import { resolveScenario } from '../../../shared/scenario/resolve.ts'
import { buildOne } from '../../../shared/tables/build.ts'
import { draftChanges } from '../../../shared/tables/draft-changes.ts'
import { shulan } from '../../support/shulan.ts'

const applied = (plan: Plan, ...changes: Change[]): Plan => {
  const done = applyChanges(plan, changes)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.plan
}
const inNeed = (plan: Plan, ...changes: Change[]): Plan => {
  const need = plan.scenarios.find(({ id }) => id === 'need')
  const edit = need && editActive(plan, need, changes)
  if (!edit?.ok) throw new Error('no edit')
  return applied(plan, ...edit.value)
}
const renmin = (value: number | null): StatedChange => ({
  type: 'setPlanned',
  facility: 'renmin',
  resource: 'bed',
  value,
})
const density = (value: number): StatedChange => ({ type: 'setNormValue', norm: 'S4-032', year: 2025, value })
const links = (plan: Plan): unknown => {
  const need = plan.scenarios.find(({ id }) => id === 'need')
  const active = need === undefined ? [] : resolveScenario(plan, need).applied.map(({ change }) => change)
  const spec = { kind: 'opinions', id: 'opinions', title: '意见采纳情况表' } as const
  return buildOne(spec, run(plan, active), 'zh-CN', comparisonPages(plan, 'zh-CN')).rows[0]?.cells.links
}

test('the printed table names the change as it is now, and says when it is gone', () => {
  let plan = applied(shulan(), {
    type: 'makeDraft',
    draft: { id: 'd1', name: '征求意见稿', stage: 'comment', date: '6月' },
  })
  const before = inNeed(plan, renmin(740))
  plan = applied(before, density(2.8))
  const mine = namedChanges(plan, 'need', 'zh-CN').find(({ words }) => words.includes('740'))
  const [draft] = plan.drafts ?? []
  if (mine === undefined || draft === undefined) throw new Error('nothing to link to')
  const since = draftChanges(draftPlan(draft), plan, 'zh-CN').find(({ words }) => words.includes('2.8'))
  if (since === undefined) throw new Error('no change since the draft')
  const opinion: Opinion = {
    id: 'o',
    department: '财政局',
    text: '压减床位',
    draft: 'd1',
    answer: 'adopted',
    scenario: 'need',
    changes: [
      { of: 'scenario', scenario: 'need', ...mine },
      { of: 'drafts', from: 'd1', ...since },
    ],
  }
  const put: StatedChange = { type: 'putOpinion', opinion }
  plan = applied(plan, put)
  const name = plan.scenarios.find(({ id }) => id === 'need')?.name
  expect(links(plan)).toMatch(
    new RegExp(`^征求意见稿；方案“${name}”：舒兰市人民医院床位 730 → 740；“征求意见稿”至“现在的规划”：.*2\\.7.*2\\.8`),
  )
  expect(links(applied(inNeed(plan, renmin(750)), density(2.9)))).toMatch(/730 → 750；.*2\.7.*2\.9/)
  expect(links(applied(inNeed(before, renmin(730)), put))).toMatch(
    /730 → 740（该方案已没有这项更改）.*2\.8（两稿间已没有这项更改）/,
  )
  const read = readPlan(new TextEncoder().encode(writePlan(plan)))
  expect(read).toStrictEqual({ ok: true, value: plan })
})
