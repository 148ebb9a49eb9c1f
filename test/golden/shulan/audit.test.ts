/**
 * The places of 舒兰’s plan that contradict each other (1–14, 17, 18 of the list of 26; the others need figures of other
 * shapes). Each in exactly one finding, with its numbers and lines; nothing on the parts that agree.
 */
import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from './document.ts'

const plan = shulan()
const { findings } = run(plan)

type Expected = readonly [
  place: number,
  what: string,
  key: string,
  severity: string,
  numbers: readonly number[],
  lines: readonly number[],
]

const places: readonly Expected[] = [
  // 25 rows of 2025: 20+30+20+20+20 + 40+50+50+50+60+50 + 13 rows 295 + 0 = 705; 685 is the sum of 2020.
  [1, 'primary bed total 2025', 'sum:beds-primary/total/planned', 'error', [705, 685], [301, 345, 397, 401]],
  // 685 × 1000 ÷ 406890 = 1.6835; 1.66 × 406.89 = 675.4
  [2, 'primary density', 'density:beds-primary/heading/perThousand', 'error', [1.66, 685, 1.68, 675], [293, 401, 488]],
  // 550 + 813 + 2130 = 3493; the facility rows 550 + 1100 + 345 + 705 + 813 = 3513
  [
    3,
    'county total 2025',
    'sum:beds-summary/total/plannedTotal',
    'error',
    [3493, 3483, 550, 813, 2130, 3513],
    [472, 476, 480, 484],
  ],
  // 550 + 1145 + 1643 = 3338; 1.35 + 2.82 + 4.04 = 8.21
  [4, 'county total 2020', 'sum:beds-summary/total/baseTotal', 'error', [3338, 3369, 8.21, 8.28], [470, 474, 478, 482]],
  // 845 + 218 + 685 = 1748 with the printed TCM total, 845 + 100 + 685 = 1630 with the listed hospital
  [
    5,
    '县级及基层 2020',
    'sum:beds-summary/county-and-primary/baseTotal',
    'error',
    [1643, 1748, 1630, 845, 218, 685],
    [274, 289, 400, 478],
  ],
  // 1100 + 345 + 685 = 2130 as printed, 1100 + 345 + 705 = 2150
  [
    6,
    '县级及基层 2025',
    'sum:beds-summary/county-and-primary/plannedTotal',
    'warning',
    [2130, 2150, 1100, 345, 685, 705],
    [275, 290, 401, 480],
  ],
  // 2130 ÷ 406.89 = 5.235; 3.83 × 406.89 = 1558.4; 5.21 × 406.89 = 2119.9
  [
    7,
    '县级及基层 density 2025',
    'values:indicators/S4-007/target',
    'warning',
    [3.83, 5.21, 5.2, 2130, 5.235, 1558, 2120],
    [112, 239, 480, 481],
  ],
  // 3.79 × 406.89 = 1542.1
  [8, '县级及基层 density 2020', 'values:indicators/S4-007/base', 'warning', [3.79, 4.04, 1643, 1542], [111, 478, 479]],
  // 1.35 + 3.83 + 2.0 = 7.18; with 5.21 it is 8.56
  [
    9,
    'class densities 2025',
    'classDensities:indicators/S4-005/target',
    'warning',
    [7.18, 8.56, 1.35, 3.83, 2, 5.21],
    [98, 104, 112, 239],
  ],
  [10, 'TCM total 2020', 'sum:beds-tcm/total/base', 'error', [100, 218], [285, 289]],
  // 1788 + 639 = 2427, 2427 ÷ 406.89 = 5.96; primary 639 against 685
  [
    11,
    'beds 2020, text and table',
    'density:text/line-8/all',
    'error',
    [2427, 3369, 5.96, 8.28, 1788, 639, 685],
    [8, 400, 482],
  ],
  // 3.15 × 406.89 = 1281.7
  [12, 'nurses 2020', 'values:indicators/S4-010/base', 'warning', [3.15, 2.88, 1173, 1282, 1172], [10, 129, 532, 533]],
  // 3.15 ÷ 2.47 = 1.275; 2.88 ÷ 2.47 = 1.166
  [
    13,
    '医护比 2020',
    'ratio:indicators/S4-013/base',
    'error',
    [1.17, 1.275, 1.166, 3.15, 2.88, 2.47],
    [10, 123, 129, 147, 532, 558],
  ],
  // 4.3 × 40.689 = 175.0
  [14, 'GPs 2020', 'values:indicators/S4-012/base', 'warning', [4.3, 5.16, 210, 175], [16, 141, 544, 545]],
  // 813 − 1145 = −332
  [
    17,
    'social hospitals',
    'reserve:S4-029/social/bed/2025',
    'warning',
    [2, 813, 1145, 2.82, -332],
    [239, 474, 475, 476],
  ],
  [18, '滨河', 'noStock:beds-primary/舒兰市滨河社区卫生服务中心', 'warning', [6, 5], [229]],
  [15, 'fewer GPs than today', 'laxerTarget:S4-012/gp/2025', 'note', [3.93, 4.3, 5.16], [16, 141, 142, 544]],
  // 3369 × 1.06 = 3571.1; 2817 ÷ 3369 = 0.836
  [16, '床人比 2020', 'impliedRatio:indicators/S4-014/base', 'note', [1.06, 3369, 3571, 2817, 0.84], [10, 153, 482]],
  // 46.07 ÷ 180.6109 = 25.508 %; 46.07 ÷ 202 = 22.807 %
  [
    19,
    'share of visits',
    'printedShare:text/乡（镇）卫生院、社区卫生服务中心诊疗占全市门诊、急诊量/2019',
    'warning',
    [22.8, 46.07, 1806109, 25.51, 202],
    [14],
  ],
  [19, '总诊疗 of itself', 'printedShare:text/总诊疗人次占全市总诊疗/2019', 'warning', [1.878, 202, 100], [14]],
  [20, '老年医学科 already there', 'alreadyMet:S4-019/2025', 'note', [100], [198]],
  [22, 'infant mortality', 'laxerTarget:S4-063a/indicator/2025', 'note', [5, 4.13], [16, 615]],
  [22, 'maternal mortality', 'laxerTarget:S4-063b/indicator/2025', 'note', [7, 0], [16, 615]],
  [24, '公共卫生人员', 'names:S4-001/ph-staff', 'note', [], [64, 495]],
  // 57488 × 8.8 ÷ (365 × 0.88) = 1575.01; 3483 × 365 × 0.88 ÷ 8.8 = 127129.5; 3483 ÷ 1576 = 2.21
  [25, 'use and supply', 'utilisation:S4-030/indicator/2025', 'note', [57488, 1576, 3483, 127130, 2.21], [14, 239]],
  // 0.85 × 406.89 = 345.86; 2.0 × 406.89 = 813.78; 8.56 × 406.89 = 3482.98
  [26, 'rounding', 'rounding:2025', 'note', [345.86, 345, 813.78, 813, 3482.98, 3483], [290, 476, 484]],
]

