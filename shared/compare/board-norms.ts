/** What norms require of a kind of resource in the whole region, what is planned, and what is short, norm by norm. */
import type { Assessment } from '../norms/requirement.ts'
import type { Resource } from '../plan/schema/class.ts'
import type { BlockSource, RowSource, Word } from './board-source.ts'
import type { ScenarioRun } from './scenario-run.ts'

export function normBlocks(
  runs: readonly ScenarioRun[],
  kinds: readonly Resource['kind'][],
  word: Word,
): readonly BlockSource[] {
  const found = new Map(runs.map(({ id, results }) => [id, byNorm(results.requirements, results.plan.targetYear)]))
  // A norm that only one 方案 has stands after those of the first.
  const norms = new Map(runs.toReversed().flatMap(({ results }) => results.plan.norms.map((norm) => [norm.id, norm])))
  const resources = new Map(runs.flatMap(({ results }) => results.plan.resources.map((entry) => [entry.id, entry])))
  const listed = [...norms.values()].flatMap((norm) => {
    const resource = resources.get(norm.resource)
    return resource !== undefined && kinds.includes(resource.kind) ? [{ norm, resource }] : []
  })
  const block = (key: 'required' | 'actual' | 'gap'): BlockSource => ({
    key,
    label: word(`board.norm.${key}`),
    unit: '',
    rows: listed.map(
      ({ norm, resource }): RowSource => ({
        key: `${key}:${norm.id}`,
        label: norm.label,
        unit: resource.counter,
        decimals: 0,
        role: 'row',
        of: ({ id }) => {
          const entry = found.get(id)?.get(norm.id)
          if (entry === undefined) return undefined
          return key === 'required' ? (entry.value ?? entry.low ?? entry.high) : entry[key]
        },
      }),
    ),
  })
  return [block('required'), block('actual'), block('gap')]
}

const byNorm = (list: readonly Assessment[], year: number): ReadonlyMap<string, Assessment> =>
  new Map(list.filter((entry) => entry.year === year).map((entry) => [entry.norm, entry]))
