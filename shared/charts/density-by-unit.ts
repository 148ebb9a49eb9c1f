import type { Results } from '../engine/results.ts'
import type { ChartSpec } from '../plan/schema/chart.ts'
import { type Language, message } from '../text/message.ts'
import type { Persons } from '../units/brand.ts'
import { perThousand } from '../units/brand.ts'
import { toPlaces } from '../units/rounding.ts'
import type { ChartModel } from './chart-model.ts'
import { chartWords } from './chart-words.ts'
import { composeChart } from './compose.ts'

/** amount · 1000 ÷ residents of every part of a unit in the base and the target year; the whole unit is the tick. */
export function densityByUnit(spec: ChartSpec, results: Results, language: Language): ChartModel | undefined {
  const { plan, projection, provided } = results
  const { word, resource, title, id } = chartWords(spec, results, language)
  if (resource === undefined) return undefined
  const whole = spec.unit ?? plan.region.unit
  const parts = plan.units.filter((u) => u.parent === whole)
  const density = (unit: string, year: number): number | undefined => {
    const people: Persons | undefined = projection.at(unit, 'resident', year)
    const amount = provided.within(unit, spec.class, resource.id, year)
    const found = people === undefined || amount === undefined ? undefined : perThousand(amount, people)
    return found === undefined ? undefined : toPlaces(found, 2)
  }
  const year = spec.year ?? plan.targetYear
  const tick = density(whole, year)
  const rows = parts
    .map((unit) => ({
      key: unit.id,
      label: unit.name,
      values: [density(unit.id, plan.baseYear), density(unit.id, year)],
      tick,
    }))
    .filter(({ values }) => values.some((value) => value !== undefined))
  return composeChart({
    id,
    title: title('chart.densityByUnit', { resource: resource.name }),
    unit: word('chart.perThousand', { unit: resource.counter }),
    language,
    rowHead: word('office.unit'),
    series: [
      { label: word('chart.year', { year: plan.baseYear }), fill: 'light' },
      { label: word('chart.year', { year }), fill: 'hatched' },
    ],
    ...(tick !== undefined && {
      ticks: word('chart.whole', { name: plan.units.find((u) => u.id === whole)?.name ?? whole, year }),
    }),
    decimals: 2,
    rows,
    notes: parts.length > rows.length ? [message('chart.note.noDensity', { count: parts.length - rows.length })] : [],
  })
}
