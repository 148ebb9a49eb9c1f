import { expect, test } from 'vitest'
import { hasMissing, isMissing } from '../../../shared/tables/missing-cells.ts'
import type { Column, Row, TableModel } from '../../../shared/tables/table-model.ts'

const columns = Array.from(
  { length: 500 },
  (_, at): Column => ({ key: `c${at}`, label: '', kind: 'count', decimals: 0 }),
)

test('the cells of a wide row are listed once, however many of them are missing', () => {
  let listed = 0
  const cells = new Proxy({ c499: 1 } as Row['cells'], {
    ownKeys: (target) => {
      listed += 1
      return Reflect.ownKeys(target)
    },
  })
  const row: Row = { key: 'r', label: '公立医院', role: 'class', cells }
  expect(columns.filter((column) => isMissing(row, column))).toHaveLength(499)
  expect(listed).toBeLessThan(2)
})

test('a head over other rows misses nothing, a class that has numbers misses those it has not', () => {
  const row = (cells: Row['cells'], role: Row['role'] = 'class'): Row => ({ key: 'r', label: 'r', role, cells })
  const model = (rows: Row[]): TableModel => ({ id: 't', title: '', unit: '', rowHead: '', columns, rows, notes: [] })
  expect(hasMissing(model([row({})]))).toBe(false)
  expect(hasMissing(model([row({}, 'facility')]))).toBe(true)
  expect(hasMissing(model([row({ c1: 0 })]))).toBe(true)
})
