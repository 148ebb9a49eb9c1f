/** The command line on the shipped plan of Shulan, as scripts see it: the shapes of the contract and figures worked out by hand. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { norma } from '../../unit/cli/norma.ts'

const json = (...args: string[]) => {
  const { status, stdout, stderr } = norma(...args)
  expect(`${status} ${stderr}`).toBe('0 ')
  return JSON.parse(stdout)
}
type Allocation = { name: string; class: string; year: number; allocated?: number }
const county = (computed: { allocations: Allocation[] }) =>
  computed.allocations.filter((a) => a.class === 'county' && a.year === 2025).map((a) => [a.name, a.allocated])

test('450,000 people: 2.7 ‰ are 1215 beds, shared by 730 : 320 : 50', () => {
  // 1215 × 730/1100 = 806.3, × 320/1100 = 353.5, × 50/1100 = 55.2: 806 + 353 + 55 and the last bed to the largest fraction.
  const computed = json('compute', 'shulan-2025', '--population', '2025=450000', '--method', 'county:bed=proportional')
  expect(county(computed)).toStrictEqual([
    ['舒兰市人民医院', 806],
    ['舒兰市第二人民医院', 354],
    ['舒兰市妇幼保健院', 55],
  ])
  const [totals] = computed.totals.filter(
    (t: { class: string; resource: string; year: number }) =>
      t.class === 'county' && t.resource === 'bed' && t.year === 2025,
  )
  expect(totals).toStrictEqual({
    class: 'county',
    resource: 'bed',
    year: 2025,
    base: 845,
    planned: 1100,
    control: 1215,
    allocated: 1215,
    gap: 0,
    perThousand: 2.7,
  })
  // On the line from 406,890 in 2020.
  const people = computed.population.filter(
    (p: { unit: string; kind: string }) => p.unit === 'shulan' && p.kind === 'resident',
  )
  expect(people.map((p: { persons: number }) => p.persons)).toStrictEqual([
    406_890, 415_512, 424_134, 432_756, 441_378, 450_000,
  ])
})

test('in steps of five, and with one hospital locked', () => {
  const base = ['compute', 'shulan-2025', '--population', '2025=45万', '--method']
  for (const [, beds] of county(json(...base, 'county:bed=proportional,step=5'))) expect(Number(beds) % 5).toBe(0)
  // 1215 − 730 = 485 shared by 320 : 50: 419.46 and 65.54, so the last bed goes to the smaller hospital.
  expect(county(json(...base, '县办公立医院:床位=proportional', '--lock', '舒兰市人民医院:bed'))).toStrictEqual([
    ['舒兰市人民医院', 730],
    ['舒兰市第二人民医院', 419],
    ['舒兰市妇幼保健院', 66],
  ])
})

test('overrides of a norm and of planned beds', () => {
  const computed = json('compute', 'shulan-2025', '--norm', 'S4-005=9', '--planned', '舒兰市人民医院:bed=600')
  const density = computed.requirements.find(
    (r: { norm: string; year: number }) => r.norm === 'S4-005' && r.year === 2025,
  )
  // 9 × 406890 ÷ 1000
  expect(density).toMatchObject({ shape: 'density', resource: 'bed', value: 3662, unrounded: 3662.01, binding: false })
  expect(county(computed)[0]).toStrictEqual(['舒兰市人民医院', 600])
})

test('the shape of compute', () => {
  const computed = json('compute', 'shulan-2025', '--format', 'json')
  expect(Object.keys(computed)).toStrictEqual([
    'plan',
    'population',
    'requirements',
    'allocations',
    'totals',
    'findings',
  ])
  expect(computed.plan).toStrictEqual({
    title: '舒兰市“十四五”医疗卫生服务体系规划',
    region: '舒兰市',
    baseYear: 2020,
    targetYear: 2025,
    scenario: 'baseline',
  })
  const keys = (list: object[]) => [...new Set(list.flatMap((entry) => Object.keys(entry)))].sort()
  expect(keys(computed.population)).toStrictEqual(['kind', 'persons', 'unit', 'year'])
  const allowed = [
    'norm',
    'shape',
    'scope',
    'resource',
    'year',
    'low',
    'value',
    'high',
    'unrounded',
    'actual',
    'gap',
    'status',
    'binding',
    // Besides the contract: what follows from a requirement, what was found, and why a number is missing.
    'item',
    'unroundedHigh',
    'per100000',
    'per100000High',
    'also',
    'found',
    'reason',
    'governs',
  ]
  for (const key of keys(computed.requirements)) expect(allowed).toContain(key)
  for (const r of computed.requirements) expect(['met', 'short', 'over', 'unknown']).toContain(r.status)
  expect(keys(computed.allocations)).toStrictEqual([
    'allocated',
    'base',
    'class',
    'facility',
    'gap',
    'locked',
    'name',
    'planned',
    'resource',
    'year',
  ])
  expect(keys(computed.findings)).toStrictEqual(['message', 'numbers', 'rule', 'severity', 'where'])
  expect(JSON.stringify(computed)).not.toContain('null')
})

test('a facility without printed beds is absent, not 0', () => {
  const computed = json('compute', 'shulan-2025')
  const binhe = computed.allocations.filter(
    (a: { name: string; resource: string }) => a.name.includes('滨河') && a.resource === 'bed',
  )
  for (const entry of binhe) {
    expect(entry).not.toHaveProperty('base')
    expect(entry).not.toHaveProperty('allocated')
  }
})

test('every table of the plan, in its order, in every text format', () => {
  const tables = json('tables', 'shulan-2025', '--format', 'json')
  expect(tables.map((table: { id: string }) => table.id)).toStrictEqual([
    'indicators',
    'beds-municipal-and-above',
    'beds-county',
    'beds-tcm',
    'beds-primary',
    'beds-summary',
    'staff',
  ])
  expect(Object.keys(tables[2])).toStrictEqual(['id', 'title', 'unit', 'columns', 'rows', 'notes'])
  expect(tables[2].rows).toMatchObject([
    { key: '舒兰市人民医院', cells: { base: 495, planned: 730, allocated: 730 } },
    { key: '舒兰市第二人民医院', cells: { base: 320, planned: 320, allocated: 320 } },
    { key: '舒兰市妇幼保健院', cells: { base: 30, planned: 50, allocated: 50 } },
    { key: 'total', cells: { base: 845, planned: 1100, allocated: 1100 } },
  ])
  for (const format of ['md', 'csv', 'html']) {
    const { status, stdout } = norma('tables', 'shulan-2025', '--format', format)
    expect(status).toBe(0)
    for (const name of ['舒兰市人民医院', '吉林市舒兰精神病医院', '注册护士']) expect(stdout).toContain(name)
  }
  expect(norma('tables', 'shulan-2025', '--table', 'staff').stdout).not.toContain('舒兰市人民医院')
})

test('a CSV file begins with the mark of UTF-8 for spreadsheets, a pipe does not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'norma-csv-test-'))
  const out = join(folder, 'beds.csv')
  const args = ['tables', 'shulan-2025', '--table', 'beds-county', '--format', 'csv']
  const piped = norma(...args).stdout
  expect(norma(...args, '--out', out)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  expect(piped).toMatch(/^医院名称/)
  expect(readFileSync(out, 'utf8')).toBe(`\uFEFF${piped}`)
  rmSync(folder, { recursive: true })
})

test('names in the findings are text to Markdown, and harmless in JSON', () => {
  const folder = mkdtempSync(join(tmpdir(), 'norma-name-test-'))
  const plan = join(folder, 'p.norma')
  const shipped = readFileSync(new URL('../../../seeds/plans/shulan-2025.norma', import.meta.url), 'utf8')
  writeFileSync(plan, shipped.replaceAll('社会办医院', '<b>*社\\u001b\\u009b\\u202e'))
  const audit = norma('audit', plan).stdout
  expect(audit).toContain('\\<b\\>\\*社␛��')
  const computed = norma('audit', plan, '--format', 'json').stdout
  expect(computed).toContain('\\u001b\\u009b\\u202e')
  expect(JSON.stringify(JSON.parse(computed))).toContain('\u009b\u202e')
  for (const text of [audit, computed, norma('tables', plan).stdout, norma('tables', plan, '--format', 'csv').stdout])
    for (const control of ['\u001b', '\u009b', '\u202e']) expect(text).not.toContain(control)
  rmSync(folder, { recursive: true })
})

test('a figure of the document is explained without a formula and said once', () => {
  const { stdout } = norma('explain', 'shulan-2025', '--cell', 'beds-county!舒兰市人民医院!planned')
  expect(stdout).toBe(
    [
      '舒兰市人民医院 · 2025年规划床位  730 张',
      '输入',
      '  2025年规划 730 张',
      '    舒兰市“十四五”医疗卫生服务体系规划 · 正式文件 · 第 263 行',
      '步骤',
      '  取自原文  730',
      '',
    ].join('\n'),
  )
})

test('one table as a PDF, to a file and to a pipe', () => {
  const folder = mkdtempSync(join(tmpdir(), 'norma-pdf-test-'))
  const out = join(folder, 'beds.pdf')
  expect(norma('tables', 'shulan-2025', '--table', 'beds-county', '--format', 'pdf', '--out', out)).toMatchObject({
    status: 0,
    stderr: '',
  })
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  rmSync(folder, { recursive: true })
  expect(norma('tables', 'shulan-2025', '--table', 'beds-county', '--format', 'pdf').stdout.startsWith('%PDF-')).toBe(
    true,
  )
})

test('where a number comes from', () => {
  const cell = [
    'explain',
    'shulan-2025',
    '--cell',
    'beds-county!舒兰市人民医院!allocated',
    '--population',
    '2025=450000',
    '--method',
    'county:bed=proportional',
  ]
  const { status, stdout } = norma(...cell)
  expect(status).toBe(0)
  for (const part of ['806', '1215', '730', '450000', '2.7']) expect(stdout).toContain(part)
  expect(json(...cell, '--format', 'json')).toMatchObject({
    cell: { table: 'beds-county', row: '舒兰市人民医院', column: 'allocated' },
    value: 806,
    unit: '张',
  })
  expect(norma('explain', 'shulan-2025', '--cell', 'beds-county!nobody!base')).toMatchObject({ status: 2, stdout: '' })
})

test('findings alone are the findings of compute', () => {
  const findings = json('audit', 'shulan-2025', '--format', 'json')
  expect(findings).toStrictEqual(json('compute', 'shulan-2025').findings)
  expect(findings.length).toBeGreaterThan(16)
  expect(norma('audit', 'shulan-2025', '--lang', 'en').stdout).toMatch(/^# Findings/)
})

test('validate tells what the plan is; schema is the schema that accepts it', () => {
  expect(norma('validate', 'shulan-2025').stdout).toMatch(
    /舒兰市“十四五”医疗卫生服务体系规划[\s\S]*基期 2020，目标年 2025/,
  )
  const schema = json('schema')
  expect(schema.$defs.plan.required).toContain('facilities')
  expect(
    schema.$defs.changes.items.oneOf.map((c: { properties: { type: { const: string } } }) => c.properties.type.const),
  ).toContain('setPlanned')
})

test('a reader that closes the pipe is no fault', () => {
  const main = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url))
  const line = `"${process.execPath}" "${main}" compute shulan-2025 | head -c 10; echo "\${PIPESTATUS[0]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' })
  expect(stdout).toMatch(/^.{10}0\n$/s)
  expect(stderr).toBe('')
})

test('no arguments: the usage and status 2; --help: the usage and status 0', () => {
  const bare = norma()
  const help = norma('--help')
  expect(bare).toMatchObject({ status: 2, stdout: '' })
  expect(help).toMatchObject({ status: 0, stderr: '' })
  expect(bare.stderr).toBe(help.stdout)
  expect(norma('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
