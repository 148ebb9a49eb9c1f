/**
 * What one version of a plan changed against another, record by record, each as a step that can be taken alone: the earlier plan
 * with this one record as the later plan has it. Taking single steps shows which figures follow which change.
 */
import { checkReferences } from '../plan/check-references.ts'
import { keyed } from '../plan/differences.ts'
import type { Plan } from '../plan/schema/plan.ts'

/** Lists whose records results rest on; the tables themselves, printed figures and notes are not among them. */
const lists = [
  'units',
  'classes',
  'resources',
  'facilities',
  'stocks',
  'institutions',
  'registers',
  'supplies',
  'services',
  'equipment',
  'norms',
  'precedence',
  'allocations',
  'facts',
] as const
const populationLists = ['observations', 'projections', 'reconciliation'] as const

export type RecordChange = {
  /** The same step has the same name, whatever else differs. */
  readonly name: string
  /** Which record it is, whatever it says. */
  readonly about: string
  /** The earlier plan with this record, whether it can stand so or not: what words are made of. */
  readonly put: () => Plan
  /** The earlier plan with this step; undefined where it cannot stand alone, because it names another new record. */
  readonly alone: () => Plan | undefined
}

export function recordChanges(from: Plan, to: Plan): RecordChange[] {
  const changes: RecordChange[] = []
  for (const list of lists)
    changes.push(...steps(list, from[list], to[list], (records) => withList(from, list, records)))
  for (const list of populationLists) {
    const { population } = from
    const put = (records: readonly object[]): Plan => ({ ...from, population: withList(population, list, records) })
    changes.push(...steps(list, population[list], to.population[list], put))
  }
  return changes
}

function steps(
  list: string,
  before: readonly object[] = [],
  after: readonly object[] = [],
  put: (records: readonly object[]) => Plan,
): RecordChange[] {
  if (before === after) return []
  const old = keyed(before)
  const now = keyed(after)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): RecordChange[] => {
    const [was, is] = [old.get(key), now.get(key)]
    const text = JSON.stringify(is)
    if (JSON.stringify(was) === text) return []
    const records = was === undefined ? [...before, is] : before.flatMap((r) => (r === was ? (is ?? []) : r))
    const made = () => put(records.filter((r): r is object => r !== undefined))
    return [
      {
        name: `${list} ${key} ${text ?? ''}`,
        about: `${list} ${key}`,
        put: made,
        alone() {
          const plan = made()
          return checkReferences(plan).next().done === true ? plan : undefined
        },
      },
    ]
  })
}

/** Records of one list, put in the place of that list. */
const withList = <T extends object>(holder: T, list: string, records: readonly object[]): T => ({
  ...holder,
  [list]: records,
})
