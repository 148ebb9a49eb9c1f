/** Tables that no plan has and any file may hold: for the writers of Word and Excel. */
import type { TableModel } from '../../shared/tables/table-model.ts'

const long = '舒兰市'.repeat(30)

export const hostileNames = [
  "=cmd|' /C calc'!A0",
  '+SUM(A1:A9)',
  '-2+3',
  '@北门',
  '<w:p>&amp;</w:t>',
  ']]><x/>',
  '甲\u0000\u0007\u001b[31m乙',
  '医院🏥\ud83c',
  '_x0041_医院',
  '两\n行\t名',
  long,
]

export const hostile: TableModel = {
  id: 'hostile',
  title: '=1+1 <b>[表]:*?/\\ "名"',
  unit: '张&台',
  rowHead: '<名称>',
  columns: [
    { key: 'n', label: '=数', kind: 'count', decimals: 0 },
    { key: 't', label: '@文', kind: 'text', decimals: 0 },
    { key: 'r', label: '比', kind: 'ratio', decimals: 2 },
  ],
  rows: hostileNames.map((label, at) => ({
    key: String(at),
    label,
    role: 'facility',
    cells: { n: at === 0 ? -5 : at, t: label, r: 1.22 },
  })),
  notes: [],
}

export const wide: TableModel = {
  ...hostile,
  id: 'wide',
  title: '宽表',
  columns: Array.from({ length: 200 }, (_, at) => ({
    key: `c${at}`,
    label: `第${at + 1}列`,
    kind: 'count' as const,
    decimals: 0,
  })),
  rows: Array.from({ length: 3 }, (_, row) => ({
    key: `r${row}`,
    label: `行${row + 1}`,
    role: 'facility' as const,
    cells: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`c${at}`, 1000 * row + at])),
  })),
}

export const tall: TableModel = {
  ...hostile,
  id: 'tall',
  title: '长表',
  columns: hostile.columns.slice(0, 1),
  rows: [
    ...Array.from({ length: 5000 }, (_, at) => ({
      key: `r${at}`,
      label: `机构${at + 1}`,
      role: 'facility' as const,
      cells: { n: at },
    })),
    { key: 'total', label: '合计', role: 'total' as const, cells: { n: 12_497_500 } },
  ],
}

export const empty: TableModel = { ...hostile, id: 'empty', title: '空表', rows: [] }
