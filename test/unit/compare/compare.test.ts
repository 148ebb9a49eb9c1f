import { expect, test } from 'vitest'
import { compare } from '../../../shared/compare/compare.ts'
import { comparisonTables } from '../../../shared/compare/comparison-tables.ts'
import type { Scenario } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from '../../support/shulan.ts'
import { smallPlan } from '../../support/small-plan.ts'

const more: Scenario = {
  id: 'more',
  name: '加床',
  changes: [{ type: 'setPlanned', facility: 'a', resource: 'bed', value: 126 }],
}
const plan: Plan = { ...smallPlan(), scenarios: [more, { id: 'none', name: '空', changes: [] }] }
const compared = (of: Plan, ...ids: string[]) => {
  const done = compare(of, ids)
  if (!done.ok) throw new Error(say('zh-CN', done.error))
  return done.value
}
const refused = (...ids: string[]) => {
  const done = compare(plan, ids)
  return done.ok ? 'compared' : say('zh-CN', done.error)
}

test('value, difference and percent against the first, per table, row and column', () => {
  const { reference, tables } = compared(plan, 'baseline', 'more')
  expect(reference).toBe('baseline')
  const row = tables[0]?.rows.find((r) => r.key === 'Hospital a')
  expect(row).toMatchObject({
    differs: true,
    cells: {
      base: {
        baseline: { value: 100, difference: 0, percent: 0 },
        more: { value: 100, difference: 0, percent: 0 },
      },
      planned: {
        baseline: { value: 120, difference: 0, percent: 0 },
        more: { value: 126, difference: 6, percent: 5 },
      },
    },
  })
  const back = compared(plan, 'more', 'baseline').tables[0]?.rows.find((r) => r.key === 'Hospital a')
  expect(back?.cells.planned?.baseline?.difference).toBe(-6)
})

test('a number that a scenario does not have is absent, and what has no counterpart has no difference', () => {
  const gone: Scenario = {
    id: 'gone',
    name: '不列',
    changes: [{ type: 'setPlanned', facility: 'a', resource: 'bed', value: null }],
  }
  const cells = (...ids: string[]) =>
    compared({ ...plan, scenarios: [gone] }, ...ids).tables[0]?.rows.find((r) => r.key === 'Hospital a')?.cells
  expect(cells('baseline', 'gone')?.planned).toEqual({ baseline: { value: 120, difference: 0, percent: 0 } })
  expect(cells('gone', 'baseline')?.planned).toEqual({ baseline: { value: 120 } })
})

test('a reference of 0 has a difference and no percent', () => {
  const none: Scenario = {
    id: 'zero',
    name: '零',
    changes: [{ type: 'setPlanned', facility: 'a', resource: 'bed', value: 0 }],
  }
  const { tables } = compared({ ...plan, scenarios: [none] }, 'zero', 'baseline')
  expect(tables[0]?.rows[0]?.cells.planned?.baseline).toEqual({ value: 120, difference: 120 })
})

test('figures that the document gives are not compared', () => {
  const { tables } = compared(shulan(), 'baseline', 'low')
  const columns = (id: string) => tables.find((t) => t.id === id)?.columns.map((c) => c.key)
  expect(columns('staff')).toEqual(['targetPer', 'targetTotal'])
  expect(columns('indicators')).toEqual(['target'])
})

test('what cannot be compared', () => {
  expect([
    refused('baseline'),
    refused('baseline', 'more', 'baseline'),
    refused('more', '加床'),
    refused('baseline', 'mroe'),
    refused('baseline', 'qqqqqq'),
  ]).toMatchInlineSnapshot(`
    [
      "比较至少要两个方案，现有 1 个。写作 --scenarios A,B。可用：baseline, more, none。",
      "方案“baseline”写了两次。每个方案只写一次。",
      "方案“加床”写了两次。每个方案只写一次。",
      "没有方案“mroe”，最接近的是“more”。可用：baseline, more, none。",
      "没有方案“qqqqqq”。可用：baseline, more, none。",
    ]
  `)
})

