/** `norma sensitivity` and `norma draws`: laws held against `norma compute`, and what is refused. */
import { expect, test } from 'vitest'
import { norma } from './norma.ts'

const people = 'population:2025=398000..419000'
const density = 'norm:S4-032=2.5..2.9,spread=uniform'
const answered = (...args: string[]) => {
  const { status, stdout, stderr } = norma(...args)
  expect(`${status} ${stderr}`).toBe('0 ')
  return stdout
}
const refused = (...args: string[]) => {
  const { status, stdout, stderr } = norma(...args)
  expect(stdout).toBe('')
  return `${status} ${stderr.trim()}`
}
type Spread = { present?: number; p10?: number; p50?: number; p90?: number; missing: number }
type Drawn = {
  seed: number
  draws: number
  totals: { class: string; resource: string; measures: Record<string, Spread> }[]
  norms: { norm: string; met: boolean; probability: number; required: Spread }[]
}
const drawn = (...args: string[]): Drawn => JSON.parse(answered('draws', 'shulan-2025', ...args, '--format', 'json'))

test('the same seed gives the same bytes, another seed other figures; seed and number are told', () => {
  const args = ['draws', 'shulan-2025', '--range', people, '--range', density, '--draws', '60', '--format', 'json']
  const first = answered(...args, '--seed', '7')
  expect(answered(...args, '--seed', '7')).toBe(first)
  expect(JSON.parse(first)).toMatchObject({ seed: 7, draws: 60, inputs: [{ name: '常住人口（2025年）' }, {}] })
  expect(JSON.parse(answered(...args, '--seed', '8')).totals).not.toEqual(JSON.parse(first).totals)
})

test('ranges of no width are the plan itself: every quantile, every chance, both ends of every bar', () => {
  const ranges = ['--range', 'population:2025=406890..406890', '--range', 'norm:S4-032=2.7..2.7']
  const computed = JSON.parse(answered('compute', 'shulan-2025'))
  const totals: { class: string; resource: string; year: number; control?: number; allocated?: number }[] =
    computed.totals
  const { totals: found, norms } = drawn(...ranges, '--draws', '20')
  expect(found.length).toBeGreaterThan(5)
  for (const { class: id, resource, measures } of found) {
    const total = totals.find((entry) => entry.class === id && entry.resource === resource && entry.year === 2025)
    for (const measure of ['control', 'allocated'] as const) {
      const spread = measures[measure]
      if (spread === undefined) continue
      const value = total?.[measure]
      expect([spread.present, spread.p10, spread.p50, spread.p90]).toEqual([value, value, value, value])
    }
  }
  for (const { met, probability } of norms) expect(probability).toBe(met ? 1 : 0)
  const { base, bars } = JSON.parse(answered('sensitivity', 'shulan-2025', ...ranges, '--format', 'json'))
  expect(
    bars.map((bar: { atLow: number; atHigh: number; width: number }) => [bar.atLow, bar.atHigh, bar.width]),
  ).toEqual([
    [base, base, 0],
    [base, base, 0],
  ])
})

test('each end of a bar is what the same override computes, under a scenario too', () => {
  const ends = (...args: string[]) => JSON.parse(answered('sensitivity', 'shulan-2025', ...args, '--format', 'json'))
  const total = (...args: string[]) =>
    JSON.parse(answered('compute', 'shulan-2025', ...args)).totals.find(
      (entry: { class: string; resource: string; year: number }) =>
        entry.class === 'all' && entry.resource === 'bed' && entry.year === 2025,
    ).control
  const { output, base, bars } = ends('--range', people, '--scenario', 'high')
  expect(output).toEqual({ kind: 'total', class: 'all', resource: 'bed', measure: 'control' })
  expect([base, bars[0].atLow, bars[0].atHigh]).toEqual([
    total('--scenario', 'high'),
    total('--population', '2025=398000'),
    total('--population', '2025=419000'),
  ])
})

test('tables for people, with the words of the window', () => {
  expect(answered('sensitivity', 'shulan-2025', '--range', people, '--output', 'S4-032')).toMatch(
    /敏感性：舒兰市级医疗机构床位数[\s\S]*常住人口（2025年） \| 406890 \| 398000 \| 419000 \| 1075 \| 1131 \| 56 \|/,
  )
  expect(answered('draws', 'shulan-2025', '--range', people, '--draws', '9', '--format', 'csv')).toContain('P10')
})

test('what is refused, with exit status 2 and nothing on stdout', () => {
  const draws = (...args: string[]) => refused('draws', 'shulan-2025', ...args)
  expect(draws()).toMatch(/^2 norma: 规划中没有带范围的输入。加 --range/)
  expect(draws('--range', people, '--draws', '0')).toBe('2 norma: --draws 0：至少抽 1 次')
  expect(draws('--range', people, '--draws', '1.5')).toMatch(/^2 norma: --draws 1\.5：“1\.5”不是整数/)
  expect(draws('--range', people, '--seed', '-1')).toBe('2 norma: --seed -1：种子为 0–4294967295 的整数')
  expect(draws('--range', 'population:2025=5..3', '--range', 'foo', '--range', people, '--range', people)).toMatch(
    /--range population:2025=5\.\.3：下限 5 大于上限 3。改正其中一个。\n {2}--range foo：范围应写作[^\n]*\n {2}--range population:2025=398000\.\.419000：这一输入已有一个范围/,
  )
  expect(draws('--range', 'lengthOfStay:county=7..9')).toContain('规划中没有这一项的现值')
  expect(draws('--range', 'occupancy:=0..1')).toContain('要大于 0')
  expect(refused('sensitivity', 'shulan-2025', '--range', people, '--output', 'county:bed:x')).toContain(
    '可用：control, allocated, gap, perThousand',
  )
  expect(refused('sensitivity', 'shulan-2025', '--range', people, '--output', 'county:nobody')).toMatch(/^2 .*资源/)
})
