/** What each row of docs/FORMULAS.md says, in Chinese. A row without words is shown as the document has it. */
export type FormulaWords = { readonly name: string; readonly formula?: string; readonly rounding: string }

export const zhFormulaWords: ReadonlyMap<string, FormulaWords> = new Map<string, FormulaWords>([
  [
    'density (R01)',
    {
      name: '密度：每千（万）人口应配数',
      formula: 'n = ρ × P ÷ k（ρ 密度，P 人口，k 为 1000 或 10000）',
      rounding: '“=”四舍五入，≥ 和 > 向上，≤、< 和“控制在”向下；标准另有规定的从其规定',
    },
  ],
  ['range (R02)', { name: '区间：每千人口在两数之间', rounding: '下限向上，上限向下' }],
  [
    'share (R05)',
    {
      name: '占比：占另一项标准或总数的份额',
      formula: 'x 与 s × T 比较，T 为另一项标准的应配数或已配资源',
      rounding: '同密度',
    },
  ],
  ['ratio (R06)', { name: '比例：两项资源之比', formula: '左 ∶ 右 = 1 ∶ r，右 = r × 左的现有数', rounding: '同密度' }],
  [
    'perInstitution (R07)',
    { name: '每家最低数', formula: '一类机构合计 ≥ m × I（m 每家最低数，I 家数）', rounding: '不取整' },
  ],
  ['reserve (R12)', { name: '预留空间', formula: 'R = ρ × P ÷ k，尚余 = R − 现有', rounding: '同密度' }],
  ['controlTotal (R17)', { name: '下达总数', formula: 'n 为上级下达的数', rounding: '依比较符' }],
  ['path of a norm', { name: '标准的年度值', formula: '给出的两年之间按直线，之外不变', rounding: '不取整' }],
  ['population, constant', { name: '人口：不变', formula: 'P(y) = P(g)，g 为最后一个给出的年份', rounding: '不取整' }],
  ['population, growthRate', { name: '人口：按年增长率推算', rounding: '不取整' }],
  ['asPlanned', { name: '按规划数', formula: '测算 = 规划', rounding: '不取整' }],
  [
    'proportional',
    {
      name: '按比例分摊',
      formula: 'T′ = T − 锁定之和；S = ⌊T′ ÷ 步长⌋；每家先得 ⌊S × w ÷ Σw⌋，余数依小数部分从大到小各加一',
      rounding: '整步长',
    },
  ],
  ['bounds', { name: '上下限', formula: '一轮中越界的一起定在最低或最高，其余重新分', rounding: '整步长' }],
  [
    'incremental',
    {
      name: '按增量分摊',
      formula: '基期 + 按权重分得的（T − 锁定之和 − 基期之和），不低于最低数（0）',
      rounding: '整步长',
    },
  ],
  ['provision', { name: '各年提供数', formula: '基期为现有，目标年为测算，其间按直线', rounding: '不取整' }],
  ['gap', { name: '差额', formula: '应配 − 现有；机构为测算 − 规划；类别为控制数 − 测算', rounding: '不取整' }],
  ['perThousand', { name: '每千人口数', formula: '数量 × 1000 ÷ P', rounding: '显示两位小数，四舍五入' }],
  [
    'agreement of a printed density and count',
    {
      name: '印出的总数与每千人口数是否相容',
      formula: '[(c − ½) ÷ (d + ½ 末位), (c + ½) ÷ (d − ½ 末位)] 与人口区间相交',
      rounding: '不取整',
    },
  ],
])
