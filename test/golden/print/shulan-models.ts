/** Tables of 舒兰市“十四五”医疗卫生服务体系规划 retyped (lines 49–563), as models: input of the page tests. */
import type { Column, Row, TableModel } from '../../../shared/tables/table-model.ts'

const bedColumns = (measure: string): Column[] => [
  { key: 'base', label: `2020年${measure}床位`, kind: 'count', decimals: 0 },
  { key: 'planned', label: '2025年规划床位', kind: 'count', decimals: 0 },
  { key: 'allocated', label: '按方案测算', kind: 'count', decimals: 0 },
]

function beds(id: string, title: string, facilities: readonly (readonly [string, number, number])[]): TableModel {
  const rows: Row[] = facilities.map(([name, base, planned]) => ({
    key: name,
    label: name,
    role: 'facility',
    facility: name,
    cells: { base, planned, allocated: planned },
  }))
  const sum = (key: 'base' | 'planned' | 'allocated'): number =>
    rows.reduce((total, row) => total + Number(row.cells[key] ?? 0), 0)
  return {
    id,
    title,
    unit: '张',
    rowHead: '医院名称',
    columns: bedColumns('编制'),
    rows: [
      ...rows,
      {
        key: 'total',
        label: '合计',
        role: 'total',
        cells: { base: sum('base'), planned: sum('planned'), allocated: sum('allocated') },
      },
    ],
    notes: [
      {
        key: 'table.note.populationImplied',
        args: { year: 2025, persons: 406890, low: 406600, high: 406910 },
      },
    ],
  }
}

export const county = beds('beds-county', '2025年舒兰市级医疗机构床位数配置规划', [
  ['舒兰市人民医院', 495, 730],
  ['舒兰市第二人民医院', 320, 320],
  ['舒兰市妇幼保健院', 30, 50],
])

export const tcm = beds('beds-tcm', '2025年舒兰中医医疗机构床位数配置规划', [['舒兰市中医院', 100, 345]])

const primaryRows: readonly (readonly [string, number, number])[] = [
  ['舒兰市南城社区卫生服务中心', 20, 20],
  ['舒兰市北城社区卫生服务中心', 30, 30],
  ['舒兰市吉舒第一社区卫生服务中心', 20, 20],
  ['舒兰市吉舒第二社区卫生服务中心', 20, 20],
  ['舒兰市环城社区卫生服务中心', 40, 20],
  ['舒兰市开原镇中心卫生院', 20, 40],
  ['舒兰市溪河镇中心卫生院', 45, 50],
  ['舒兰市白旗镇中心卫生院', 50, 50],
  ['舒兰市法特镇中心卫生院', 50, 50],
  ['舒兰市平安镇中心卫生院', 50, 60],
  ['舒兰市上营镇中心卫生院', 35, 50],
  ['舒兰市朝阳镇卫生院', 10, 20],
  ['舒兰市七里乡卫生院', 20, 20],
  ['舒兰市七里乡凤凰卫生院', 15, 20],
  ['舒兰市开原镇青松卫生院', 15, 20],
  ['舒兰市新安乡卫生院', 20, 20],
  ['舒兰市新安乡榆树沟卫生院', 10, 15],
  ['舒兰市水曲柳镇卫生院', 40, 40],
  ['舒兰市小城镇卫生院', 30, 30],
  ['舒兰市天德乡庆丰卫生院', 25, 20],
  ['舒兰市天德乡卫生院', 20, 20],
  ['舒兰市莲花乡卫生院', 25, 20],
  ['舒兰市亮甲山乡卫生院', 30, 20],
  ['舒兰市金马镇卫生院', 20, 30],
  ['护理站', 25, 0],
]
const primaryBeds = beds('beds-primary', '2025年基层医疗机构床位数配置规划', primaryRows)
/** 滨河 has no beds printed: its cells are absent. 2025: the rows add up to 705 where 685 is printed (l. 401). */
export const primary: TableModel = {
  ...primaryBeds,
  rows: [
    ...primaryBeds.rows.slice(0, 5),
    { key: '舒兰市滨河社区卫生服务中心', label: '舒兰市滨河社区卫生服务中心', role: 'facility', cells: {} },
    ...primaryBeds.rows.slice(5),
  ],
  notes: [
    ...primaryBeds.notes,
    { key: 'table.note.printed', args: { list: '合计“2025年规划床位”705（685）' } },
    { key: 'table.note.notListed', args: { facility: '舒兰市滨河社区卫生服务中心' } },
  ],
}

const indicator = (
  key: string,
  block: string,
  label: string,
  base: number | string,
  target: number | string,
  kind: Column['kind'] = 'density',
): Row => ({
  key,
  block,
  label,
  role: label.startsWith('其中') ? 'ofWhich' : 'norm',
  cells: { base, target, force: '预期性' },
  kinds: { base: typeof base === 'string' ? 'text' : kind, target: typeof target === 'string' ? 'text' : kind },
  decimals: typeof target === 'number' && Number.isInteger(target) ? { base: 0, target: 0 } : {},
})

