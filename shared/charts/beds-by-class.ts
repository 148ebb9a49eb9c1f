import type { Results } from '../engine/results.ts'
import type { ChartSpec } from '../plan/schema/chart.ts'
import type { Language } from '../text/message.ts'
import type { ChartModel } from './chart-model.ts'
import { chartWords } from './chart-words.ts'
import { composeChart } from './compose.ts'

/** Base and planned amounts of every class that adds up, the control total a tick across them. */
export function bedsByClass(spec: ChartSpec, results: Results, language: Language): ChartModel | undefined {
  const { plan, allocation } = results
  const { word, resource, unit, title, id } = chartWords(spec, results, language)
  if (resource === undefined) return undefined
  const rows = plan.classes.flatMap((one) => {
    if (one.role !== 'part') return []
    const total = allocation.totals.find(
      (t) => t.class === one.id && t.resource === resource.id && t.year === plan.targetYear,
    )
    return [
      {
        key: one.id,
        label: one.name,
        values: [total?.base?.toNumber(), total?.planned?.toNumber()],
        tick: total?.control?.toNumber(),
      },
    ]
  })
  return composeChart({
    id,
    title: title('chart.bedsByClass', { resource: resource.name }),
    unit,
    language,
    rowHead: word('table.class'),
    series: [
      { label: word('chart.base', { year: plan.baseYear }), fill: 'light' },
      { label: word('chart.planned', { year: plan.targetYear }), fill: 'hatched' },
    ],
    ...(rows.some(({ tick }) => tick !== undefined) && { ticks: word('chart.control') }),
    decimals: 0,
    rows,
  })
}
