/** The workbook, opened by an office program that computes every formula anew: each number is the engine’s. */
import { expect, test } from 'vitest'
import type { Results } from '../../../shared/engine/results.ts'
import { run } from '../../../shared/engine/run.ts'
import { toXlsx } from '../../../shared/export/xlsx/to-xlsx.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { buildTables } from '../../../shared/tables/build.ts'
import { roundingModes } from '../../../shared/units/rounding.ts'
import { empty, hostile, hostileNames, tall, wide } from '../../support/odd-tables.ts'
import { fileOf, partsOf } from '../../support/office-parts.ts'
import { sheetsOf } from '../../support/office-program.ts'
import { shipped, shulan } from '../../support/shulan.ts'
import { allWrong, differences } from '../../support/workbook.ts'

const language = 'zh-CN'
const plan = shulan()
const book = (results: Results) => toXlsx(buildTables(results), results, { language })

/** Requirements of the target year in 标准, by norm and scope, against the engine’s. */
function requirementDifferences(results: Results, sheets: ReadonlyMap<string, string[][]>): string[] {
  const rows = (sheets.get('标准') ?? []).slice(2)
  const target = results.requirements.filter((r) => r.year === results.plan.targetYear)
  expect(rows).toHaveLength(target.length)
  return target.flatMap((r, at) => {
    const row = rows[at] ?? []
    const expected: [number, number | undefined][] = [
      [12, r.unrounded?.toNumber()],
      [15, (r.value ?? r.low ?? r.high)?.toNumber()],
      [16, r.shape === 'range' ? r.high?.toNumber() : undefined],
      [17, r.actual?.toNumber()],
      [18, r.gap?.toNumber()],
    ]
    return expected.flatMap(([column, number]) => {
      const found = row[column] ?? ''
      const same = number === undefined ? found === '' : found !== '' && Math.abs(Number(found) - number) < 1e-9
      return same ? [] : [`${r.norm} column ${column}: ${number} / ${found}`]
    })
  })
}

const scenarios: [string, readonly Change[]][] = [
  ['as planned', []],
  [
    'proportional, another population',
    [
      { type: 'setPopulation', unit: plan.region.unit, kind: 'resident', year: 2025, persons: 450_001 },
      { type: 'setMethod', unit: plan.region.unit, class: 'county', resource: 'bed', method: 'proportional', step: 5 },
      {
        type: 'setMethod',
        unit: plan.region.unit,
        class: 'primary',
        resource: 'bed',
        method: 'incremental',
        step: null,
      },
    ],
  ],
]

test.each(scenarios)('every number is the engine’s when computed anew: %s', async (_, changes) => {
  const results = run(plan, changes)
  const sheets = await sheetsOf(book(results))
  expect([...sheets.keys()]).toEqual(expect.arrayContaining(['参数', '机构', '标准', '来源']))
  expect(differences(buildTables(results), sheets)).toEqual([])
  expect(requirementDifferences(results, sheets)).toEqual([])
})

test('every way of rounding is a formula that gives the engine’s number', async () => {
  const ways = roundingModes.flatMap((mode) => [1, 5, 10].map((step) => ({ mode, step })))
  const norms = plan.norms.map(
    (norm, at): Norm => ({ ...norm, rounding: ways[at % ways.length] ?? { mode: 'nearest' } }),
  )
  const results = run({ ...plan, norms })
  const bytes = book(results)
  const formulas = Object.values(partsOf(bytes)).join('')
  for (const part of ['ROUNDUP(', 'ROUNDDOWN(', 'IF(MOD(', '/5,0)*5', '/10,0)*10']) expect(formulas).toContain(part)
  const sheets = await sheetsOf(bytes)
  expect(requirementDifferences(results, sheets)).toEqual([])
  expect(differences(buildTables(results), sheets)).toEqual([])
})

