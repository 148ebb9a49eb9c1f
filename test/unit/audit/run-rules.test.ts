import { describe, expect, test } from 'vitest'
import type { ClassTotal } from '../../../shared/allocation/allocation.ts'
import { audit } from '../../../shared/audit/audit.ts'
import { findingRules } from '../../../shared/audit/finding.ts'
import { checkAllocation } from '../../../shared/audit/rules/allocation.ts'
import { checkControls } from '../../../shared/audit/rules/control.ts'
import { checkComputed } from '../../../shared/audit/rules/not-computed.ts'
import { dec } from '../../../shared/base/decimal.ts'
import type { Assessment } from '../../../shared/norms/requirement.ts'
import { message, say } from '../../../shared/text/message.ts'
import { count, persons } from '../../../shared/units/brand.ts'
import { buildPlan, figure, inputOf } from './small-plan.ts'

const norm = (part = {}) => ({
  id: 'N',
  label: '公立床位',
  resource: 'bed',
  scope: { unit: 'county', class: 'public' },
  force: 'indicative',
  shape: 'density',
  per: 1000,
  populationKind: 'resident',
  comparator: 'eq',
  values: [{ year: 2025, value: 4.4 }],
  ...part,
})
const total = (allocated: number, control: number, part: Partial<ClassTotal> = {}): ClassTotal => ({
  class: 'public',
  resource: 'bed',
  year: 2025,
  allocated: count(allocated),
  control: count(control),
  controlNorm: 'N',
  ...part,
})
const controls = (norms: unknown[], totals: ClassTotal[], part = {}) =>
  checkControls(inputOf(buildPlan({ norms, ...part }), { allocation: { facilities: [], totals, issues: [] } }))

describe('control totals', () => {
  test('450 beds against 440 at 4.4 per thousand: over', () => {
    const [found] = controls([norm()], [total(450, 440)])
    expect(found).toMatchObject({
      rule: 'control',
      severity: 'warning',
      key: 'control:N/public/bed/2025',
      numbers: [450, 440, 4.5, 4.4],
    })
    expect(found?.pair).toEqual({ printed: 440, other: 450, difference: 10 })
  })
  test('443 beds still show 4.4: no finding', () => {
    expect(controls([norm()], [total(443, 440)])).toEqual([])
    expect(controls([norm()], [total(440, 440)])).toEqual([])
  })
  test('decimals as printed: 2.0 in the document is 2 in the file', () => {
    const two = norm({ values: [{ year: 2025, value: 2 }] })
    expect(controls([two], [total(220, 200)])).toEqual([])
    const printed = [figure('p', 2, { class: 'public', measure: 'perThousand', decimals: 1 })]
    expect(controls([two], [total(220, 200)], { printed })[0]?.numbers).toEqual([220, 200, 2.2, 2])
  })
  test('severity: under is a note, over a reserve is a note, over a binding norm an error', () => {
    expect(controls([norm()], [total(400, 440)])[0]).toMatchObject({ severity: 'note', numbers: [400, 440, 4, 4.4] })
    expect(controls([norm({ force: 'binding' })], [total(450, 440)])[0]?.severity).toBe('error')
    const { comparator: _, ...reserve } = norm({ shape: 'reserve' })
    expect(controls([reserve], [total(450, 440)])[0]?.severity).toBe('note')
  })
  test('a total handed down is compared exactly; a residual is told by the allocation', () => {
    const { controlNorm: _, ...handed } = total(441, 440)
    expect(controls([], [handed])[0]).toMatchObject({ numbers: [441, 440], key: 'control:public/bed/2025' })
    expect(controls([norm()], [total(400, 440, { residual: dec(40) })])).toEqual([])
  })
  test('no control, nothing allocated, or the base year: nothing to compare', () => {
    const { control: _, ...free } = total(450, 440)
    const { allocated: __, ...empty } = total(450, 440)
    expect(controls([norm()], [free, empty, total(450, 440, { year: 2020 })])).toEqual([])
  })
  test('an implied population gives room, a population the planner sets does not', () => {
    const implied = {
      sources: [
        { id: 'doc', title: '小县规划', status: 'official' },
        { id: 'implied', title: '反推', status: 'implied', interval: { low: 99_000, high: 101_000, unit: '人' } },
      ],
      population: {
        observations: [
          {
            unit: 'county',
            kind: 'resident',
            year: 2020,
            moment: 'yearEnd',
            persons: 100_000,
            cite: { source: 'implied' },
          },
        ],
        projections: [],
      },
    }
    const plan = buildPlan({ norms: [norm({ values: [{ year: 2025, value: 4.53 }] })], ...implied })
    const allocation = { facilities: [], totals: [total(450, 453)], issues: [] }
    const set = { series: [], at: () => persons(100_001), ages: () => undefined, origin: () => undefined }
    expect(checkControls(inputOf(plan, { allocation }))).toEqual([])
    expect(checkControls(inputOf(plan, { allocation, projection: set }))).toHaveLength(1)
  })
})

