import { expect, test } from 'vitest'
import { explain } from '../../../shared/engine/explain.ts'
import { run } from '../../../shared/engine/run.ts'
import { buildTables } from '../../../shared/tables/build.ts'
import { shulan } from '../../support/shulan.ts'

test('under “need” every filled cell is explained with the number it shows', () => {
  const plan = shulan()
  const classes = ['county', 'tcm', 'primary', 'municipal-and-above'] as const
  const results = run(
    plan,
    classes.map((id) => ({
      type: 'setMethod',
      unit: 'shulan',
      class: id,
      resource: 'bed',
      method: 'need',
      step: id === 'primary' ? 5 : null,
    })),
  )
  let cells = 0
  for (const table of buildTables(results).filter((t) => t.id.startsWith('beds-')))
    for (const row of table.rows)
      for (const [column, value] of Object.entries(row.cells)) {
        const trace = explain(results, { table: table.id, row: row.key, column })
        if (!trace.ok || trace.value.reason !== undefined) throw new Error(`${table.id} ${row.key} ${column}`)
        expect(`${row.key} ${column} ${trace.value.value}`).toBe(`${row.key} ${column} ${value}`)
        if (column === 'allocated' && row.facility !== undefined) {
          expect(trace.value.steps.at(-1)?.result).toBe(value)
          cells += 1
        }
      }
  expect(cells).toBeGreaterThan(25)
})
