/** 方案 side by side on the shipped plan, as a page, and what each of their changes says. */
import { expect, test } from 'vitest'
import { boardBlock } from '../../../renderer/views/scenarios/copy-board.ts'
import { duplicate, moved, removal, switched, withoutChange } from '../../../renderer/views/scenarios/scenario-edits.ts'
import { type Board, buildBoard } from '../../../shared/compare/board.ts'
import { changeLines } from '../../../shared/compare/change-lines.ts'
import { comparisonPage, comparisonPages } from '../../../shared/compare/comparison-page.ts'
import { goalSeek } from '../../../shared/compare/goal-seek.ts'
import { runScenarios } from '../../../shared/compare/scenario-run.ts'
import { computePlan } from '../../../shared/engine/run.ts'
import { formatCell } from '../../../shared/export/format-cell.ts'
import { toXlsx } from '../../../shared/export/xlsx/to-xlsx.ts'
import type { BoardChoice } from '../../../shared/plan/schema/board-choice.ts'
import type { PlanningChange, Scenario, StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { orderedScenarios } from '../../../shared/scenario/resolve.ts'
import { buildTables } from '../../../shared/tables/build.ts'
import { say } from '../../../shared/text/message.ts'
import { partsOf } from '../../support/office-parts.ts'
import { shulan } from '../../support/shulan.ts'

const plan = shulan()
const ids = ['baseline', 'low', 'high']
function board(of: Plan, choice: BoardChoice, reference = 'baseline', wanted = ids): Board {
  const runs = runScenarios(of, wanted, 'zh-CN')
  if (!runs.ok) throw new Error(say('zh-CN', runs.error))
  return buildBoard(of, runs.value, reference, choice, 'zh-CN')
}
const row = ({ blocks }: Board, key: string) => blocks.flatMap(({ rows }) => rows).find((entry) => entry.key === key)
const changed = (of: Plan, changes: readonly StatedChange[]): Plan => {
  const done = applyChanges(of, changes)
  if (!done.ok) throw new Error(done.error.map(({ message }) => say('zh-CN', message)).join())
  return done.value.plan
}

test('beds by class: assumptions, sums, the control total and what lies beyond it, against any reference', () => {
  const beds = board(plan, { show: 'beds' })
  expect(beds.blocks.map(({ label }) => label)).toEqual(['假设', '规划床位', '与标准相比', '连带的人员'])
  expect(row(beds, 'population')?.cells.low).toMatchObject({ value: 398_000, difference: -8890 })
  expect(row(beds, 'over')?.cells).toMatchObject({ low: { value: 106, difference: 76 }, high: { value: -74 } })
  expect(row(beds, 'total')).toMatchObject({ differs: false, role: 'total' })
  expect(beds.controls.county).toMatchObject({ baseline: 1099, low: 1075 })
  const turned = board(plan, { show: 'beds' }, 'low')
  expect(row(turned, 'control')?.cells.baseline).toMatchObject({ value: 3483, difference: 76 })
})

test('by facility, computed; staff; any table', () => {
  const shared: PlanningChange = {
    type: 'setMethod',
    unit: 'shulan',
    class: 'county',
    resource: 'bed',
    method: 'proportional',
    step: null,
  }
  const with3: Plan = { ...plan, scenarios: [{ id: 'shared', name: '分摊', changes: [shared] }] }
  const computed = board(with3, { show: 'beds', rows: 'facilities', measure: 'allocated' }, 'baseline', [
    'baseline',
    'shared',
  ])
  const county = computed.blocks.find(({ key }) => key === 'class:county')
  expect(county?.rows.map(({ label }) => label)).toEqual(['舒兰市人民医院', '舒兰市第二人民医院', '舒兰市妇幼保健院'])
  expect(county?.rows.some(({ differs }) => differs)).toBe(true)
  expect(row(board(plan, { show: 'staff' }), 'required:S4-009')?.cells.low).toMatchObject({
    value: 1182,
    difference: -26,
  })
  const table = board(plan, { show: 'table', table: 'beds-summary' })
  expect(row(table, 'control:total')?.cells.high).toMatchObject({ value: 3587, difference: 104 })
})

test('as a page of the plan; a 方案 that is gone is left out and said; copied as a spreadsheet takes it', () => {
  const spec = {
    id: 'comparison-beds',
    title: '方案比较表：床位',
    kind: 'comparison' as const,
    scenarios: ['baseline', 'low', 'gone'],
    choice: { show: 'beds' as const },
  }
  const printed = changed(plan, [{ type: 'putTable', table: spec }])
  const page = buildTables(computePlan(printed), 'zh-CN', comparisonPages(printed, 'zh-CN')).at(-1)
  expect(page).toMatchObject({ id: 'comparison-beds', title: '方案比较表：床位' })
  expect(page?.rows.find(({ key }) => key === 'control')?.cells).toEqual({
    baseline: 3483,
    low: 3407,
    'low|difference': -76,
  })
  // Differences say their sign on paper and in a workbook; values do not.
  const percent = comparisonPage(plan, { ...spec, as: 'both' }, 'zh-CN')
  const paper = (key: string, text: string) => {
    const found = percent.rows.find((entry) => entry.key === key)
    return percent.columns.map((column) => (found === undefined ? text : formatCell(found, column, 'paper')))
  }
  expect(paper('population', '')).toEqual(['406890', '398000', '−8890', '−2.2'])
  expect(paper('over', '').slice(0, 3)).toEqual(['30', '106', '+76'])
  expect(paper('total', '').slice(2)).toEqual(['0', '0'])
  const book = partsOf(toXlsx([percent], computePlan(plan), { language: 'zh-CN' }))
  expect(book['xl/styles.xml']).toContain('formatCode="+0;-0;0"')
  expect(book['xl/styles.xml']).toContain('formatCode="+0.0;-0.0;0"')
  expect(page?.notes.map((note) => say('zh-CN', note))).toEqual([
    '差与百分比均对“基准方案”。',
    '人口低（示例）：常住人口 2025年 −8890 人（406890 → 398000）。',
    '表中原有的方案 gone 已不在规划中，未列入。可在方案中重新生成此表。',
  ])
  expect([...new Set(page?.rows.map(({ block }) => block))]).toEqual([
    '假设',
    '规划床位（张）',
    '与标准相比',
    '连带的人员（人）',
  ])
  // Without the further builder the table is left out, and nothing fails.
  expect(buildTables(computePlan(printed)).map(({ id }) => id)).not.toContain('comparison-beds')
  expect(comparisonPage(printed, { ...spec, scenarios: ['gone'] }, 'zh-CN').rows).toEqual([])
  const block = boardBlock(board(plan, { show: 'beds' }), { as: 'difference', onlyDifferent: true }, 'zh-CN')
  expect(block[0]?.slice(2)).toEqual([
    '基准方案',
    '人口低（示例）',
    '人口低（示例）',
    '人口高（示例）',
    '人口高（示例）',
  ])
  expect(block.find((line) => line[1] === '规划超出（张）')?.slice(2)).toEqual(['30', '106', '76', '-74', '-104'])
})

const bed = (value: number): PlanningChange => ({ type: 'setPlanned', facility: 'renmin', resource: 'bed', value })
const based: Plan = {
  ...plan,
  scenarios: [
    {
      id: 'one',
      name: '一',
      changes: [bed(700), bed(690), { type: 'setLock', facility: 'gone', resource: 'bed', lock: true }],
    },
    { id: 'two', name: '二', basedOn: 'one', changes: [bed(680)], off: [0] },
  ],
}
const [one, two] = based.scenarios as [Scenario, Scenario]

test('changes one by one: each against those before it, those of the base first, a stale one with its reason', () => {
  const lines = changeLines(based, two, 'zh-CN')
  expect(lines.map(({ words, off }) => [words, off])).toEqual([
    ['舒兰市人民医院床位 730 → 700', false],
    ['舒兰市人民医院床位 700 → 690', false],
    ['gone床位 锁定', false],
    ['舒兰市人民医院床位 690 → 680', true],
  ])
  expect(lines[2]?.stale && say('zh-CN', lines[2].stale)).toContain('gone')
})

test('the list: order, copies, switching, deleting, and removing one that others stand on', () => {
  const down = changed(based, moved(based, 'one', 1))
  expect(orderedScenarios(down).map(({ id }) => id)).toEqual(['two', 'one'])
  expect(moved(based, 'one', -1)).toEqual([])
  const copy = duplicate(based, two, '二 副本')
  expect(copy).toMatchObject({ name: '二 副本', basedOn: 'one', off: [0] })
  expect(based.scenarios.map(({ id }) => id)).not.toContain(copy.id)
  expect(changed(based, switched(two, 0)).scenarios[1]).not.toHaveProperty('off')
  expect(changed(based, switched(one, 1)).scenarios[0]?.off).toEqual([1])
  const less = changed(based, withoutChange({ ...one, off: [0, 2] }, 1)).scenarios[0]
  expect(less).toMatchObject({ changes: [bed(700), one.changes[2]], off: [0, 1] })
  const { on, changes } = removal(based, one)
  expect(on).toEqual([two])
  expect(changed(based, changes).scenarios).toEqual([{ id: 'two', name: '二', changes: [bed(680)], off: [0] }])
})

test('occupancy and length of stay reach a goal where a class is computed by need', () => {
  const need: PlanningChange = {
    type: 'setMethod',
    unit: 'shulan',
    class: 'county',
    resource: 'bed',
    method: 'need',
    step: null,
  }
  const results = computePlan(plan, [need])
  const cell = { table: 'workbench:bed', row: 'county', column: 'allocated' }
  const input = { unit: 'shulan', class: null, year: 2020 }
  const now = results.allocation.totals.find((t) => t.class === 'county' && t.resource === 'bed' && t.year === 2025)
  const goal = (now?.allocated?.toNumber() ?? 0) - 20
  const fuller = goalSeek(results, cell, goal, { kind: 'occupancy', ...input }, { min: 0.8, max: 1 })
  if (!fuller.ok) throw new Error(say('zh-CN', fuller.error))
  expect(Math.abs(fuller.value.found - goal)).toBeLessThanOrEqual(2)
  expect(fuller.value.input).toBeGreaterThan(0.88)
  const again = computePlan(results.plan, [fuller.value.change])
  const total = again.allocation.totals.find((t) => t.class === 'county' && t.resource === 'bed' && t.year === 2025)
  expect(total?.allocated?.toNumber()).toBe(fuller.value.found)
  const shorter = goalSeek(results, cell, goal, { kind: 'lengthOfStay', ...input })
  expect(shorter.ok && shorter.value.change).toMatchObject({ type: 'setService', quantity: 'lengthOfStay' })
  const whole = { table: 'workbench:bed', row: 'control', column: 'allocated' }
  const flat = goalSeek(results, whole, 3000, { kind: 'occupancy', ...input })
  expect(flat.ok ? '' : say('zh-CN', flat.error)).toContain('无从反算')
})