describe('each place in exactly one finding', () => {
  test.each(places)('%i %s', (_place, _what, key, severity, numbers, lines) => {
    const found = findings.filter((f) => f.key === key)
    expect(found).toHaveLength(1)
    expect(found[0]?.severity).toBe(severity)
    expect(found[0]?.numbers).toEqual(expect.arrayContaining([...numbers]))
    expect(found[0]?.lines).toEqual(expect.arrayContaining([...lines]))
    expect(found[0]?.sources).toEqual(['shulan-2025'])
  })

  test('the place is named by table, row and column, or by the norm', () => {
    const where = Object.fromEntries(findings.map((f) => [f.key, f.where]))
    expect(where['sum:beds-primary/total/planned']).toEqual({
      table: 'beds-primary',
      row: 'total',
      column: 'planned',
      class: 'primary',
      resource: 'bed',
      year: 2025,
    })
    expect(where['reserve:S4-029/social/bed/2025']).toMatchObject({ norm: 'S4-029', class: 'social', year: 2025 })
    expect(where['noStock:beds-primary/舒兰市滨河社区卫生服务中心']).toMatchObject({
      table: 'beds-primary',
      facility: 'binhe-chc',
    })
  })
})

test('nothing else about the document, and the current run in order', () => {
  const documentKeys = places.map(([, , key]) => key)
  expect(findings.filter((f) => !documentKeys.includes(f.key)).map((f) => [f.severity, f.key, f.numbers])).toEqual([
    ['note', 'requirement:staff/ph-staff/targetTotal', [237, 236]],
    ['note', 'requirement:staff/physician/targetTotal', [1206, 1208]],
    ['note', 'requirement:staff/pharmacist/targetTotal', [143, 142]],
    ['note', 'alreadyMet:S4-016/2025', [100]],
    ['note', 'alreadyMet:S4-017/2025', [100]],
    ['note', 'alreadyMet:S4-040a/2025', [100]],
    ['note', 'level:S4-042/cdc-staff', []],
    // 5.21 and 3.83 per 1000 of 406890: place 7 as the norms see it
    ['note', 'contradiction:S4-028/county-and-primary/bed/2025', [2120, 1558]],
    ['warning', 'control:S4-035/primary/bed/2025', [705, 675, 1.73, 1.66]],
    ['warning', 'control:S4-028/county-and-primary/bed/2025', [2150, 2120, 5.28, 5.21]],
    ['warning', 'control:S4-005/all/bed/2025', [3513, 3483, 8.63, 8.56]],
    // 18 norms that nobody has measured are one note, not eighteen.
    ['note', 'notComputed:S4-002/2025', expect.arrayContaining([1, 3, 25, 180, 58])],
    ['note', 'notComputed:S4-014/health-personnel/2025', [4707]],
    ['note', 'notComputed:S4-018/nursery-place/2025', [1831]],
    ['note', 'notComputed:S4-021/indicator/2025', []],
    ['note', 'notComputed:S4-037c/health-personnel/2025', [4707]],
    ['note', 'notComputed:S4-038/physician/2025', []],
    ['note', 'notComputed:S4-039/village-doctor/2025', [239]],
    ['note', 'notComputed:S4-040b/tcm-physician/2025', [6, 19]],
    ['note', 'notComputed:S4-042/cdc-staff/2025', [71]],
    ['note', 'notComputed:S4-043/cdc-professional/2025', [61]],
    ['note', 'notComputed:S4-044/cdc-health-technical/2025', [50]],
    ['note', 'notComputed:S4-045/psychiatrist/2025', [12]],
    ['note', 'notComputed:S4-046/supervisor/2025', [41, 61]],
    ['note', 'notComputed:S4-047/mch-staff/2025', [41]],
    ['note', 'notComputed:S4-048/ph-physician/2025', [19]],
    ['note', 'notComputed:S4-049/ph-physician/2025', [6, 5]],
    ['note', 'notComputed:S4-058/large-equipment/2025', []],
    ['note', 'notComputed:S4-059/large-equipment/2025', []],
    ['note', 'notComputed:S4-065/tcm-bed/2025', []],
    ['note', 'notComputed:S4-066/tcm-physician/2025', []],
    ['note', 'notComputed:S4-075/bed/2025', []],
  ])
  expect(new Set(findings.map((f) => f.key)).size).toBe(findings.length)
})

