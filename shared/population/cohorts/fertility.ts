/**
 * Births by age of mother: F = TFR·w/(5·Σw) a year, w weight of a five-year group.
 * The model schedule is that of China’s census of 2020 (15–19 … 45–49: 6.07, 55.22, 98.98, 65.05, 26.91, 6.34, 1.61 ‰; together 1.30
 * children per woman). Source: 中国人口普查年鉴 2020, 育龄妇女分年龄生育率.
 */
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import { pathAt } from './path.ts'

export const modelSchedule = [6.07, 55.22, 98.98, 65.05, 26.91, 6.34, 1.61].map((share, i) => ({
  ageFrom: 15 + 5 * i,
  share,
}))

/** Births a year per woman of each five-year group. */
export function fertilityIn(spec: SpecOf<'cohortComponent'>['fertility'], time: number, groups: number): Float64Array {
  const rates = new Float64Array(groups)
  const schedule = spec.schedule ?? modelSchedule
  const total = schedule.reduce((sum, s) => sum + s.share, 0)
  if (total === 0) return rates
  const perWoman = pathAt(spec.total, time)
  for (const { ageFrom, share } of schedule) {
    const group = Math.floor(ageFrom / 5)
    if (group < groups) rates[group] = (rates[group] ?? 0) + (perWoman * share) / (5 * total)
  }
  return rates
}