test('what the allocation reports is passed on with its numbers', () => {
  const words = message('sharing.residual', {
    class: '公立医院',
    resource: '床位',
    residual: 3,
    step: 5,
    control: 443,
    counter: '张',
  })
  const issues = [{ kind: 'residual' as const, class: 'public', resource: 'bed', message: words, numbers: [3, 5, 443] }]
  expect(checkAllocation(inputOf(buildPlan(), { allocation: { facilities: [], totals: [], issues } }))).toMatchObject([
    { rule: 'allocation', severity: 'note', numbers: [3, 5, 443], message: words, key: 'allocation:public/bed/2025' },
  ])
})

test('what one facility lacks of two resources are two findings, each at its facility', () => {
  const plan = buildPlan()
  const [facility] = plan.facilities
  const words = message('sharing.notPlanned', {})
  const issues = ['bed', 'nurse'].map((resource) => {
    return {
      kind: 'absent' as const,
      class: 'public',
      resource,
      facility: facility?.name ?? '',
      message: words,
      numbers: [],
    }
  })
  const found = checkAllocation(inputOf(plan, { allocation: { facilities: [], totals: [], issues } }))
  expect(new Set(found.map(({ key }) => key)).size).toBe(2)
  expect(found.map(({ where }) => where.facility)).toEqual([facility?.id, facility?.id])
})

describe('norms that leave a number empty', () => {
  const entry = (year: number, part: Partial<Assessment> = {}): Assessment => ({
    norm: 'N',
    shape: 'density',
    scope: { unit: 'county', class: 'public' },
    resource: 'bed',
    year,
    binding: false,
    status: 'unknown',
    ...part,
  })
  const check = (requirements: Assessment[]) => checkComputed(inputOf(buildPlan({ norms: [norm()] }), { requirements }))
  const reason = message('norm.noValue')

  test('one finding per norm, not per facility or year, with the reason', () => {
    const entries = [2020, 2025].flatMap((year) =>
      ['first', 'second'].map((facility) => entry(year, { scope: { facility }, reason })),
    )
    expect(check(entries)).toMatchObject([{ rule: 'notComputed', severity: 'note', key: 'notComputed:N/bed/2025' }])
    // The sentence names the norm and gives the engine’s own reason.
    const [found] = check(entries)
    expect(found && say('zh-CN', found.message)).toMatch(/^标准 N（.+）：原文没有给出数值/)
  })
  test('computed but with nothing to compare: the requirement of every class is named', () => {
    const found = check([
      entry(2025, { low: count(6), scope: { class: 'public' } }),
      entry(2025, { low: count(19), scope: { class: 'primary' } }),
    ])
    expect(found).toMatchObject([{ numbers: [6, 19], message: { key: 'audit.noActual' } }])
  })
  test('computed and compared: quiet', () => {
    expect(check([entry(2025, { value: count(440), actual: count(450), status: 'over' })])).toEqual([])
  })
})

test('findings come in the order of the rules; a document that agrees has none', () => {
  const plan = buildPlan({ norms: [norm()] })
  const quiet = inputOf(plan)
  expect(audit(quiet, quiet)).toEqual([])
  const printed = [
    figure('d1', 1, { class: 'public', measure: 'perThousand', decimals: 1 }),
    figure('d2', 2, { class: 'public', measure: 'perThousand', decimals: 1 }),
    figure('t', 1, { table: 'beds-public', row: 'total', class: 'public' }),
  ]
  const loud = inputOf(buildPlan({ norms: [norm()], printed }), {
    allocation: { facilities: [], totals: [total(450, 440)], issues: [] },
  })
  const rules = audit(loud, loud).map((f) => findingRules.indexOf(f.rule))
  expect(rules).toEqual([...rules].sort((a, b) => a - b))
  expect(audit(loud, quiet).map((f) => f.rule)).toEqual(['sum', 'values'])
})
