import type { Results } from '../engine/results.ts'
import type { ChartSpec } from '../plan/schema/chart.ts'
import type { Language } from '../text/message.ts'
import type { ChartModel } from './chart-model.ts'
import { chartWords } from './chart-words.ts'
import { composeChart } from './compose.ts'

/** What is planned for every facility, and as a tick what a norm asks of it or, where none does, what the method gives it. */
export function requirementByFacility(spec: ChartSpec, results: Results, language: Language): ChartModel | undefined {
  const { plan, allocation, classes, requirements } = results
  const { word, resource, unit, title, id } = chartWords(spec, results, language)
  if (resource === undefined) return undefined
  const members = spec.class === undefined ? undefined : new Set(classes.members(spec.class).map((f) => f.id))
  const required = new Map(
    requirements.flatMap((r) => {
      const amount = r.value ?? r.low ?? r.high
      return r.scope.facility === undefined ||
        r.resource !== resource.id ||
        r.year !== plan.targetYear ||
        amount === undefined
        ? []
        : [[r.scope.facility, amount.toNumber()] as const]
    }),
  )
  const found = allocation.facilities.filter(
    (f) => f.resource === resource.id && f.year === plan.targetYear && (members?.has(f.facility) ?? true),
  )
  const byNorm = found.some((f) => required.has(f.facility))
  const rows = found
    .map((f) => ({
      key: f.facility,
      label: f.name,
      values: [f.planned?.toNumber()],
      tick: byNorm ? required.get(f.facility) : f.allocated?.toNumber(),
    }))
    // Largest first; those of one size stay in the order of the plan.
    .sort((a, b) => (b.values[0] ?? b.tick ?? 0) - (a.values[0] ?? a.tick ?? 0))
  const group = spec.class === undefined ? undefined : plan.classes.find((c) => c.id === spec.class)?.name
  return composeChart({
    id,
    title: title('chart.requirementByFacility', {
      group: group ?? word('chart.allFacilities'),
      resource: resource.name,
    }),
    unit,
    language,
    rowHead: word('office.facility'),
    series: [{ label: word('chart.planned', { year: plan.targetYear }), fill: 'hatched' }],
    ...(rows.some(({ tick }) => tick !== undefined) && { ticks: word(byNorm ? 'chart.required' : 'chart.allocated') }),
    decimals: 0,
    rows,
  })
}