test('a wrong number beside a formula is computed away, a wrong formula is found out', async () => {
  const results = run(plan)
  const parts = partsOf(book(results))
  const summary = 'xl/worksheets/sheet6.xml'
  const planted = (find: RegExp, by: string): Uint8Array => {
    const text = parts[summary] ?? ''
    expect(text).toMatch(find)
    return fileOf({ ...parts, [summary]: text.replace(find, by) })
  }
  const wrongNumber = planted(/<\/f><v>1100<\/v>/, '</f><v>4711</v>')
  expect(differences(buildTables(results), await sheetsOf(wrongNumber))).toEqual([])
  const wrongFormula = planted(/\*1000\//, '*10000/')
  expect(differences(buildTables(results), await sheetsOf(wrongFormula))).not.toEqual([])
})

test('tables of every kind and the planner’s own, with a wrong number beside every formula', async () => {
  const own: Plan['tables'][number] = {
    id: 'own',
    kind: 'own',
    title: '本局床位表',
    subject: { of: 'classes', classes: plan.classes.map((c) => c.id) },
    columns: [
      { quantity: 'base', resource: 'bed', over: '床位', group: '2020年' },
      { quantity: 'planned', resource: 'bed', over: '床位', group: '2025年' },
      { quantity: 'change', resource: 'bed', over: '床位', group: '2025年' },
      { quantity: 'plannedPerThousand', resource: 'bed', over: '床位', group: '2025年' },
    ],
  }
  const cases: [Plan, number][] = [
    [{ ...plan, tables: [...plan.tables, own] }, 250],
    [shipped('linfen-2025'), 60],
  ]
  for (const [given, least] of cases) {
    const results = run(given)
    const { file, formulas } = allWrong(book(results))
    expect(formulas).toBeGreaterThan(least)
    const sheets = await sheetsOf(file)
    expect(differences(buildTables(results), sheets)).toEqual([])
    expect(requirementDifferences(results, sheets)).toEqual([])
  }
})

test('a population changed in 参数 gives what the engine gives for it', async () => {
  const persons = 512_345
  const parts = partsOf(book(run(plan)))
  const [name, sheet] =
    Object.entries(parts).find(([, text]) => text.includes('<v>406890</v>') && text.includes('r="H10"')) ?? []
  if (name === undefined || sheet === undefined) throw new Error('no sheet of parameters')
  const changed = sheet.replace(/(<c r="H10"[^>]*><v>)406890/, `$1${persons}`)
  expect(changed).not.toBe(sheet)
  const sheets = await sheetsOf(fileOf({ ...parts, [name]: changed }))
  const results = run(plan, [{ type: 'setPopulation', unit: plan.region.unit, kind: 'resident', year: 2025, persons }])
  expect(differences(buildTables(results), sheets)).toEqual([])
  expect(requirementDifferences(results, sheets)).toEqual([])
})

test('odd tables open whole: texts stay texts, 200 columns, 5 000 rows, none', async () => {
  const results = run(plan)
  const models = [hostile, wide, tall, empty]
  const sheets = [...(await sheetsOf(toXlsx(models, results, { language })))]
  const [odd = [], broad = [], high = [], none = []] = models.map(
    (_, at) => sheets.find(([name]) => name.startsWith(`表${at + 1} `))?.[1],
  )
  hostileNames.forEach((_, at) => {
    expect(odd[3 + at]?.[2]).toBe(odd[3 + at]?.[0])
  })
  expect(odd[3]?.slice(0, 2)).toEqual(["=cmd|' /C calc'!A0", '-5'])
  expect(odd[4]?.[0]).toBe('+SUM(A1:A9)')
  expect(odd[7]?.[0]).toBe('<w:p>&amp;</w:t>')
  expect(odd[9]?.[0]).toBe('甲␀␇␛[31m乙')
  expect(odd[11]?.[0]).toBe('_x0041_医院')
  expect(odd[13]?.[0]).toBe('舒兰市'.repeat(30))
  expect(broad[5]?.[200]).toBe('2199')
  expect(high).toHaveLength(3 + 5001)
  expect(high.at(-1)?.[1]).toBe('12497500')
  expect(none[3]?.[0]).toBe('（无）')
})
