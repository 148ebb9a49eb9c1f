/** `norma compare` on the shipped plan of Shulan: the shape of the contract, and figures worked out by hand. */
import { expect, test } from 'vitest'
import { norma } from '../../unit/cli/norma.ts'

const json = (...args: string[]) => {
  const { status, stdout, stderr } = norma('compare', 'shulan-2025', ...args, '--format', 'json')
  expect(`${status} ${stderr}`).toBe('0 ')
  return JSON.parse(stdout)
}
const refused = (...args: string[]) => {
  const { status, stdout, stderr } = norma('compare', 'shulan-2025', ...args)
  expect(stdout).toBe('')
  return `${status} ${stderr.trim()}`
}

test('baseline, low and high: the control totals follow the people, the plan does not', () => {
  const compared = json('--scenarios', 'baseline,low,high')
  expect(Object.keys(compared)).toEqual(['reference', 'scenarios', 'tables'])
  expect(compared.reference).toBe('baseline')
  expect(compared.scenarios).toEqual([
    { id: 'baseline', name: '基准方案', changes: [] },
    { id: 'low', name: '人口低（示例）', changes: ['常住人口 2025年 −8,890 人（406,890 → 398,000）'] },
    { id: 'high', name: '人口高（示例）', changes: ['常住人口 2025年 +12,110 人（406,890 → 419,000）'] },
  ])
  expect(compared.tables.map((t: { id: string }) => t.id)).toEqual([
    'indicators',
    'beds-municipal-and-above',
    'beds-county',
    'beds-tcm',
    'beds-primary',
    'beds-summary',
    'staff',
  ])
  const summary = compared.tables.find((t: { id: string }) => t.id === 'beds-summary')
  expect(Object.keys(summary)).toEqual(['id', 'title', 'rows'])
  const total = summary.rows.find((r: { key: string }) => r.key === 'total')
  // 8.56 ‰ of 406,890, 398,000 and 419,000: 3482.98, 3406.88, 3586.64.
  expect(total.cells.control).toEqual({
    baseline: { value: 3483, difference: 0, percent: 0 },
    low: { value: 3407, difference: -76, percent: (-76 * 100) / 3483 },
    high: { value: 3587, difference: 104, percent: (104 * 100) / 3483 },
  })
  // 3513 planned beds: 8.63, 8.83 and 8.38 per thousand; 3469 of the document’s rows would be another matter.
  expect(total.cells.plannedPer).toMatchObject({
    baseline: { value: 8.63 },
    low: { value: 8.83, difference: 0.2 },
    high: { value: 8.38, difference: -0.25 },
  })
  const staff = compared.tables.find((t: { id: string }) => t.id === 'staff')
  const physicians = staff.rows.find((r: { key: string }) => r.key === 'physician')
  // 2.97 ‰: 1208.46, 1182.06, 1244.43.
  expect(physicians.cells.targetTotal).toMatchObject({
    baseline: { value: 1208 },
    low: { value: 1182, difference: -26 },
    high: { value: 1244, difference: 36 },
  })
  expect(Object.keys(physicians.cells)).toEqual(['targetPer', 'targetTotal'])
})

test('county hospitals at need', () => {
  // 57,171 × 8.8 / (365 × 0.88) = 1566.3, so 1567 beds over 3513 planned ones: 730, 320 and 50 of them are 325.6, 142.7 and 22.3.
  const compared = json('--scenarios', '基准方案,need'.replace('基准方案', 'baseline'))
  const county = compared.tables.find((t: { id: string }) => t.id === 'beds-county')
  const allocated = county.rows.map((r: { label: string; cells: { allocated: { need: { value: number } } } }) => [
    r.label,
    r.cells.allocated.need.value,
  ])
  expect(allocated).toEqual([
    ['舒兰市人民医院', 326],
    ['舒兰市第二人民医院', 143],
    ['舒兰市妇幼保健院', 22],
    ['合计', 491],
  ])
})

test('overrides change the plan under every scenario; the first scenario is the reference', () => {
  const compared = json('--scenarios', 'high,baseline', '--population', '2025=400000')
  expect(compared.reference).toBe('high')
  expect(compared.scenarios[0].changes).toEqual(['常住人口 2025年 +19,000 人（400,000 → 419,000）'])
  const summary = compared.tables.find((t: { id: string }) => t.id === 'beds-summary')
  const total = summary.rows.find((r: { key: string }) => r.key === 'total')
  expect(total.cells.control.baseline).toMatchObject({ value: 3424, difference: 3424 - 3587 })
})

test('as CSV and Markdown', () => {
  const csv = norma('compare', 'shulan-2025', '--scenarios', 'baseline,low', '--format', 'csv')
  expect(csv.status).toBe(0)
  expect(csv.stdout.split('\r\n').slice(0, 4)).toMatchInlineSnapshot(`
    [
      "输入的不同",
      "方案,输入的不同",
      "基准方案,与基准方案相同",
      "人口低（示例）,"常住人口 2025年 −8,890 人（406,890 → 398,000）"",
    ]
  `)
  const md = norma('compare', 'shulan-2025', '--scenarios', 'baseline,low', '--format', 'md', '--lang', 'en')
  expect(md.stdout.split('\n').slice(0, 6)).toMatchInlineSnapshot(`
    [
      "### Inputs that differ",
      "",
      "| Scenario | Inputs that differ |",
      "| --- | :---: |",
      "| baseline | the same as the baseline |",
      "| 人口低（示例） | resident population 2025: −8,890 persons (406,890 → 398,000) |",
    ]
  `)
})

test('what is refused', () => {
  expect([
    refused('--scenarios', 'baseline'),
    refused('--scenarios', 'baseline,lo'),
    refused('--scenarios', 'baseline,nowhere'),
    refused('--scenarios', 'low,high,low'),
    refused('--scenarios', 'low,,high'),
    refused('--scenarios', 'low', '--scenarios', 'high'),
    refused(),
    refused('--scenarios', 'low,high', '--format', 'html'),
  ]).toMatchInlineSnapshot(`
    [
      "2 norma: 比较至少要两个方案，现有 1 个。写作 --scenarios A,B。可用：baseline, low, high, need。",
      "2 norma: 没有方案“lo”，最接近的是“low”。可用：baseline, low, high, need。",
      "2 norma: 没有方案“nowhere”。可用：baseline, low, high, need。",
      "2 norma: 方案“low”写了两次。每个方案只写一次。",
      "2 norma: 方案名单“low,,high”中有空项。写作 --scenarios A,B。可用：baseline, low, high, need。",
      "2 norma: 选项 --scenarios 写了两次。只写一次。",
      "2 norma: compare 缺少 --scenarios。写作 norma compare PLAN --scenarios A,B。",
      "2 norma: --format 的值“html”不可用。可用：md, csv, json。",
    ]
  `)
})

test('a scenario also computes alone, and every cell of its tables is explained', () => {
  const { status, stdout } = norma('compute', 'shulan-2025', '--scenario', 'high')
  expect(status).toBe(0)
  expect(JSON.parse(stdout).plan.scenario).toBe('high')
  const cell = 'beds-county!舒兰市妇幼保健院!allocated'
  const need = norma('explain', 'shulan-2025', '--scenario', 'need', '--cell', cell)
  expect(need.stdout).toContain('57171 × 406890 ÷ 406890 × 8.8 ÷ (365 × 0.88) = 1566.3288')
  expect(need.stdout).toContain('1567 × 50 ÷ 3513 = 22.3029')
})
