import { describe, expect, it } from 'vitest'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import { viewOf } from '../../../shared/engine/view-of.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { shulan } from '../../support/shulan.ts'

const changes: Change[] = [
  { type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 450_000 },
  { type: 'setMethod', unit: 'shulan', class: 'county', resource: 'bed', method: 'proportional', step: null },
]
const why = (table: string, row: string, column: string, with_: readonly Change[] = []) => {
  const trace = explain(run(shulan(), with_), { table, row, column })
  if (!trace.ok) throw new Error(trace.error.key)
  return trace.value
}

describe('explain', () => {
  it('follows an allocated bed back to norm, population and line', () => {
    const trace = why('beds-county', '舒兰市人民医院', 'allocated', changes)
    expect(trace.value).toBe(806)
    expect(trace.steps.map((s) => [s.expression, s.result])).toEqual([
      ['2.7 × 450000 ÷ 1000', 1215],
      ['1215', 1215],
      ['1215 × 730 ÷ 1100', 806.3182],
      ['806.3182', 806],
    ])
    expect(trace.inputs.find((i) => i.value === 730)?.source?.lines).toContain(263)
    expect(trace.inputs.find((i) => i.value === 450_000)?.source?.status).toBe('assumption')
  })

  it('says that the population is implied, and how far it may lie', () => {
    const people = why('staff', 'physician', 'targetTotal').inputs.find((i) => i.value === 406_890)
    expect(people?.source).toMatchObject({ status: 'implied', interval: { low: 406_600, high: 406_910 } })
  })

  it('never passes a typed value for the document’s, even where its digits stand in the wording', () => {
    const typed: Change = { type: 'setNormValue', norm: 'S4-032', year: 2025, value: 7 }
    const source = (changes_: readonly Change[]) =>
      why('beds-summary', 'county', 'control', changes_).inputs[0]?.source?.status
    expect([source([]), source([typed])]).toEqual(['official', 'assumption'])
  })

  it('adds up the rows of a sum', () => {
    const trace = why('beds-primary', 'total', 'planned')
    expect(trace.value).toBe(705)
    expect(trace.inputs).toHaveLength(25)
    expect(trace.inputs.reduce((t, i) => t + (i.value ?? 0), 0)).toBe(705)
  })

  it('gives a reason instead of a number for an unlisted facility', () => {
    const trace = why('beds-primary', '舒兰市滨河社区卫生服务中心', 'planned')
    expect(trace.value).toBeUndefined()
    expect(trace.reason?.key).toBe('trace.reason.notListed')
  })

  it('answers an address that names nothing with what there is', () => {
    expect(explain(run(shulan()), { table: 'none', row: 'x', column: 'y' })).toMatchObject({
      ok: false,
      error: { key: 'trace.error.table' },
    })
    expect(explain(run(shulan()), { table: 'staff', row: 'x', column: 'y' })).toMatchObject({
      ok: false,
      error: { key: 'trace.error.row' },
    })
    expect(explain(run(shulan()), { table: 'staff', row: 'nurse', column: 'y' })).toMatchObject({
      ok: false,
      error: { key: 'trace.error.column' },
    })
  })

  it('explains every filled cell of every table with the number the cell shows', () => {
    const results = run(shulan(), changes)
    const { tables, workbenches } = viewOf(results, 'zh-CN')
    let explained = 0
    for (const table of [...tables, ...workbenches]) {
      for (const row of table.rows) {
        for (const column of table.columns) {
          const shown = row.cells[column.key]
          if (shown === undefined) continue
          const trace = explain(results, { table: table.id, row: row.key, column: column.key })
          const value = trace.ok ? trace.value.value : undefined
          const where = `${table.id}!${row.key}!${column.key}`
          if (typeof shown === 'number') expect(`${where} ${value}`).toBe(`${where} ${shown}`)
          else expect(value, where).toBeDefined()
          explained += 1
        }
      }
    }
    expect(explained).toBeGreaterThan(300)
  })
})
