import { describe, expect, test } from 'vitest'
import { dec } from '../../../shared/base/decimal.ts'
import { run } from '../../../shared/engine/run.ts'
import { sheetNames } from '../../../shared/export/xlsx/address.ts'
import { headCell, headWidth } from '../../../shared/export/xlsx/head-cell.ts'
import { roundHalfUp } from '../../../shared/export/xlsx/live.ts'
import { roundedFormula } from '../../../shared/export/xlsx/requirement-formula.ts'
import { characters } from '../../../shared/export/xlsx/row-height.ts'
import { toXlsx } from '../../../shared/export/xlsx/to-xlsx.ts'
import { buildTables } from '../../../shared/tables/build.ts'
import { round, roundingModes } from '../../../shared/units/rounding.ts'
import { hostile, tall, wide } from '../../support/odd-tables.ts'
import { partsOf } from '../../support/office-parts.ts'
import { shulan } from '../../support/shulan.ts'

const results = run(shulan())
const models = buildTables(results)
const bytes = toXlsx(models, results, { language: 'zh-CN' })
const parts = partsOf(bytes)
const sheet = (at: number): string => parts[`xl/worksheets/sheet${at}.xml`] ?? ''
const formulas = (xml: string): string[] => [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, text]) => text ?? '')

test('the same plan gives the same bytes, without a clock or a name of a user', () => {
  expect(toXlsx(buildTables(run(shulan())), run(shulan()), { language: 'zh-CN' })).toEqual(bytes)
  expect(parts['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy|created|modified/)
  expect(parts['docProps/core.xml']).toContain('舒兰市“十四五”医疗卫生服务体系规划')
})

test('one sheet per table, then the sheets the formulas read', () => {
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)
  expect(names).toHaveLength(models.length + 4)
  expect(names.slice(-4)).toEqual(['参数', '机构', '标准', '来源'])
  expect(names[0]).toBe('表1 主要发展指标')
})

test('sums, densities, requirements, ratios and gaps are formulas, what a method shared is a value', () => {
  expect(formulas(sheet(3)).slice(-3)).toEqual(['SUM(B4:B6)', 'SUM(C4:C6)', 'SUM(D4:D6)'])
  const summary = formulas(sheet(6))
  expect(summary).toContain("SUM('机构'!$E$4:$E$6)")
  expect(summary).toContain("ROUND(B5*1000/'参数'!$C$10,2)")
  expect(summary.filter((formula) => formula.startsWith("'标准'!"))).toHaveLength(7)
  const norms = formulas(sheet(10))
  expect(norms).toContain('H3*K3/J3')
  expect(norms).toContain('ROUND(ROUND(M3,8),0)')
  expect(norms).toContain('P3-R3')
  expect(norms.some((formula) => formula.startsWith('ROUNDUP(ROUND('))).toBe(true)
  expect(norms.some((formula) => formula.startsWith('ROUNDDOWN(ROUND('))).toBe(true)

  const shared = run(shulan(), [
    {
      type: 'setMethod',
      unit: results.plan.region.unit,
      class: 'county',
      resource: 'bed',
      method: 'proportional',
      step: 1,
    },
  ])
  const facilities =
    partsOf(toXlsx(buildTables(shared), shared, { language: 'zh-CN' }))['xl/worksheets/sheet9.xml'] ?? ''
  // 舒兰市人民医院: what was shared stands as a number, with its method beside it; 舒兰市中医院 goes on as planned.
  expect(facilities).toMatch(/<c r="G4"[^>]*><v>/)
  expect(facilities).toMatch(/<c r="G7"[^>]*><f>F7<\/f>/)
  expect(partsOf(toXlsx(buildTables(shared), shared, { language: 'zh-CN' }))['xl/sharedStrings.xml']).toContain(
    '按比例分摊',
  )
})

test('paper: A4, repeated heads, frozen panes, print areas, formats of ratios', () => {
  for (let at = 1; at <= models.length + 4; at += 1) {
    expect(sheet(at)).toMatch(
      /<pageSetup paperSize="9" orientation="(portrait|landscape)" fitToWidth="\d+" fitToHeight="0"\/>/,
    )
    expect(sheet(at)).toContain('state="frozen"')
  }
  const workbook = parts['xl/workbook.xml'] ?? ''
  expect(workbook.match(/_xlnm\.Print_Titles/g)).toHaveLength(models.length + 4)
  expect(workbook).toContain("'表6 全市医疗卫生机构床位数规划'!$A:$A,'表6 全市医疗卫生机构床位数规划'!$1:$4")
  expect(parts['xl/styles.xml']).toContain('formatCode="&quot;1∶&quot;0.00"')
})

test('texts that begin like a formula are texts, marked so for whoever edits them', () => {
  const odd = partsOf(toXlsx([hostile], results, { language: 'zh-CN' }))
  const xml = odd['xl/worksheets/sheet1.xml'] ?? ''
  expect(formulas(xml)).toEqual([])
  expect(odd['xl/styles.xml']).toContain('quotePrefix="1"')
  const strings = odd['xl/sharedStrings.xml'] ?? ''
  expect(strings).toContain('_x005F_x0041_医院')
  expect(strings).toContain('&lt;w:p&gt;&amp;amp;&lt;/w:t&gt;')
  expect(strings.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cs}/u)
})

