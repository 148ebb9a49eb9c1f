/**
 * The names a formula may use, and what each of them stands for. An id is written with “_” for every sign that is no letter,
 * digit or Chinese character: bed_primary, S4_005.
 *   P, P_registered, P_service        persons of the norm’s unit and year (人口, 户籍人口, 服务人口); P_60 from 60 years on, P_0_2 from 0 to 2
 *   year, base_year, target_year      calendar years (年份, 基期, 目标年)
 *   RESOURCE, RESOURCE_CLASS          what the plan provides in the norm’s unit and class, or in that class; by id or by name
 *   count_CLASS                       institutions of the class (机构数_类名)
 *   NORM                              what another norm requires, rounded
 */
import { formulaWords as words } from '../text/formula-words.ts'
import type { PopulationKind } from './schema/basics.ts'
import type { Plan } from './schema/plan.ts'

export type FormulaName =
  | {
      readonly is: 'persons'
      readonly populationKind: PopulationKind
      readonly ages?: { readonly from: number; readonly to?: number }
    }
  | { readonly is: 'year'; readonly which: 'year' | 'baseYear' | 'targetYear' }
  | { readonly is: 'amount'; readonly resource: string; readonly class?: string }
  | { readonly is: 'count'; readonly class: string }
  | { readonly is: 'norm'; readonly norm: string }

type Names = ReadonlyMap<string, readonly FormulaName[]>

/** A name as a formula writes it. */
export function formulaName(id: string): string {
  const name = id.replace(/[^A-Za-z0-9_\u4e00-\u9fff]/g, '_')
  return /^\d/.test(name) ? `_${name}` : name
}

/** Words of an expression that could be names, in order, each once. */
export const wordsOf = (expression: string): string[] => [
  ...new Set(expression.match(/[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]*/g) ?? []),
]

const personsName = new RegExp(
  `^(?:P|${words.people})(_resident|_registered|_service)?(?:_(\\d{1,3})(?:_(\\d{1,3}))?)?$`,
)

/** What a name stands for: nothing, one thing, or several that share the name and must not be guessed between. */
export function meaningsOf(plan: Plan, name: string): readonly FormulaName[] {
  const people = personsName.exec(name)
  if (people !== null) return [personsOf(people[1], people[2], people[3])]
  return namesOf(plan).get(name) ?? []
}

/** Every name there is, for “did you mean” and for help beside the field. */
export const allNames = (plan: Plan): string[] => ['P', 'P_registered', 'P_service', ...namesOf(plan).keys()]

function personsOf(kind: string | undefined, from: string | undefined, to: string | undefined): FormulaName {
  const populationKind = kind === '_registered' ? 'registered' : kind === '_service' ? 'service' : 'resident'
  const ages = from === undefined ? undefined : { from: Number(from), ...(to !== undefined && { to: Number(to) }) }
  return { is: 'persons', populationKind, ...(ages !== undefined && { ages }) }
}

// A plan is never changed in place.
const memory = new WeakMap<Plan, Names>()

function namesOf(plan: Plan): Names {
  const known = memory.get(plan)
  if (known !== undefined) return known
  const names = new Map<string, FormulaName[]>()
  const add = (name: string, meaning: FormulaName) => {
    const before = names.get(name)
    if (before === undefined) names.set(name, [meaning])
    else if (!before.some((m) => JSON.stringify(m) === JSON.stringify(meaning))) before.push(meaning)
  }
  for (const populationKind of ['resident', 'registered', 'service'] as const)
    add(words[populationKind], { is: 'persons', populationKind })
  for (const name of ['year', words.year]) add(name, { is: 'year', which: 'year' })
  for (const name of ['base_year', words.baseYear]) add(name, { is: 'year', which: 'baseYear' })
  for (const name of ['target_year', words.targetYear]) add(name, { is: 'year', which: 'targetYear' })
  for (const { id, name } of plan.resources) {
    for (const word of [id, name]) add(formulaName(word), { is: 'amount', resource: id })
    for (const c of plan.classes) {
      add(formulaName(`${id}_${c.id}`), { is: 'amount', resource: id, class: c.id })
      add(formulaName(`${name}_${c.name}`), { is: 'amount', resource: id, class: c.id })
    }
  }
  for (const c of plan.classes) {
    add(formulaName(`count_${c.id}`), { is: 'count', class: c.id })
    add(formulaName(`${words.institutions}_${c.name}`), { is: 'count', class: c.id })
  }
  for (const { id } of plan.norms) add(formulaName(id), { is: 'norm', norm: id })
  memory.set(plan, names)
  return names
}
