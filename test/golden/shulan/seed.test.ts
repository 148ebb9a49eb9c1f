import { describe, expect, test } from 'vitest'
import { indexClasses } from '../../../shared/plan/classes.ts'
import type { Cite } from '../../../shared/plan/schema/basics.ts'
import { writePlan } from '../../../shared/plan/write.ts'
import { line, shulan, shulanBytes, span, squash } from './document.ts'
import { bedTables, bedTotals, indicators, staff, summary, titles } from './tables.ts'

const plan = shulan()
const classes = indexClasses(plan)
const stock = (match: Partial<(typeof plan.stocks)[number]>) =>
  plan.stocks.filter((s) => Object.entries(match).every(([key, value]) => s[key as keyof typeof s] === value))
const printed = (table: string, row: string, column: string) =>
  plan.printed.find((f) => f.table === table && f.row === row && f.column === column)

describe('the retyped tables stand in the text on their lines', () => {
  test.each(Object.values(bedTables).flat())('%s', (name, at, base, planned) => {
    expect([squash(line(at)), squash(line(at + 1)), squash(line(at + 2))]).toEqual([
      name,
      String(base),
      String(planned),
    ])
  })
  test.each(bedTotals)('total of %s in %i', (_classId, _year, at, value) => {
    expect(squash(line(at))).toBe(String(value))
  })
  test.each([...summary, ...staff])('%s', (_row, at, cells) => {
    expect(cells.map((_, i) => squash(line(at + i)))).toEqual([...cells])
  })
  test.each(indicators)('%s', (_rule, from, to, label, base, target) => {
    expect(span(from, to)).toBe(label)
    expect([squash(line(to + 1)), span(to + 2, to + (target === '同比例提高' ? 3 : 2))]).toEqual([base, target])
  })
})

describe('the seed holds them', () => {
  test.each(Object.entries(bedTables))('bed rows of %s in printed order', (classId, rows) => {
    const listed = classes.members(classId).flatMap((f) => {
      const [base] = stock({ facility: f.id, resource: 'bed', measure: 'approved', year: 2020, status: 'actual' })
      const [planned] = stock({ facility: f.id, resource: 'bed', measure: 'approved', year: 2025, status: 'planned' })
      return base === undefined || planned === undefined
        ? []
        : [[f.name, f.cite?.lines?.[0], base.value, planned.value, base.cite?.lines?.[0], planned.cite?.lines?.[0]]]
    })
    expect(listed).toEqual(rows.map(([name, at, base, planned]) => [name, at, base, planned, at + 1, at + 2]))
  })

  test('滨河 is in the plan after 环城 and has no beds: absent, not 0', () => {
    const names = classes.members('primary').map((f) => f.id)
    expect(names[names.indexOf('huancheng-chc') + 1]).toBe('binhe-chc')
    expect(stock({ facility: 'binhe-chc' })).toEqual([])
    expect(stock({ facility: 'huli', year: 2025 })[0]?.value).toBe(0)
  })

  test('social hospitals are one block of 15, 1145 to 813', () => {
    expect(classes.members('social').map((f) => [f.name, f.members])).toEqual([['社会办医院', 15]])
    expect(stock({ facility: 'shehui' }).map((s) => [s.year, s.value, s.cite?.lines])).toEqual([
      [2020, 1145, [474]],
      [2025, 813, [476]],
    ])
  })

  test('only 吉林市舒兰精神病医院 is decided above and locked', () => {
    expect(
      plan.facilities.filter((f) => f.limits !== undefined).map((f) => [f.name, f.decidedBy?.above, f.limits]),
    ).toEqual([['吉林市舒兰精神病医院', '吉林市', [{ resource: 'bed', lock: true }]]])
  })

  test.each(bedTotals)('printed total of %s in %i', (classId, year, at, value) => {
    const figure = printed(`beds-${classId}`, 'total', year === 2020 ? 'base' : 'planned')
    expect([figure?.value, figure?.cite.lines, figure?.class, figure?.year]).toEqual([value, [at], classId, year])
  })
  test('the blank 2020 total of 吉林市级及以上 stays blank', () => {
    expect(squash(line(251))).toBe('')
    expect(printed('beds-municipal-and-above', 'total', 'base')).toBeUndefined()
  })

  test.each(summary)('summary %s', (row, at, cells) => {
    const columns = ['baseTotal', 'basePer', 'plannedTotal', 'plannedPer']
    const found = columns.map((column) => printed('beds-summary', row, column))
    expect(found.map((f) => [f?.value.toFixed(f.decimals), f?.cite.lines])).toEqual(cells.map((c, i) => [c, [at + i]]))
  })

  test.each(staff)('staff %s', (resource, at, cells) => {
    const columns = ['basePer', 'baseTotal', 'targetPer', 'targetTotal']
    const found = columns.map((column) => printed('staff', resource, column))
    expect(found.map((f) => [f?.value.toFixed(f.decimals), f?.cite.lines])).toEqual(cells.map((c, i) => [c, [at + i]]))
    expect(stock({ unit: 'shulan', class: 'all', resource }).map((s) => [s.year, s.measure, s.value])).toEqual([
      [2020, 'actual', Number(cells[1])],
      [2025, 'actual', Number(cells[3])],
    ])
  })

  test('indicator rows in printed order, with the printed values as text or in their norm', () => {
    const table = plan.tables.find((t) => t.id === 'indicators')
    const rows = table?.kind === 'indicators' ? table.rows : []
    const shown = rows.map((row) => {
      const norm = plan.norms.find((n) => n.id === row.norm)
      const at = (year: number) =>
        norm !== undefined && 'values' in norm ? norm.values.find((v) => v.year === year) : undefined
      const printedIn = (year: number) => {
        const value = at(year)
        return value !== undefined && 'value' in value ? value.value : undefined
      }
      const ratio = norm?.shape === 'ratio' ? '1：' : ''
      return [row.key, row.label, `${ratio}${row.base ?? printedIn(2020)}`, `${ratio}${row.target ?? printedIn(2025)}`]
    })
    expect(shown).toEqual(indicators.map(([rule, , , label, base, target]) => [rule, label, base, target]))
  })

  test('tables as titled, in order', () => {
    expect(plan.tables.map((t) => [t.id, t.title])).toEqual(titles.map(([id, , title]) => [id, title]))
    for (const [, at, title] of titles) expect(squash(line(at))).toContain(title)
  })

  test('every rule has its norm, in the order of the rules', () => {
    expect(plan.norms.map((n) => n.id).join(' ')).toBe(
      'S4-001 S4-002 S4-003 S4-004 S4-005 S4-006 S4-007 S4-008 S4-009 S4-010 S4-011 S4-012 S4-013 S4-014 ' +
        'S4-015 S4-016 S4-017 S4-018 S4-019 S4-020 S4-021 S4-022 S4-023a S4-023b S4-024 S4-025 S4-026 S4-027 ' +
        'S4-028 S4-029 S4-030 S4-031 S4-032 S4-033 S4-034 S4-035 S4-036a S4-036b S4-036c S4-037a S4-037b ' +
        'S4-037c S4-038 S4-039 S4-040a S4-040b S4-041 S4-042 S4-043 S4-044 S4-045 S4-046 S4-047 S4-048 S4-049 ' +
        'S4-050 S4-051 S4-052 S4-053 S4-054 S4-055 S4-056 S4-057 S4-058 S4-059 S4-060 S4-061a S4-061b S4-062 ' +
        'S4-063a S4-063b S4-064 S4-065 S4-066 S4-067 S4-068 S4-069 S4-070 S4-071 S4-072 S4-073 S4-074 S4-075',
    )
  })
})

