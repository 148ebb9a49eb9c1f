/** Every number of every table that a plan prints or offers answers “为什么是这个数”. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { comparisonPages } from '../../../shared/compare/comparison-page.ts'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import type { Trace } from '../../../shared/engine/trace.ts'
import { readPlan } from '../../../shared/plan/gate.ts'
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import { buildOne } from '../../../shared/tables/build.ts'
import { buildStageTables } from '../../../shared/tables/stage-tables.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { say } from '../../../shared/text/message.ts'

const read = readPlan(readFileSync(new URL('../../../seeds/plans/shulan-2025.norma', import.meta.url)))
if (!read.ok) throw new Error('the shipped plan does not open')
const shulan = read.value
const [first, second] = shulan.facilities.filter((f) => f.kind === 'township-centre')
if (first === undefined || second === undefined) throw new Error('no township centres')

/** Shulan with something of every kind: consortia, lives, progress, a draft that differs, tables of methods and of 方案. */
const earlier: Plan = {
  ...shulan,
  stocks: shulan.stocks.map((s) =>
    s.facility === first.id && s.status === 'planned' && s.resource === 'bed' ? { ...s, value: s.value + 5 } : s,
  ),
}
const full: Plan = schema.parse({
  ...shulan,
  consortia: [{ id: 'one', name: '第一医共体', lead: first.id }],
  facilities: shulan.facilities.map((f) =>
    f.id === first.id
      ? { ...f, consortium: 'one', events: [{ type: 'expand', year: 2023, resource: 'bed', by: 3 }] }
      : f.id === second.id
        ? {
            ...f,
            consortium: 'one',
            events: [
              {
                type: 'split',
                year: 2022,
                into: [
                  { facility: second.id, share: 0.5 },
                  { facility: first.id, share: 0.5 },
                ],
              },
            ],
          }
        : f,
  ),
  progress: [
    {
      id: 'life',
      subject: { kind: 'norm', norm: 'S4-020' },
      actuals: [{ year: 2022, value: 78.3, source: '统计公报' }],
    },
    {
      id: 'beds',
      subject: { kind: 'total', class: 'primary', resource: 'bed' },
      actuals: [
        { year: 2021, value: 690 },
        { year: 2023, value: 695 },
      ],
    },
  ],
  drafts: [
    { id: 'd1', name: '征求意见稿', stage: 'comment', date: '2021年1月', content: JSON.parse(JSON.stringify(earlier)) },
  ],
  tables: [
    ...shulan.tables,
    { kind: 'population', id: 'methods', title: '方法' },
    {
      kind: 'comparison',
      id: 'side-by-side',
      title: '方案比较',
      scenarios: ['baseline', ...shulan.scenarios.slice(0, 2).map((s) => s.id)],
      choice: { show: 'beds' },
      as: 'both',
    },
    {
      kind: 'own',
      id: 'own',
      title: '自编',
      subject: { of: 'facilities', classes: ['primary'] },
      columns: (['base', 'planned', 'allocated', 'gap', 'change', 'plannedPerThousand', 'population'] as const).map(
        (quantity) => ({ quantity, resource: 'bed' }),
      ),
    },
  ],
})
const results = run(full)
const pages = comparisonPages(full, 'zh-CN')
const offered: readonly TableSpec[] = standardTables(full)
const tables: readonly TableModel[] = [
  ...full.tables.map((spec) => buildOne(spec, results, 'zh-CN', pages)),
  ...offered.map((spec) => buildOne(spec, results, 'zh-CN', pages)),
  ...buildStageTables(results, 'zh-CN'),
]

/** What is wrong with the answer to a cell; undefined where nothing is. */
function fault(trace: Trace, shown: number): string | undefined {
  const { value, formula, inputs, steps } = trace
  if (typeof value !== 'number') return trace.reason === undefined ? 'no number' : undefined
  if (Math.abs(value - shown) > 0.0051) return `${value} for ${shown}`
  const cited = inputs.some((i) => i.source !== undefined || i.value !== undefined)
  // The value of a norm stands in its source: nothing is counted.
  if (steps.length === 0 && trace.reason === undefined && !inputs.some((i) => i.source !== undefined)) return 'no steps'
  return formula === '' && !cited ? 'neither formula nor source' : undefined
}

test('kinds of tables: all that can be printed are here', () => {
  const kinds = new Set([...full.tables, ...offered].map((spec) => spec.kind))
  for (const kind of ['consortia', 'life', 'progress', 'draftComparison', 'comparison', 'population', 'own'] as const)
    expect(kinds).toContain(kind)
})

describe('every number of a table answers', () => {
  test.each(tables.map((t) => [t.id, t] as const))('%s', (_, table) => {
    const wrong: string[] = []
    // Of long tables every third row: they are built one like the other.
    const rows = table.rows.filter((row, i) => table.rows.length < 30 || i % 3 === 0 || row.role === 'total')
    for (const row of rows)
      for (const { key } of table.columns) {
        const shown = row.cells[key]
        if (typeof shown !== 'number') continue
        const told = explain(results, { table: table.id, row: row.key, column: key }, 'zh-CN', pages)
        const found = told.ok ? fault(told.value, shown) : say('zh-CN', told.error)
        if (found !== undefined) wrong.push(`${row.key} ${key}: ${found}`)
      }
    expect(wrong).toEqual([])
  })
})

const steps = (table: string, row: string, column: string) => {
  const told = explain(results, { table, row, column }, 'zh-CN', pages)
  if (!told.ok) throw new Error(say('zh-CN', told.error))
  return [
    told.value.formula,
    ...told.value.steps.map((s) => `${say('zh-CN', s.label)} ${s.expression} = ${s.result ?? ''}`),
  ]
}

test('the answers show how: a path, a forecast, a difference of drafts, what a split takes along', () => {
  expect(steps('progress', 'life', 'path')).toMatchInlineSnapshot(`
    [
      "B + (T − B) × (y − y₀) ÷ (y₁ − y₀)",
      "应达 78 + (79 − 78) × (2023 − 2020) ÷ (2025 − 2020) = 78.6",
      "取整（四舍五入） 78.6 = 79",
    ]
  `)
  expect(steps('progress', 'beds', 'forecast')).toMatchInlineSnapshot(`
    [
      "F = a + b × y",
      "每年变化 Σ(y − ȳ)(x − x̄) ÷ Σ(y − ȳ)² = 3.2142857",
      "预测 690 + 3.2142857 × (2025 − 2021.3333) = 701.78571",
      "取整（四舍五入） 701.78571 = 702",
    ]
  `)
  const changed = tables.find((t) => t.id === 'drafts')?.rows.find((r) => r.key.startsWith('beds-primary|'))?.key ?? ''
  expect(steps('drafts', changed, 'difference')).toMatchInlineSnapshot(`
    [
      "x − r",
      "相减 20 − 25 = -5",
    ]
  `)
  expect(steps('drafts', changed, 'before')).toMatchInlineSnapshot(`
    [
      "",
      "取自原文 25 = 25",
      "上稿（征求意见稿）：2025年基层医疗机构床位数配置规划 · 舒兰市朝阳镇卫生院 25 = 25",
    ]
  `)
  expect(steps('facility-life', `2022-${second.id}-split`, 'beds')).toMatchInlineSnapshot(`
    [
      "b × s",
      "到2022年变动前 20 = 20",
      "按比例转出 20 × 0.5 = 10",
    ]
  `)
  expect(steps('consortia', 'one', 'base')).toMatchInlineSnapshot(`
    [
      "Σ",
      "各行相加 10 + 20 = 30",
    ]
  `)
})