test('wide and tall tables', () => {
  const big = partsOf(toXlsx([wide, tall], results, { language: 'zh-CN' }))
  expect(big['xl/worksheets/sheet1.xml']).toContain('<c r="GS6"')
  expect(big['xl/worksheets/sheet1.xml']).toContain('orientation="landscape"')
  expect(big['xl/worksheets/sheet2.xml']?.match(/<row /g)).toHaveLength(3 + 5001)
})

test('heads are broken between words, and their columns are wide enough for every line', () => {
  const words = ['编制', '床位', '医师', '规划', '目标', '人口', '护士', '总数']
  const labels = models.flatMap((model) => model.columns.map((column) => column.label))
  for (const label of [...labels, '每千常住人口执业（助理）医师数', '2025年按标准应配注册护士数', '状态']) {
    const width = headWidth(label, 8)
    const lines = String(headCell(label, width).value).split('\n')
    expect(lines.join('')).toBe(label)
    for (const line of lines) expect(characters(line), `${label}: ${line}`).toBeLessThan(width)
    for (const word of words) if (label.includes(word)) expect(lines.join('|')).toContain(word)
  }
  expect(headCell('每千人口数', 10).value).toBe('每千\n人口数')
  expect(parts['xl/sharedStrings.xml']).toContain('2025年\n目标值')
})

test('names of sheets are valid and unique', () => {
  const names = sheetNames([
    '参数',
    '参数',
    'History',
    '[a]:*?/\\b',
    "'x'",
    '',
    '长'.repeat(40),
    `${'长'.repeat(40)}二`,
    '🏥'.repeat(20),
    'A',
    'a',
  ])
  expect(names).toEqual([
    '参数',
    '参数 (2)',
    'History (2)',
    'a b',
    'x',
    '-',
    '长'.repeat(31),
    `${'长'.repeat(27)} (2)`,
    '🏥'.repeat(15),
    'A',
    'a (2)',
  ])
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
})

describe('rounding in a cell is the engine’s', () => {
  const cases = ['3482.9784', '602', '0.5', '1.5', '2.5', '60.35', '1471.32', '0.1', '119', '7.25']
  test.each(roundingModes.flatMap((mode) => [1, 5, 0.5].map((step) => [mode, step] as const)))(
    '%s, step %d',
    (mode, step) => {
      for (const text of cases) {
        const live = roundedFormula({ formula: 'M3', value: Number(text) }, mode, step)
        expect(live.value, `${mode} ${step} ${text}`).toBe(round(dec(text), mode, step).toNumber())
      }
    },
  )
  test('what binary fractions leave behind is no reason to round up', () => {
    expect(roundedFormula({ formula: 'x', value: 602.0000000000001 }, 'up', 1).value).toBe(602)
    expect(roundHalfUp(1.005, 2)).toBe(1.01)
    expect(roundHalfUp(-2.5, 0)).toBe(-3)
  })
})
