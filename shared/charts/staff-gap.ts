import type { Results } from '../engine/results.ts'
import type { ChartSpec } from '../plan/schema/chart.ts'
import type { Language } from '../text/message.ts'
import type { ChartModel } from './chart-model.ts'
import { chartWords } from './chart-words.ts'
import { composeChart, paperNumber } from './compose.ts'

/** People: what the plan provides, what a norm asks for as the tick, and in words what is short. One row for each sort of staff and class. */
export function staffGap(spec: ChartSpec, results: Results, language: Language): ChartModel | undefined {
  const { plan, requirements } = results
  const { word, title, id } = chartWords(spec, results, language)
  const year = spec.year ?? plan.targetYear
  const unit = spec.unit ?? plan.region.unit
  // Staff is what is counted in persons, not beds, places or institutions.
  const counter = word('chart.person')
  const staff = new Map(plan.resources.filter((r) => r.counter === counter).map((r) => [r.id, r.name]))
  const seen = new Set<string>()
  const rows = requirements.flatMap((r) => {
    const name = staff.get(r.resource)
    const required = (r.low ?? r.value ?? r.high)?.toNumber()
    const actual = r.actual?.toNumber()
    const key = `${r.resource} ${r.scope.class ?? ''}`
    if (name === undefined || r.year !== year || r.scope.facility !== undefined || (r.scope.unit ?? unit) !== unit)
      return []
    // The value of a ratio is its right side, not a number of people; what says the same twice stands once.
    if (r.shape === 'ratio' || required === undefined || actual === undefined || seen.has(key)) return []
    if ((spec.resource ?? r.resource) !== r.resource || (spec.class ?? r.scope.class) !== r.scope.class) return []
    seen.add(key)
    const short = r.gap?.toNumber() ?? 0
    const group = plan.classes.find((c) => c.id === r.scope.class)?.name
    return [
      {
        key,
        label: group === undefined || r.scope.class === results.classes.whole ? name : `${group}${name}`,
        values: [actual],
        tick: required,
        ...(short !== 0 && {
          remark: word(short > 0 ? 'chart.short' : 'chart.over', { count: paperNumber(Math.abs(short), 0) }),
        }),
      },
    ]
  })
  return composeChart({
    id,
    title: title('chart.staffGap', { year }),
    unit: word('chart.unit', { unit: counter }),
    language,
    rowHead: word('table.staffCategory'),
    series: [{ label: word('chart.provided', { year }), fill: 'hatched' }],
    ticks: word('chart.required'),
    decimals: 0,
    rows,
  })
}
