import { expect, test } from 'vitest'
import { pasteRows } from '../../../renderer/views/facilities/paste-rows.ts'
import { facilityColumns } from '../../../shared/facilities/facility-columns.ts'
import { shulan } from '../../support/shulan.ts'

const plan = shulan()
const all = facilityColumns(plan, 'zh-CN')
const place = { rows: [], columns: [], selected: [] }
const kind = all.find(({ key }) => key === 'kind')?.head ?? ''
const name = all[0]?.head ?? ''

test('a table with heads goes to the facilities it names, never to the row the cursor is on', () => {
  const block = [
    [kind, name],
    ['综合医院', '舒兰市第二人民医院'],
    ['综合医院', '试验甲医院'],
    ['', ''],
  ]
  const cursor = { key: 'renmin', kind: 'leaf', label: '舒兰市人民医院' } as never
  const rows = pasteRows(block, { ...place, rows: [cursor], columns: [name] }, all, plan.facilities)
  expect(rows.map(({ id, cells }) => [id, cells.map(({ text }) => text)])).toEqual([
    ['dier-renmin', ['综合医院', '舒兰市第二人民医院']],
    [undefined, ['综合医院', '试验甲医院']],
  ])
})

test('a name that two facilities have names neither', () => {
  const twins = [
    { id: 'a', name: '甲院' },
    { id: 'b', name: '甲院' },
  ]
  const rows = pasteRows(
    [
      [name, kind],
      ['甲院', '综合医院'],
    ],
    place,
    all,
    twins,
  )
  expect(rows.map(({ id }) => id)).toEqual([undefined])
})
