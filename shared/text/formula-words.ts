/** Chinese names that a formula may use besides ids; the same in every language of the screen, because they stand in the plan. */
export const formulaWords = {
  people: '人口',
  resident: '常住人口',
  registered: '户籍人口',
  service: '服务人口',
  year: '年份',
  baseYear: '基期',
  targetYear: '目标年',
  institutions: '机构数',
} as const
