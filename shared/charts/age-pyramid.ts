import type { Results } from '../engine/results.ts'
import type { ChartSpec } from '../plan/schema/chart.ts'
import type { AgeGroup } from '../population/projection.ts'
import { type Language, message } from '../text/message.ts'
import type { ChartModel } from './chart-model.ts'
import { chartWords } from './chart-words.ts'
import { composeChart } from './compose.ts'

const WAN = 10_000

/** Ages of one year, the youngest at the foot: men to the left and women to the right where the sexes are known apart. */
export function agePyramid(spec: ChartSpec, results: Results, language: Language): ChartModel | undefined {
  const { plan, projection } = results
  const { word, title, id } = chartWords(spec, results, language)
  const year = spec.year ?? plan.targetYear
  const unit = spec.unit ?? plan.region.unit
  const table = projection.ages(unit, 'resident', year)
  if (table === undefined) return undefined
  const apart = table.groups.every(({ male, female }) => male !== undefined && female !== undefined)
  const wan = (persons: number | undefined): number | undefined => (persons === undefined ? undefined : persons / WAN)
  const rows = table.groups.toReversed().map((group) => ({
    key: String(group.from),
    label: ageName(group),
    values: apart ? [wan(group.male), wan(group.female)] : [wan(group.persons)],
  }))
  return composeChart({
    id,
    title: title('chart.agePyramid', { name: plan.units.find((u) => u.id === unit)?.name ?? unit, year }),
    unit: word('chart.wanPersons'),
    language,
    rowHead: word('chart.age'),
    series: apart
      ? [
          { label: word('people.male'), fill: 'hatched' },
          { label: word('people.female'), fill: 'light' },
        ]
      : [{ label: word('chart.year', { year }), fill: 'hatched' }],
    decimals: 2,
    rows,
    notes: [message(`people.agesBasis.${table.basis}`, { year: table.year })],
    arrangement: apart ? 'mirror' : 'beside',
  })
}

const ageName = ({ from, to }: AgeGroup): string =>
  to === undefined ? `${from}+` : from === to ? String(from) : `${from}–${to}`
