import { describe, expect, test } from 'vitest'
import { lineRanges } from '../../../renderer/components/line-ranges.ts'
import { cellOfFinding } from '../../../renderer/views/audit/cell-of-finding.ts'
import { differenceOf, figureOf } from '../../../renderer/views/audit/finding-figures.ts'
import { groupFindings, neighbour } from '../../../renderer/views/audit/finding-list.ts'
import { sourceExcerpt } from '../../../renderer/views/audit/source-excerpt.ts'
import type { Finding } from '../../../shared/audit/finding.ts'
import { run } from '../../../shared/engine/run.ts'
import { viewOf } from '../../../shared/engine/view-of.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from './shulan.ts'

const plan = shulan()
const view = viewOf(run(plan), 'zh-CN')
const words = (finding: Finding): string => say('zh-CN', finding.title)
const list = (over: Partial<Parameters<typeof groupFindings>[1]>) =>
  groupFindings(view.findings, { handling: 'all', search: '', decisions: [], words, ...over }).flatMap(
    (group) => group.findings,
  )
const primary = list({ search: '705' }).find((finding) => finding.pair?.printed === 685)

describe('list', () => {
  test('errors come first and none is lost', () => {
    const all = list({})
    expect(all).toHaveLength(view.findings.length)
    expect(all[0]?.severity).toBe('error')
  })

  test('a number finds figures and lines, in any way of writing it', () => {
    expect(primary?.pair).toMatchObject({ printed: 685, other: 705, difference: 20 })
    expect(list({ search: '３,４９３' })).toEqual(list({ search: '3493' }))
    expect(list({ search: '401' })).toContain(primary)
    expect(list({ search: '没有这样的词' })).toEqual([])
  })

  test('answered findings leave the open ones', () => {
    const decisions = [{ finding: primary?.key ?? '', answer: 'unchanged', reason: '原文如此' }] as const
    expect(list({ handling: 'open', decisions: [...decisions] })).not.toContain(primary)
    expect(list({ handling: 'done', decisions: [...decisions] })).toEqual([primary])
  })

  test('the ends of the list stay where they are', () => {
    const groups = groupFindings(view.findings, { handling: 'all', search: '', decisions: [], words })
    const all = groups.flatMap((group) => group.findings)
    expect(neighbour(groups, all[0]?.key ?? '', -1)).toBe(all[0])
    expect(neighbour(groups, all.at(-1)?.key ?? '', 1)).toBe(all.at(-1))
    expect(neighbour(groups, null, 1)).toBe(all[0])
  })
})

describe('one finding', () => {
  test('leads to the cell it is about', () => {
    if (primary === undefined) throw new Error('the finding 685/705 is missing')
    expect(cellOfFinding(primary, view, 2020)?.cell).toEqual({
      table: 'workbench:bed',
      row: 'primary',
      column: 'planned',
    })
  })

  test('a norm without a number of its own is called by its name, not by the word of the file', () => {
    const at = (norm: string): Finding => ({ ...(primary as Finding), where: { norm } })
    const norms = [{ id: 'beds', label: '每千常住人口床位' }]
    expect(cellOfFinding(at('beds'), view, 2020, norms)).toEqual({
      label: '每千常住人口床位',
      short: '每千常住人口床位',
    })
    expect(cellOfFinding(at('S4-005'), view, 2020, norms)?.short).toBe('S4-005')
  })

  test('shows both numbers with the same decimals and a true minus', () => {
    const finding = (pair: NonNullable<Finding['pair']>, rule: Finding['rule'] = 'values'): Finding => ({
      key: 'k',
      rule,
      severity: 'note',
      where: {},
      title: { key: 'screen.noPlan' },
      message: { key: 'screen.noPlan' },
      numbers: [],
      lines: [],
      sources: [],
      pair,
    })
    const beds = finding({ printed: 3369, other: 3338, difference: -31 })
    expect([figureOf(beds, 'printed'), figureOf(beds, 'other'), differenceOf(beds)]).toEqual(['3,369', '3,338', '−31'])
    const density = finding({ printed: 2, other: 2.82, difference: 0.82 })
    expect([figureOf(density, 'printed'), figureOf(density, 'other'), differenceOf(density)]).toEqual([
      '2.00',
      '2.82',
      '+0.82',
    ])
    expect(figureOf(finding({ printed: 1.06 }, 'ratio'), 'printed')).toBe('1:1.06')
    expect(figureOf(finding({ printed: 1 }), 'other')).toBe('—')
  })
})

test('neighbouring lines are joined', () => {
  expect(lineRanges([482, 8, 484, 483, 8])).toEqual(['8', '482–484'])
})

test('an excerpt has the cited lines, two of context, and nothing beyond the text', () => {
  const lines = sourceExcerpt('一\n二\n三\n四\n五\n六', [1, 6])
  expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  expect(lines.filter(({ cited }) => cited).map(({ text }) => text)).toEqual(['一', '六'])
})
