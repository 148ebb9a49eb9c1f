import { describe, expect, test } from 'vitest'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import { computeJson } from '../../../shared/export/compute-json.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { MethodSpec } from '../../../shared/plan/schema/projection-method.ts'
import { overrideChanges } from '../../../shared/scenario/overrides.ts'
import { say } from '../../../shared/text/message.ts'
import { county, linfenAges, seen } from '../population/county.ts'

const natural: MethodSpec = {
  method: 'naturalAndMigration',
  naturalRate: -2.38,
  migrationRate: 0,
  sources: [{ cite: { source: 'doc', lines: [25] } }],
}
const plan = county({
  observations: [
    seen(2020, 1_000_000, {
      cite: { source: 'doc', lines: [1] },
      groups: [{ sex: 'all', ageFrom: 65, persons: 120_000 }],
    }),
  ],
  projections: [{ unit: 'r', kind: 'resident', ...natural }],
})
const traced = (given: Plan, year: number, row = 'r', overrides: readonly string[] = []) => {
  const changes = overrideChanges(given, { population: overrides })
  if (!changes.ok) throw new Error('override')
  const trace = explain(run(given, changes.value), { table: 'population', row, column: String(year) })
  if (!trace.ok) throw new Error(say('zh-CN', trace.error))
  const { value, inputs, steps, formula } = trace.value
  return {
    value,
    formula,
    inputs: inputs.map((i) => [say('zh-CN', i.name), i.value, i.source?.lines?.[0]]),
    steps: steps.map((s) => say('zh-CN', s.label)),
  }
}

describe('why this many people', () => {
  test('a projected year names method, start, parameters and their sources', () => {
    expect(traced(plan, 2021)).toEqual({
      value: 997_620,
      formula: 'P(y) = P(y − 1) × (1 + (n + m) ÷ 1000) + M',
      inputs: [
        ['2020年常住人口', 1_000_000, 1],
        ['自然增长率', -2.38, 25],
        ['机械增长率', 0, 25],
      ],
      steps: ['自然增长＋机械增长，自2020年起'],
    })
  })

  test('an override of the target year stands above the method, and the trace says so', () => {
    expect(traced(plan, 2025, '县', ['2025=1100000'])).toMatchObject({
      value: 1_100_000,
      inputs: [['2025年常住人口', 1_100_000, undefined]],
      steps: ['指定的人口替代推算方法（原方法：自然增长＋机械增长）'],
    })
    expect(traced(plan, 2023, 'r:resident', ['2025=1100000'])).toMatchObject({
      value: 1_060_000,
      steps: ['指定的人口替代推算方法（原方法：自然增长＋机械增长）', '2020年与2025年之间按年直线内插'],
    })
  })

  test('an override of a whole moves its parts by the declared rule alone', () => {
    const observations = [seen(2020, 900), seen(2020, 300, { unit: 'east' }), seen(2020, 600, { unit: 'west' })]
    const free = county({ observations })
    const ruled = county({ observations, reconciliation: [{ unit: 'r', kind: 'resident', by: 'proportional' }] })
    expect(traced(free, 2025, 'east', ['2025=1800']).value).toBe(300)
    expect(traced(ruled, 2025, '东镇', ['2025=1800'])).toMatchObject({
      value: 600,
      inputs: [
        ['协调前', 300, undefined],
        ['2025年常住人口', 1800, undefined],
      ],
      steps: ['各部分按比例缩放，与“县”一致'],
    })
  })

  test('what there is instead of an unknown population or year', () => {
    const results = run(plan)
    const asked = (row: string, column: string) => explain(results, { table: 'population', row, column })
    expect(asked('nobody', '2025')).toMatchObject({ ok: false, error: { key: 'trace.error.populationRow' } })
    expect(asked('r', '1999')).toMatchObject({ ok: false, error: { key: 'trace.error.populationYear' } })
  })
})

describe('compute', () => {
  const json = (given: Plan) => computeJson(run(given), { scenario: 'baseline', language: 'zh-CN' }).population

  test('every year, with age bands where they are known', () => {
    expect(json(plan)).toHaveLength(6)
    expect(json(plan)[0]).toEqual({
      unit: 'r',
      kind: 'resident',
      year: 2020,
      persons: 1_000_000,
      ages: [
        { from: 0, to: 64, persons: 880_000 },
        { from: 65, persons: 120_000 },
      ],
    })
    expect(json(plan)[1]?.ages?.[1]).toEqual({ from: 65, persons: 119_714.4 })
  })

  test('no key where no ages are known; Linfen’s printed bands as groups that add up', () => {
    expect(json(county({ observations: [seen(2020, 5)] }))[0]).toEqual({
      unit: 'r',
      kind: 'resident',
      year: 2020,
      persons: 5,
    })
    const [first] = json(county({ observations: [seen(2020, 3_976_500, { groups: linfenAges })] }))
    expect(first?.ages?.map((a) => a.persons)).toEqual([689_900, 2_567_700, 234_800, 484_100])
  })
})