describe('every line number can be checked', () => {
  test('printed figures stand on their line', () => {
    for (const figure of plan.printed) {
      const text = squash(line(figure.cite.lines?.[0] ?? 0))
      const shown = figure.value.toFixed(figure.decimals)
      expect(text, figure.id).toContain(shown)
      if (figure.cite.quote === undefined) expect(text.replace(/^1[：:]/, ''), figure.id).toBe(shown)
    }
  })
  test('quotes are the wording of their lines', () => {
    const cites: [string, Cite][] = [
      ...plan.norms.map((n) => [n.id, n.cite] as const),
      ...plan.facts.map((f) => [f.id, f.cite] as const),
      ...plan.printed.map((f) => [f.id, f.cite] as const),
      ...plan.institutions.map((i) => [i.id, i.cite] as const),
      ...plan.facilities.map((f) => [f.id, f.cite] as const),
    ].flatMap(([name, cite]) => (cite === undefined ? [] : [[name, cite] as [string, Cite]]))
    let quotes = 0
    for (const [name, { lines = [], quote }] of cites) {
      if (quote === undefined) continue
      quotes++
      expect(span(Math.min(...lines), Math.max(...lines)), name).toContain(squash(quote))
    }
    expect(quotes).toBeGreaterThan(130)
    for (const norm of plan.norms) expect(norm.quote, norm.id).toBe(norm.cite?.quote)
  })
  test('facts and institution counts carry their number in the quote', () => {
    for (const fact of plan.facts) {
      const shown = fact.unit === '比例' ? fact.value * 100 : fact.value
      expect(fact.cite.quote, fact.id).toContain(String(Math.round(shown * 10_000) / 10_000))
    }
    for (const counted of plan.institutions) expect(counted.cite?.quote, counted.id).toContain(String(counted.count))
  })
})

test('classes and control totals of beds as the command line names them', () => {
  expect(plan.classes.filter((c) => c.role === 'part').map((c) => c.id)).toEqual([
    'municipal-and-above',
    'county',
    'tcm',
    'primary',
    'social',
    'professional',
  ])
  expect(classes.partsOf('county-and-primary')).toEqual(['county', 'tcm', 'primary'])
  expect(classes.whole).toBe('all')
  expect(classes.overlaps).toEqual([])
  const controls = plan.allocations.filter((a) => a.resource === 'bed')
  expect(controls.map((a) => [a.class, a.control?.by === 'norm' ? a.control.norm : '', a.method])).toEqual([
    ['municipal-and-above', 'S4-027', 'asPlanned'],
    ['county', 'S4-032', 'asPlanned'],
    ['tcm', 'S4-033', 'asPlanned'],
    ['primary', 'S4-035', 'asPlanned'],
    ['social', 'S4-029', 'asPlanned'],
    ['county-and-primary', 'S4-028', undefined],
    ['all', 'S4-005', undefined],
  ])
})

test('population 406890 is implied and carries its interval', () => {
  expect(
    plan.population.observations.map((o) => [o.unit, o.kind, o.year, o.moment, o.persons, o.cite?.source]),
  ).toEqual([['shulan', 'resident', 2020, 'yearEnd', 406_890, 'implied-population']])
  expect(plan.sources.find((s) => s.id === 'implied-population')).toMatchObject({
    status: 'implied',
    interval: { low: 406_600, high: 406_910, unit: '人' },
  })
})

test('the shipped file is written as the writer writes it', () => {
  expect(writePlan(plan)).toBe(shulanBytes())
})
