/** What the 方案 assume: the population of the target year and the norm behind the control total of all beds. */
import { singleValues } from '../norms/single-values.ts'
import { valueAt } from '../norms/value-at.ts'
import { totalOf } from '../tables/input.ts'
import type { BlockSource, RowSource, Word } from './board-source.ts'
import type { ScenarioRun } from './scenario-run.ts'

export function assumptionBlock([first]: readonly ScenarioRun[], word: Word): readonly BlockSource[] {
  if (first === undefined) return []
  const { plan, classes } = first.results
  const { targetYear: year } = plan
  const population: RowSource = {
    key: 'population',
    label: word('board.population', { year }),
    unit: word('unit.person'),
    decimals: 0,
    role: 'row',
    of: ({ results }) => results.projection.at(plan.region.unit, 'resident', year),
  }
  const norm = classes.whole === undefined ? undefined : totalOf(first.results, classes.whole, 'bed', year)?.controlNorm
  const label = plan.norms.find((entry) => entry.id === norm)?.label
  const density: RowSource[] =
    norm === undefined || label === undefined
      ? []
      : [
          {
            key: 'density',
            label,
            unit: '',
            decimals: 2,
            role: 'row',
            of: ({ results }) => {
              const values = singleValues(results.plan.norms.find((entry) => entry.id === norm))
              return values === undefined ? undefined : valueAt(values, year)
            },
          },
        ]
  return [{ key: 'assumed', label: word('board.assumed'), unit: '', rows: [population, ...density] }]
}
