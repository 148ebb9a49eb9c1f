/** Charts: the engine’s numbers, one of them in every place where it is shown, and nothing drawn where nothing is known. */
import { expect, test } from 'vitest'
import { buildChart } from '../../../shared/charts/build-chart.ts'
import { scaleOf } from '../../../shared/charts/scale.ts'
import { run } from '../../../shared/engine/run.ts'
import { chartSvg } from '../../../shared/export/chart-svg.ts'
import { wellFormed } from '../../../shared/export/office/well-formed.ts'
import type { ChartSpec } from '../../../shared/plan/schema/chart.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { shulan } from '../../support/shulan.ts'

const plan = shulan()
const results = run(plan)
const chart = (spec: ChartSpec, of = results) => {
  const built = buildChart(spec, of, 'zh-CN')
  if (built === undefined) throw new Error(`no chart ${spec.kind}`)
  return built
}

test('beds by class: base, planned and control total of every class that adds up', () => {
  const { labels, series, ticks, table } = chart({ kind: 'bedsByClass' })
  const county = labels.indexOf('县办公立医院')
  expect(series.map(({ bars }) => bars[county]?.text)).toEqual(['845', '1100'])
  expect(ticks?.values[county]).toBe(1099)
  expect(table.rows[county]?.cells).toEqual({ s0: 845, s1: 1100, tick: 1099 })
  const sum = series[1]?.bars.reduce((total, bar) => total + (bar?.to ?? 0), 0)
  expect(sum).toBe(3513)
})

test('facilities come largest first; those left out are told, and stand in the table', () => {
  const { labels, notes, table, alt } = chart({ kind: 'requirementByFacility' })
  expect(labels).toHaveLength(30)
  expect(table.rows.length).toBeGreaterThan(30)
  expect(notes.map(({ key }) => key)).toContain('chart.note.left')
  expect(alt).toContain('舒兰市人民医院 730')
  expect(chart({ kind: 'requirementByFacility', class: 'county' }).labels).toEqual([
    '舒兰市人民医院',
    '舒兰市第二人民医院',
    '舒兰市妇幼保健院',
  ])
})

test('staff: what is short stands behind the number, people are not mixed with ratios', () => {
  const { labels, series, ticks } = chart({ kind: 'staffGap' })
  const physicians = labels.indexOf('执业（助理）医师')
  expect(series[0]?.bars[physicians]?.text).toBe('1206（缺 2）')
  expect(ticks?.values[physicians]).toBe(1208)
})

/** One township with residents, men and women apart: invented. */
const townships = (): Plan => ({
  ...plan,
  population: {
    ...plan.population,
    observations: [
      ...plan.population.observations,
      {
        unit: 'kaiyuan',
        kind: 'resident',
        year: 2020,
        moment: 'yearEnd',
        persons: 20_000,
        groups: [
          { sex: 'male', ageFrom: 0, ageTo: 14, persons: 1200 },
          { sex: 'female', ageFrom: 0, ageTo: 14, persons: 1100 },
          { sex: 'male', ageFrom: 15, ageTo: 59, persons: 6600 },
          { sex: 'female', ageFrom: 15, ageTo: 59, persons: 6300 },
          { sex: 'male', ageFrom: 60, persons: 2300 },
          { sex: 'female', ageFrom: 60, persons: 2500 },
        ],
      },
    ],
    projections: [...plan.population.projections, { unit: 'kaiyuan', kind: 'resident', method: 'constant' }],
  },
})

test('density of a township: its beds · 1000 ÷ its residents; units without residents are told', () => {
  const found = buildChart({ kind: 'densityByUnit' }, run(townships()), 'zh-CN')
  expect(found?.labels).toEqual(['开原镇'])
  // 开原镇 has 20 + 15 beds in 2020, 40 + 20 planned.
  expect(found?.series.map(({ bars }) => bars[0]?.text)).toEqual(['1.75', '3.00'])
  expect(found?.notes.map(({ key }) => key)).toEqual(['chart.note.noDensity'])
})

test('ages: men to the left, women to the right, the youngest at the foot', () => {
  const found = buildChart({ kind: 'agePyramid', unit: 'kaiyuan', year: 2020 }, run(townships()), 'zh-CN')
  expect(found?.arrangement).toBe('mirror')
  expect(found?.labels[0]).toBe('60+')
  expect(found?.labels.at(-1)).toBe('0–14')
  expect(found?.series.map(({ label, bars }) => [label, bars[0]?.text])).toEqual([
    ['男', '0.23'],
    ['女', '0.25'],
  ])
})

test('nothing is drawn where nothing is known', () => {
  expect(buildChart({ kind: 'agePyramid' }, results, 'zh-CN')).toBeUndefined()
  expect(buildChart({ kind: 'densityByUnit' }, results, 'zh-CN')).toBeUndefined()
  expect(buildChart({ kind: 'bedsByClass', resource: 'nothing' }, results, 'zh-CN')).toBeUndefined()
  expect(buildChart({ kind: 'waterfall', scenario: 'nobody' }, results, 'zh-CN')).toBeUndefined()
})

test('a waterfall ends where the 方案 does: its steps add up exactly', () => {
  const [scenario] = plan.scenarios
  const { series, arrangement } = chart({
    kind: 'waterfall',
    scenario: scenario?.id ?? '',
    table: 'beds-summary',
    row: 'total',
    column: 'control',
  })
  const bars = series[0]?.bars ?? []
  expect(arrangement).toBe('steps')
  expect(bars.length).toBeGreaterThan(2)
  expect(bars.at(-2)?.to).toBeCloseTo(bars.at(-1)?.to ?? 0, 9)
  bars.slice(1, -1).forEach((bar, at) => {
    expect(bar?.from).toBe(bars[at]?.to)
  })
})

test('bars begin at 0; steps that are small beside the whole do not, and the drawing says so', () => {
  const bars = chart({ kind: 'bedsByClass' })
  expect(scaleOf(bars).from).toBe(0)
  const steps = { ...bars, arrangement: 'steps' as const, series: bars.series.slice(0, 1), labels: ['甲', '乙'] }
  const small = {
    ...steps,
    series: [
      {
        label: '',
        fill: 'light' as const,
        bars: [
          { from: 0, to: 3513, text: '3513' },
          { from: 3513, to: 3520, text: '+7' },
        ],
      },
    ],
  }
  expect(scaleOf(small).from).toBeGreaterThan(3400)
  expect(chartSvg(small, 589, 'zh-CN').svg).toContain('横轴从')
})

test('a drawing is XML of its own whatever the names say, inside its width, with a mark for black and white', () => {
  const given = chart({ kind: 'bedsByClass' })
  const { svg, width } = chartSvg({ ...given, labels: given.labels.map(() => '<b>&"甲'.repeat(20)) }, 589, 'zh-CN')
  expect(wellFormed(svg, 'svg')).toBe(true)
  expect(svg).toContain('<path d="M')
  for (const [, x] of svg.matchAll(/ x="([\d.-]+)"/g)) expect(Number(x)).toBeLessThanOrEqual(width)
})
