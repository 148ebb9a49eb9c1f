import { expect, test } from 'vitest'
import { toJson } from '../../../shared/export/to-json.ts'
import { primary, summary } from '../../golden/print/shulan-models.ts'

test('the shape of norma tables --format json, and nothing more', () => {
  const [table] = toJson([summary], { language: 'zh-CN' })
  expect(Object.keys(table ?? {})).toEqual(['id', 'title', 'unit', 'columns', 'rows', 'notes'])
  expect(table?.columns[0]).toEqual({ key: 'baseTotal', label: '编制总数', group: '2020年' })
  expect(table?.rows.at(-1)).toEqual({
    key: 'total',
    label: '合计',
    cells: { baseTotal: 3325, basePer: 8.17, plannedTotal: 3513, plannedPer: 8.63 },
  })
})

test('an absent cell is absent and notes are sentences', () => {
  const [table] = toJson([primary], { language: 'zh-CN' })
  expect(table?.rows.find((row) => row.key === '舒兰市滨河社区卫生服务中心')?.cells).toEqual({})
  expect(table?.notes[2]).toBe('舒兰市滨河社区卫生服务中心原文未列，不按 0 计。')
  expect(table?.columns[0]).not.toHaveProperty('group')
})