test('the inputs in words, in Chinese and English', () => {
  const all: Scenario = {
    id: 'all',
    name: '全部',
    changes: [
      { type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 419_000 },
      { type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 419_000 },
      { type: 'setPopulation', unit: 'kaiyuan', kind: 'resident', year: 2025, persons: 20_000 },
      { type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2023, persons: null },
      { type: 'setNormValue', norm: 'S4-005', year: 2025, value: 9 },
      { type: 'setNormValue', norm: 'S4-005', year: 2024, value: null },
      { type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 600 },
      { type: 'setPlanned', facility: 'cdc', resource: 'bed', value: 5 },
      { type: 'setPlanned', facility: 'fuyou', resource: 'bed', value: null },
      { type: 'setLock', facility: 'renmin', resource: 'bed', lock: true },
      { type: 'setLock', facility: 'jiandu', resource: 'bed', lock: true },
      { type: 'setLock', facility: 'renmin', resource: 'bed', lock: false },
      { type: 'setBounds', facility: 'renmin', resource: 'bed', min: 500, max: 700 },
      { type: 'setBounds', facility: 'renmin', resource: 'bed', min: 500, max: null },
      { type: 'setBounds', facility: 'renmin', resource: 'bed', min: null, max: 700 },
      { type: 'setBounds', facility: 'renmin', resource: 'bed', min: null, max: null },
      { type: 'setMethod', unit: 'shulan', class: 'county', resource: 'bed', method: 'proportional', step: 5 },
      { type: 'setMethod', unit: 'shulan', class: 'tcm', resource: 'bed', method: 'need', step: null },
      { type: 'setDecision', finding: 'sum:x', decision: null },
      { type: 'setPlanned', facility: 'nobody', resource: 'bed', value: 1 },
    ],
  }
  const of = { ...shulan(), scenarios: [all] }
  expect(compared(of, 'baseline', 'all').scenarios[1]?.changes).toMatchInlineSnapshot(`
    [
      "常住人口 2025年 +12,110 人（406,890 → 419,000）",
      "常住人口 2025年 419,000 人",
      "开原镇常住人口 2025年定为 20,000 人",
      "常住人口 2023年不另行设定",
      "每千人口医疗卫生机构床位数 2025年 8.56 → 9.00",
      "每千人口医疗卫生机构床位数 2024年不另行设定",
      "舒兰市人民医院床位 730 → 600",
      "市疾病预防控制中心床位定为 5",
      "舒兰市妇幼保健院床位不列规划数",
      "舒兰市人民医院床位 锁定 600",
      "市卫生监督所床位 锁定",
      "舒兰市人民医院床位 不锁定",
      "舒兰市人民医院床位 限于 500–700",
      "舒兰市人民医院床位 不少于 500",
      "舒兰市人民医院床位 不多于 700",
      "舒兰市人民医院床位 不设上下限",
      "县办公立医院床位：按比例分摊，每 5 张一步",
      "公立中医类医院床位：按需测算",
      "校核提示“sum:x”的处理",
      "nobody床位定为 1（不再适用，没有计入）",
    ]
  `)
  const english = compare(of, ['baseline', 'all'], 'en')
  expect(english.ok && english.value.scenarios[1]?.changes).toMatchInlineSnapshot(`
    [
      "resident population 2025: +12,110 persons (406,890 → 419,000)",
      "resident population 2025: 419,000 persons",
      "开原镇 resident population 2025 set to 20,000 persons",
      "resident population 2023 no longer set",
      "每千人口医疗卫生机构床位数 2025: 8.56 → 9.00",
      "每千人口医疗卫生机构床位数 2024 no longer set",
      "舒兰市人民医院 beds 730 → 600",
      "市疾病预防控制中心 beds set to 5",
      "舒兰市妇幼保健院 beds not planned",
      "舒兰市人民医院 beds locked at 600",
      "市卫生监督所 beds locked",
      "舒兰市人民医院 beds unlocked",
      "舒兰市人民医院 beds kept within 500–700",
      "舒兰市人民医院 beds not below 500",
      "舒兰市人民医院 beds not above 700",
      "舒兰市人民医院 beds without bounds",
      "县办公立医院 beds: proportional, in steps of 5 beds",
      "公立中医类医院 beds: by need",
      "answer to finding “sum:x”",
      "nobody beds set to 1 (no longer applies, not counted)",
    ]
  `)
})

test('as tables: the inputs first, then each table with a difference and a percent per scenario', () => {
  const [inputs, beds] = comparisonTables(compared(plan, 'baseline', 'more'), {
    language: 'zh-CN',
    onlyDifferent: true,
  })
  expect(inputs?.rows.map((r) => [r.label, r.cells.changes])).toEqual([
    ['基准方案', '与基准方案相同'],
    ['加床', 'Hospital abeds 120 → 126'],
  ])
  expect(beds?.columns.slice(4, 8).map((c) => c.label)).toEqual(['基准方案', '加床', '加床 差', '加床 %'])
  expect(beds?.rows.map((r) => [r.key, r.cells['planned|more|difference'], r.cells['planned|more|percent']])).toEqual([
    ['Hospital a', 6, 5],
    ['total', 6, 3.33],
  ])
})
