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
  ['path of a norm', { name: '标准的年度值', formula: '给出的两年之间按直线，之外不变', rounding: '不取整' }],
  ['population between known years', { name: '人口：两个已知年份之间', formula: '按直线逐年推算', rounding: '不取整' }],
  ['constant', { name: '人口：不变', formula: 'P(y) = P(g)，g 为最后一个已知年份', rounding: '不取整' }],
  [
    'growthRate',
    { name: '人口：年增长率', formula: 'P(y) = P(g) × (1 + r)^(y − g)，r 给定或由历史推得', rounding: '不取整' },
  ],
  [
    'naturalAndMigration',
    { name: '人口：自然增长与迁移', formula: 'P(y) = P(y − 1) × (1 + (n + m) ÷ 1000) + M', rounding: '不取整' },
  ],
  ['linear, exponential', { name: '人口：线性、指数拟合', rounding: '拟合取 12 位有效数字' }],
  ['logistic', { name: '人口：逻辑斯蒂曲线', rounding: '拟合取 12 位有效数字' }],
  ['gm11', { name: '人口：灰色预测 GM(1,1)', rounding: '拟合取 12 位有效数字' }],
  ['cohortComponent', { name: '人口：队列要素法', rounding: '不取整' }],
  ['model life table', { name: '人口：模型生命表', rounding: '不取整' }],
  ['model migration', { name: '人口：模型迁移年龄表', rounding: '不取整' }],
  ['bands opened', { name: '人口：大年龄段拆为五岁组', rounding: '不取整' }],
  [
    'serviceFactor, registeredRatio',
    { name: '人口：服务人口、户籍换算', formula: '服务 = 常住 × (1 + f)；常住 = 户籍 × q', rounding: '不取整' },
  ],
  ['mix', { name: '人口：多法加权', formula: 'Σ wᵢ × Pᵢ ÷ Σ wᵢ', rounding: '不取整' }],
  ['parts and wholes', { name: '人口：分区与全区衔接', rounding: '不取整' }],
  [
    'back-test',
    { name: '人口：回测误差', formula: 'MAPE = t 年之后 |P̂ − P| ÷ P 的平均', rounding: '显示百分数两位小数' },
  ],
  ['interval', { name: '人口：预测区间', rounding: '不取整' }],
  ['demand by age', { name: '分年龄需求', formula: 'D = Σ rₐ × Pₐ', rounding: '不取整' }],
  ['population implied by rates', { name: '由率和数反推人口', rounding: '取整到人' }],
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
  [
    'weights of a share',
    {
      name: '分摊的权数',
      formula: '单元人口按单元内规划数分开；最近一年的服务量；另一资源的分配数；自定公式',
      rounding: '不取整',
    },
  ],
  [
    'minima per institution',
    { name: '各机构下限', formula: '每个机构的最低数 × 机构数，先于分摊', rounding: '不取整' },
  ],
  [
    'life',
    {
      name: '机构变动后各年的床位和人员',
      formula:
        'x(y) = x₀ + 到 y 年为止的变动 + (x₁ − x₀ − 全部变动) × (y − y₀) ÷ (y₁ − y₀)；合并、分立、关闭：一家减 b，接收的加 b 或 b × 比例',
      rounding: '整数，最大余数法',
    },
  ],
  [
    'life, a cut',
    {
      name: '机构变动后要压减的，变动前由谁承担',
      formula:
        '合并后压减的数，合并前由各家按各自将并入的数分担：x(g,y) = b(g,y) + 增长 × t − Σ C(h,y) × φ(g,h,y) ÷ B(h,y)，各年都不低于 0，合计不变',
      rounding: '整数，最大余数法',
    },
  ],
  [
    'optimise',
    {
      name: '优化',
      formula: '取整步长，使 Σ wₖ × 目标ₖ 最小：Σ|x − 规划|、Σ|x − 需求|、Σ|xᵤ − A × Pᵤ ÷ P|；并列时取最接近按比例的',
      rounding: '整步长',
    },
  ],
  [
    'Gini, Theil',
    {
      name: '基尼系数、泰尔指数',
      formula: '1 − Σ pₖ × (Lₖ + Lₖ₋₁)；Σ sᵤ × ln(sᵤ ÷ pᵤ)，按规划单元',
      rounding: '四位小数',
    },
  ],
  [
    'HRAD, PAD',
    { name: '卫生资源集聚度、人口集聚度', formula: '资源占比 ÷ 面积占比；人口占比 ÷ 面积占比', rounding: '四位小数' },
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
  [
    'need',
    {
      name: '按需测算',
      formula: 'N = D × P(y) ÷ P(w) × L ÷ (365 × u)；给住院率时 D = h × P × (1 − 流出 + 流入)',
      rounding: '向上取整，再到整步长',
    },
  ],
  [
    'staff by facility',
    {
      name: '人员分到机构',
      formula: '最低 ≤ T × w ÷ Σw ≤ 最高，合计 = T；w 为规划床位或所选的分摊依据',
      rounding: '整人，最大余数法',
    },
  ],
  [
    'waterfall',
    {
      name: '方案差额的原因',
      formula: '基准值 + 各项 + 取整 = 方案值；每项取各种次序的平均（Shapley）',
      rounding: '十二位小数，余下的归入“取整”',
    },
  ],
  [
    'goal seek',
    {
      name: '反算',
      formula: '先在范围内试九处，再逐次对半，到整人、整数或标准的小数位；每个答案都实算过',
      rounding: '按显示的数',
    },
  ],
  [
    'draws',
    {
      name: '蒙特卡洛',
      formula: '均匀 a + u × (b − a)；三角峰在现值；正态以 a、b 为 P10、P90；达到的概率 = 达到次数 ÷ 有数的次数',
      rounding: '不取整',
    },
  ],
  ['quantile', { name: '分位数（第 7 型）', rounding: '不取整' }],
  ['sensitivity', { name: '敏感性', formula: '每次一项取下限和上限，其余照规划，按幅度排序', rounding: '不取整' }],
  [
    'progress',
    {
      name: '进度与预测',
      formula: '应达：基期到目标按直线；差超过 max(10% × |T − B|, 1% × |T|) 为滞后或超前；预测用最小二乘直线',
      rounding: '不取整',
    },
  ],
])
