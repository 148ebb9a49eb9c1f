/** 优化 on the command line: the solver is loaded where a method asks for it, and every other command goes without. */
import { expect, test } from 'vitest'
import { norma } from '../../unit/cli/norma.ts'

test('county beds in tens under a control total of 1098.603 → 1099: 1090 dealt out, 9 left over and said', () => {
  const { status, stdout, stderr } = norma('compute', 'shulan-2025', '--method', 'county:bed=optimise,step=10')
  expect(`${status} ${stderr}`).toBe('0 ')
  const computed = JSON.parse(stdout)
  const county = computed.allocations
    .filter((a: { class: string; year: number }) => a.class === 'county' && a.year === 2025)
    .map((a: { name: string; allocated: number }) => [a.name, a.allocated])
  // Planned 730, 320, 50 = 1100: ten fewer; the largest share is furthest above its part of 1090 (723.4, 317.1, 49.5).
  expect(county).toStrictEqual([
    ['舒兰市人民医院', 720],
    ['舒兰市第二人民医院', 320],
    ['舒兰市妇幼保健院', 50],
  ])
  const said = computed.findings.find(
    (f: { rule: string; where: { class?: string } }) => f.rule === 'allocation' && f.where.class === 'county',
  )
  expect(said?.numbers).toStrictEqual([9, 10, 1099])
})
