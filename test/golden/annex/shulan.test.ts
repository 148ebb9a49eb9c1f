/** The annex shipped with Shulan’s plan beside the document: its sentences word by word, its tables cell by cell. */
import { describe, expect, test } from 'vitest'
import { buildAnnex } from '../../../shared/annex/build-annex.ts'
import { run } from '../../../shared/engine/run.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { shulan } from '../../support/shulan.ts'
import { line, squash } from '../shulan/document.ts'

const plan = shulan()
const [spec] = plan.annexes ?? []
if (spec === undefined) throw new Error('no annex')
const { annex, problems } = buildAnnex(run(plan), spec, { language: 'zh-CN' })
const tables = annex.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
const table = (at: number) => {
  const found = tables[at]
  if (found === undefined) throw new Error(`no table ${at}`)
  const { columns, rows } = found.model
  return {
    ...found,
    heads: columns.map((c) => [c.over, c.group, c.label].filter((part) => part !== undefined)),
    cells: rows.map((row) => [row.label, ...columns.map((c) => row.cells[c.key])]),
  }
}

test('every sentence is that of the line it cites, with the numbers filled in', () => {
  const paragraphs = annex.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
  const cited = (plan.prose ?? []).flatMap((prose) => prose.paragraphs.filter((p) => p.style === 'body'))
  expect(cited.length).toBe(2)
  for (const [at, { cite, text }] of cited.entries()) {
    expect(text).toContain('{{')
    expect(paragraphs[at]?.text).toBe(squash(line(cite?.lines?.[0] ?? 0)))
  }
  // 239 and 488: the density of all beds, once from the table of indicators for both.
  expect(paragraphs[0]?.text).toContain('每千常住人口医疗卫生机构床位数控制在8.56张')
})

test('a norm that changes changes its sentence, its caption and its table alike', () => {
  const changed = applyChanges(plan, [
    { type: 'setNormValue', norm: 'S4-005', year: 2025, value: 9 },
    { type: 'setNormValue', norm: 'S4-032', year: 2025, value: 2.8 },
  ])
  if (!changed.ok) throw new Error('refused')
  const now = buildAnnex(run(changed.value.plan), spec, { language: 'zh-CN' }).annex.blocks
  // The sources page tells how the population was derived from 8.56; that stays.
  const upTo = now.findIndex((block) => 'text' in block && block.text === '来源与未核实数据说明')
  const words = now
    .slice(0, upTo)
    .map((block) => ('text' in block ? block.text : block.kind === 'table' ? block.caption.title : ''))
    .join('')
  expect(words).toContain('控制在9张')
  expect(words).not.toContain('8.56')
  expect(words).toContain('2025年舒兰市级医疗机构床位数配置规划（千人口2.8）')
})

describe('tables as the document lays them out', () => {
  test('captions are those of lines 49, 240, 255, 278, 293, 404 and 505', () => {
    const printed = [49, 240, 255, 278, 293, 404, 505].map((at) => squash(line(at)).replace(/。$/u, ''))
    expect(tables.map((t) => t.caption.title)).toEqual(printed)
    expect(tables.map((t) => t.caption.label)).toEqual(['表1', '表2', '表3', '表4', '表5', '表6', '表7'])
  })

  test('表2–表5: name, base year, planned; sums are those of the rows, with a note where the document differs', () => {
    expect(table(1).cells).toEqual([
      ['吉林市舒兰精神病医院', 550, 550],
      // Line 251: the total of 2020 is left blank.
      ['合计', 550, 550],
    ])
    expect(table(2).cells.at(-1)).toEqual(['合计', 845, 1100])
    // Line 289 prints 218; the one row has 100.
    expect(table(3).cells.at(-1)).toEqual(['合计', 100, 345])
    expect(table(3).notes.join('')).toContain('100（218）')
    // Line 401 prints 685 for both years; the rows of 2025 add up to 705.
    expect(table(4).cells).toHaveLength(25 + 1)
    expect(table(4).cells.at(-1)).toEqual(['合计', 685, 705])
    expect(table(4).notes.join('')).toContain('705（685）')
  })

  test('表6: one row under heads of three levels', () => {
    const { heads, cells } = table(5)
    expect(heads).toHaveLength(16)
    expect(heads[0]).toEqual(['市办及以上公立医院', '2020年', '编制总数'])
    expect(heads[11]).toEqual(['县级及基层医疗卫生机构', '2025年', '每千人口数'])
    // Lines 470–485, in brackets where ours is the true sum: 2.81 (2.82), 1630 (1643), 4.01 (4.04), 2150 (2130) …
    expect(cells).toEqual([
      ['舒兰', 550, 1.35, 550, 1.35, 1145, 2.81, 813, 2, 1630, 4.01, 2150, 5.28, 3325, 8.17, 3513, 8.63],
    ])
    expect(table(5).notes.join('')).toContain('1630（1643）')
  })

  test('表7: the densities of the document, requirements computed anew', () => {
    const { heads, cells } = table(6)
    expect(heads.map((head) => head.join(' '))).toEqual([
      '2020年 千人口数',
      '2020年 总数',
      '2025年 千人口数',
      '2025年 总数',
    ])
    // Line 515 prints 237, 521 prints 1206, 533 prints 143.
    expect(cells.slice(0, 4).map((row) => row.at(-1))).toEqual([236, 1208, 1473, 142])
    expect(table(6).notes.join('')).toContain('236（237）')
  })
})

test('what is told before printing: four tables differ, nothing is broken', () => {
  expect(problems.filter((p) => p.severity !== 'note').map((p) => [p.kind, p.table])).toEqual([
    ['difference', 'beds-tcm'],
    ['difference', 'beds-primary'],
    ['difference', 'beds-summary'],
    ['difference', 'staff'],
  ])
})
