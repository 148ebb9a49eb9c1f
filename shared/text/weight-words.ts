/** Chinese names that a formula of weights may use of the facility itself, besides those of formula norms. */
export const weightWordsOf = {
  planned: '规划数',
  base: '现有数',
  discharges: '出院人次',
  visits: '诊疗人次',
  occupiedBedDays: '占用总床日数',
} as const
