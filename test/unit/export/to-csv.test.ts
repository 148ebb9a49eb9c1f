import { expect, test } from 'vitest'
import { toCsv } from '../../../shared/export/to-csv.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { county, indicators, summary, tcm } from '../../golden/print/shulan-models.ts'

const language = 'zh-CN'
const lines = (csv: string): string[] => csv.split('\r\n')

test('one table is its head and its rows', () => {
  expect(lines(toCsv([county], { language }))).toEqual([
    '医院名称,2020年编制床位,2025年规划床位,按方案测算',
    '舒兰市人民医院,495,730,730',
    '舒兰市第二人民医院,320,320,320',
    '舒兰市妇幼保健院,30,50,50',
    '合计,845,1100,1100',
    '',
  ])
})

test('several tables carry title, unit and notes and an empty line between', () => {
  const csv = lines(toCsv([county, tcm], { language }))
  expect(csv[0]).toBe('2025年舒兰市级医疗机构床位数配置规划')
  expect(csv[1]).toBe('单位：张')
  expect(csv.filter((line) => line.startsWith('注：'))).toHaveLength(2)
  expect(csv).toContain('舒兰市中医院,100,345,345')
  expect(csv.filter((line) => line === '')).toHaveLength(2)
})

test('the byte order mark is there when asked for', () => {
  expect(toCsv([tcm], { language, bom: true }).codePointAt(0)).toBe(0xfeff)
  expect(toCsv([tcm], { language }).codePointAt(0)).not.toBe(0xfeff)
})

const hostile: TableModel = {
  ...county,
  columns: [
    { key: 'n', label: '数', kind: 'count', decimals: 0 },
    { key: 't', label: '文', kind: 'text', decimals: 0 },
    { key: 'r', label: '比', kind: 'ratio', decimals: 2 },
  ],
  rows: [
    { key: 'a', label: '=1+1', role: 'facility', cells: { n: -5, t: '+SUM(A1)', r: 1.22 } },
    { key: 'b', label: '@北门, "东区"', role: 'facility', cells: { t: '-cmd\n|calc' } },
    { key: 'c', label: '＝全角', role: 'facility', cells: { n: 1234567 } },
  ],
}

test('texts that a spreadsheet would compute are marked as text, numbers are not', () => {
  const csv = lines(toCsv([hostile], { language }))
  expect(csv[1]).toBe("'=1+1,-5,'+SUM(A1),1∶1.22")
  expect(csv[2]).toBe(`"'@北门, ""东区""",—,"'-cmd\n|calc",—`)
  expect(csv[3]).toBe("'＝全角,1234567,,—")
})

test('control characters of a name are seen, its line breaks stay', () => {
  const rows = [{ key: 'a', label: '\u001b[31m红\u202e\n名', role: 'facility' as const, cells: {} }]
  expect(lines(toCsv([{ ...hostile, rows }], { language }))[1]).toBe('"␛[31m红�\n名",—,,—')
})

test('shared heads and blocks become plain columns', () => {
  expect(lines(toCsv([summary], { language }))[0]).toBe(
    '类别,2020年 编制总数,2020年 每千人口数,2025年 规划总数,2025年 每千人口数',
  )
  const csv = lines(toCsv([indicators], { language }))
  expect(csv[0]).toBe('指标维度,指标名称,2020年数值,2025年目标值,指标性质')
  expect(csv[1]).toBe('疾病预防控制体系,每千人口专业公共卫生机构人员数（人）,0.34,0.58,预期性')
})
