/** Every table a plan can print, with a wrong number beside every formula: computed anew by an office program, each number is the engine’s. */
import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { toXlsx } from '../../../shared/export/xlsx/to-xlsx.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { buildTables } from '../../../shared/tables/build.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import { fileOf, partsOf } from '../../support/office-parts.ts'
import { sheetsOf } from '../../support/office-program.ts'
import { shipped } from '../../support/shulan.ts'
import { allWrong, differences } from '../../support/workbook.ts'

const whole = (plan: Plan): Plan => ({ ...plan, tables: [...plan.tables, ...standardTables(plan)] })

/** Shulan with everything its document leaves open: supplies, licences of one list, a consortium, a history of its population. */
function filled(): Plan {
  const plan = shipped('shulan-2025')
  const [first, second, third] = plan.facilities
  if (first === undefined || second === undefined || third === undefined) throw new Error('no facilities')
  const region = plan.region.unit
  const county = plan.classes.find(({ id }) => id === 'county')?.id ?? ''
  return {
    ...plan,
    facilities: plan.facilities.map((f, at) => (at < 3 ? { ...f, consortium: '第一医共体' } : f)),
    supplies: [
      { id: 'gown', name: '防护服', counter: '套', monthlyUse: 4000, stock: 6500 },
      { id: 'mask', name: '医用口罩', counter: '只', monthlyUse: 70_001, stock: 300_000 },
      { id: 'none', name: '未统计', counter: '只', stock: 5 },
    ],
    equipment: [
      { id: 'mr', item: 'MR', licence: '乙', list: '2023', year: 2025, quota: 3, installed: 1, facility: first.id },
      { id: 'ct', item: 'CT', licence: '乙', list: '2023', year: 2025, quota: 5, installed: 2, facility: second.id },
    ],
    norms: [
      ...plan.norms,
      {
        id: 'x-stock',
        label: '物资储备',
        shape: 'stockMonths',
        resource: 'bed',
        scope: { unit: region },
        force: 'binding',
        months: 2.5,
      },
    ],
    stocks: [
      ...plan.stocks,
      ...[first, second].flatMap((f, at) =>
        (['physician', 'nurse'] as const).flatMap((resource, of) => [
          {
            facility: f.id,
            resource,
            measure: 'actual' as const,
            year: 2020,
            status: 'actual' as const,
            value: 40 + at + of * 7,
          },
          {
            facility: f.id,
            resource,
            measure: 'actual' as const,
            year: 2025,
            status: 'planned' as const,
            value: 51 + at + of * 9,
          },
        ]),
      ),
    ],
    tables: [
      ...plan.tables,
      { kind: 'population', id: 'methods', title: '方法比较' },
      {
        kind: 'own',
        id: 'own',
        title: '医护比',
        subject: { of: 'facilities', classes: [county] },
        columns: [
          { quantity: 'ratio', left: 'physician', resource: 'nurse', year: 2020 },
          { quantity: 'planned', resource: 'bed' },
        ],
      },
      {
        kind: 'own',
        id: 'classes',
        title: '控制数',
        subject: { of: 'classes', classes: plan.classes.map(({ id }) => id) },
        columns: [
          { quantity: 'control', resource: 'bed' },
          { quantity: 'allocated', resource: 'bed' },
          { quantity: 'gap', resource: 'bed' },
        ],
      },
    ],
  }
}

/** Formulas per table. */
function counted(bytes: Uint8Array, tables: Plan['tables']): Record<string, number> {
  const parts = partsOf(bytes)
  return Object.fromEntries(
    tables.map(({ id }, at) => [id, parts[`xl/worksheets/sheet${at + 1}.xml`]?.match(/<f>/g)?.length ?? 0]),
  )
}

test('registers, thresholds, supplies, equipment, monitoring, population, staff and consortia are formulas', async () => {
  const plan = whole(filled())
  const results = run(plan)
  const models = buildTables(results)
  const bytes = toXlsx(models, results, { language: 'zh-CN' })
  const formulas = counted(bytes, plan.tables)
  // months, required and gap of two items
  expect(formulas.supplies).toBe(6)
  // quota and installed of the one list
  expect(formulas.equipment).toBe(2)
  expect(formulas.registers).toBeGreaterThan(5)
  expect(formulas.thresholds).toBe(24)
  expect(formulas.monitoring).toBeGreaterThan(25)
  expect(formulas.methods).toBeGreaterThan(0)
  expect(formulas['staffing-physician']).toBeGreaterThan(15)
  expect(formulas.consortia).toBeGreaterThan(8)
  expect(formulas['staff-by-year']).toBeGreaterThan(150)
  expect(formulas['special-services']).toBe(11)
  expect(formulas.own).toBeGreaterThan(3)
  expect(formulas.classes).toBeGreaterThan(12)
  const { file } = allWrong(bytes)
  expect(differences(models, await sheetsOf(file))).toEqual([])
})

test.each(['linfen-2025', 'jingyan-2025', 'gongzhuling-2020', 'gongzhuling-2025'])(
  'every table of %s',
  async (name) => {
    const results = run(whole(shipped(name)))
    const models = buildTables(results)
    const { file, formulas } = allWrong(toXlsx(models, results, { language: 'zh-CN' }))
    expect(formulas).toBeGreaterThan(100)
    expect(differences(models, await sheetsOf(file))).toEqual([])
  },
)

test('a number changed in the sheet changes what is computed from it', async () => {
  const plan = whole(filled())
  const results = run(plan)
  const bytes = toXlsx(buildTables(results), results, { language: 'zh-CN' })
  const at = plan.tables.findIndex(({ id }) => id === 'supplies')
  const name = `xl/worksheets/sheet${at + 1}.xml`
  const parts = partsOf(bytes)
  const changed = (parts[name] ?? '').replace('<v>4000</v>', '<v>3000</v>')
  expect(changed).not.toBe(parts[name])
  const sheet = [...(await sheetsOf(fileOf({ ...parts, [name]: changed })))].find(([title]) =>
    title.startsWith(`表${at + 1} `),
  )?.[1]
  // 6500 ÷ 3000 = 2.2 months; 2.5 × 3000 = 7500; 7500 − 6500
  expect(sheet?.find(([label]) => label === '防护服')).toEqual(['防护服', '套', '3000', '6500', '2.2', '7500', '1000'])
})