test('another population moves control totals, never the findings about the document', () => {
  const whatIf = run(plan, [{ type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 450_000 }])
  const document = (all: typeof findings) =>
    all.filter((f) => !['contradiction', 'control', 'allocation', 'notComputed'].includes(f.rule))
  expect(document(whatIf.findings)).toEqual(document(findings))
  expect(
    whatIf.findings.filter((f) => f.rule === 'control').map((f) => [f.where.class, f.where.resource, f.severity]),
  ).toContainEqual(['county', 'bed', 'note'])
})

test('sharing out a control total ends its finding', () => {
  const shared = run(plan, [
    { type: 'setMethod', unit: 'shulan', class: 'primary', resource: 'bed', method: 'proportional', step: null },
  ])
  expect(shared.findings.filter((f) => f.rule === 'control').map((f) => f.where.class)).toEqual([])
})

test('messages name place and both numbers in both languages, without gaps', () => {
  for (const finding of findings) {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = `${say(language, finding.title)} ${say(language, finding.message)}`
      expect(text, finding.key).not.toMatch(/[{}]|undefined|NaN|Infinity/)
    }
  }
  const first = findings.find((f) => f.key === 'sum:beds-primary/total/planned')
  expect(first && say('zh-CN', first.message)).toBe(
    '“2025年基层医疗机构床位数配置规划”第 401 行，2025年合计印为 685，25 行相加为 705，相差 20 张。可改合计或有关行，或加注说明。',
  )
})