export const indicators: TableModel = {
  id: 'indicators',
  title: '主要发展指标',
  unit: '',
  rowHead: '指标名称',
  columns: [
    { key: 'base', label: '2020年数值', kind: 'density', decimals: 2 },
    { key: 'target', label: '2025年目标值', kind: 'density', decimals: 2 },
    { key: 'force', label: '指标性质', kind: 'text', decimals: 0 },
  ],
  rows: [
    indicator('1', '疾病预防控制体系', '每千人口专业公共卫生机构人员数（人）', 0.34, 0.58),
    indicator('2', '疾病预防控制体系', '各级疾病预防控制机构标准化基础设施', '——', 100),
    indicator('3', '应急医疗救治体系', '二级以上综合医院（含中医医院）设置感染性疾病科的比例（%）', '——', 100),
    indicator(
      '4',
      '应急医疗救治体系',
      '乡（镇）卫生院和社区卫生服务中心设置发热诊室（门诊、哨点）的比例（%）',
      '——',
      100,
    ),
    indicator('5', '公立医疗机构高质量发展', '每千人口医疗卫生机构床位数（张）', 8.28, 8.56),
    indicator('6', '公立医疗机构高质量发展', '其中：市办及以上公立医院（张）', 1.35, 1.35),
    indicator('7', '公立医疗机构高质量发展', '县办公立医院及基层医疗卫生机构（张）', 3.79, 3.83),
    indicator('8', '公立医疗机构高质量发展', '每千人口公立中医类医院床位数（张）', 0.54, 0.85),
    indicator('9', '公立医疗机构高质量发展', '医护比', 1.17, 1.22, 'ratio'),
    indicator('10', '公立医疗机构高质量发展', '床人（卫生人员）比', 1.06, 1.34, 'ratio'),
    indicator('11', '重点人群健康服务补短板', '每千人口拥有3岁以下婴幼儿托位数（个）', '——', 4.5),
    indicator('12', '健康水平', '人均预期寿命（岁）', '78以上', '提高1岁以上'),
    indicator('13', '健康水平', '人均健康预期寿命（岁）', '——', '同比例提高'),
  ],
  notes: [],
}

const total = (key: string, label: string, group: string): Column => ({ key, label, group, kind: 'count', decimals: 0 })
const density = (key: string, group: string): Column => ({
  key,
  label: '每千人口数',
  group,
  kind: 'density',
  decimals: 2,
})

export const summary: TableModel = {
  id: 'beds-summary',
  title: '全市医疗卫生机构床位数规划',
  unit: '张',
  rowHead: '类别',
  columns: [
    total('baseTotal', '编制总数', '2020年'),
    density('basePer', '2020年'),
    total('plannedTotal', '规划总数', '2025年'),
    density('plannedPer', '2025年'),
  ],
  rows: [
    {
      key: 'm',
      label: '市办及以上公立医院',
      role: 'class',
      cells: { baseTotal: 550, basePer: 1.35, plannedTotal: 550, plannedPer: 1.35 },
    },
    {
      key: 's',
      label: '社会办医院',
      role: 'class',
      cells: { baseTotal: 1145, basePer: 2.81, plannedTotal: 813, plannedPer: 2 },
    },
    {
      key: 'c',
      label: '县级及基层医疗卫生机构',
      role: 'group',
      cells: { baseTotal: 1630, basePer: 4.01, plannedTotal: 2150, plannedPer: 5.28 },
    },
    {
      key: 'total',
      label: '合计',
      role: 'total',
      cells: { baseTotal: 3325, basePer: 8.17, plannedTotal: 3513, plannedPer: 8.63 },
    },
  ],
  notes: [],
}

export const shulan: readonly TableModel[] = [indicators, county, tcm, primary, summary]

/** Names as long as registers hold them, Latin, brackets and a sign a spreadsheet would compute. */
export const longNames: TableModel = {
  ...primary,
  id: 'long',
  title:
    '2025年全市各级各类医疗卫生机构（含社会办医疗机构、医养结合机构和医共体成员单位）床位数配置规划及逐年实施进度安排一览',
  rows: [
    ...Array.from(
      { length: 60 },
      (_, at): Row => ({
        key: `n${at}`,
        label:
          at % 3 === 0
            ? `吉林省吉林市舒兰市第${at}人民医院（吉林医药学院附属舒兰医院、舒兰市医疗集团总医院、舒兰市紧密型县域医疗卫生共同体牵头医院）`
            : at % 3 === 1
              ? `=SUM(A1:A9) Shulan International Rehabilitation & Eldercare Hospital (No. ${at}) <b>WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW</b>`
              : `舒兰市第${at}卫生院`,
        role: 'facility',
        cells: { base: at * 1000, planned: 123456789, allocated: -at },
      }),
    ),
    { key: 'total', label: '合计', role: 'total', cells: { base: 1, planned: 7407407340, allocated: -1770 } },
  ],
}
