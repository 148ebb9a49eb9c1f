/**
 * By what a facility’s share is measured.
 *   planned, base          its own amount (claim.ts)
 *   population             Pᵤ · pᵢ / Σ_{j∈u} pⱼ   residents of its unit in the target year, divided among the facilities that share
 *                          there as their planned amounts are (base where nothing is planned); equally, by the institutions behind
 *                          each row, where one of them has neither or all are 0
 *   discharges, visits, occupiedBedDays     its latest workload that says so, up to the target year
 *   another resource       its amount allocated there: staff by beds
 *   a formula              of the facility and its unit; a name with a class is what the plan provides in that class
 * A weight that is not known, or negative, is none: the facility gets nothing and a finding says why. Never 0 instead.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { amountOf } from '../norms/evaluate.ts'
import { parseFormula } from '../norms/formula.ts'
import { evaluateTree } from '../norms/formula-evaluate.ts'
import { meaningOf, namesIn } from '../norms/formula-read.ts'
import { type Formula, FormulaFault } from '../norms/formula-tree.ts'
import { peopleOf } from '../norms/people.ts'
import { institutionsOf } from '../norms/shapes/per-institution.ts'
import { unitName } from '../norms/units.ts'
import type { FormulaName } from '../plan/formula-names.ts'
import type { AllocationRule } from '../plan/schema/allocation.ts'
import type { FacilityClass, Resource } from '../plan/schema/class.ts'
import type { Facility } from '../plan/schema/facility.ts'
import { ownWordOf } from '../plan/weight-needs.ts'
import { type Message, message } from '../text/message.ts'
import type { Claim } from './claim.ts'
import type { AllocateInput } from './input.ts'

/** What was allocated of each resource already, by facility. */
export type Given = ReadonlyMap<string, ReadonlyMap<string, Decimal>>
export type Weighed = { readonly claims: readonly Claim[]; readonly fault?: Message }

/** The claims with the weights of the rule; a formula that cannot be read is a fault of all of them. */
export function weigh(
  claims: readonly Claim[],
  rule: AllocationRule | undefined,
  scope: FacilityClass,
  resource: Resource,
  input: AllocateInput,
  given: Given,
): Weighed {
  const weights = rule?.weights
  if (weights === undefined || weights === 'planned' || weights === 'base') return { claims }
  const sharing = claims.filter((c) => c.gone !== true)
  const by = (find: (claim: Claim) => Decimal | Message): Weighed => ({
    claims: claims.map((claim) => {
      const { weight: _, ...rest } = claim
      if (claim.gone === true) return { ...rest, weight: dec(0) }
      const found = find(claim)
      return 'key' in found ? { ...rest, lacks: found } : { ...rest, weight: found }
    }),
  })
  const lacking = (what: string): Message => message('weight.missing', { what, resource: resource.name })
  if (weights === 'population') return by((claim) => peopleBehind(claim, sharing, resource, input))
  if (typeof weights === 'string') {
    return by(({ facility }) => workloadOf(facility, weights, input.plan.targetYear) ?? lacking(`weights.${weights}`))
  }
  if ('resource' in weights) {
    const name = input.plan.resources.find((r) => r.id === weights.resource)?.name ?? weights.resource
    const known = given.get(weights.resource)
    return by(
      ({ facility }) =>
        known?.get(facility.id) ??
        message('weight.missing', { what: 'weights.resource', resource: resource.name, weighedBy: name }),
    )
  }
  try {
    const tree = parseFormula(weights.formula)
    const names = new Map<string, FormulaName>()
    for (const name of namesIn(tree)) if (ownWordOf(name) === undefined) names.set(name, meaningOf(name, input.plan))
    return by((claim) => formulaWeight(tree, names, claim, resource, input, given))
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error
    const { key, args } = error.reason
    return { claims, fault: message('weight.fault', { ...args, of: scope.name, fault: key }) }
  }
}

/** The facility’s part of the people of its unit. */
function peopleBehind(
  claim: Claim,
  sharing: readonly Claim[],
  resource: Resource,
  input: AllocateInput,
): Decimal | Message {
  const { plan, projection } = input
  const unit = claim.facility.unit
  const year = plan.targetYear
  const people = projection.at(unit, 'resident', year)
  if (people === undefined)
    return message('weight.noPeople', { unit: unitName(plan, unit), year, resource: resource.name })
  const here = sharing.filter((c) => c.facility.unit === unit)
  const amounts = here.flatMap((c) => amountBehind(c) ?? [])
  const total = sum(amounts)
  if (amounts.length === here.length && total.gt(0)) return people.times(amountBehind(claim) ?? 0).div(total)
  const institutions = here.reduce((t, c) => t + (c.facility.members ?? 1), 0)
  return people.times(claim.facility.members ?? 1).div(Math.max(institutions, 1))
}

const amountBehind = ({ planned, start, base }: Claim): Decimal | undefined => planned ?? start ?? base

function workloadOf(
  facility: Facility,
  what: 'discharges' | 'visits' | 'occupiedBedDays',
  year: number,
): Decimal | undefined {
  let latest: { readonly year: number; readonly value: number } | undefined
  for (const entry of facility.workload ?? []) {
    const value = entry[what]
    if (value !== undefined && entry.year <= year && (latest === undefined || entry.year > latest.year))
      latest = { year: entry.year, value }
  }
  return latest === undefined ? undefined : dec(latest.value)
}

function formulaWeight(
  tree: Formula,
  names: ReadonlyMap<string, FormulaName>,
  claim: Claim,
  resource: Resource,
  input: AllocateInput,
  given: Given,
): Decimal | Message {
  try {
    const weight = evaluateTree(tree, (name) => numberOf(name, names.get(name), claim, resource, input, given))
    return weight.lt(0) ? message('weight.negative', { value: weight.toDecimalPlaces(4).toNumber() }) : weight
  } catch (error) {
    if (error instanceof FormulaFault) return error.reason
    throw error
  }
}

function numberOf(
  name: string,
  meaning: FormulaName | undefined,
  claim: Claim,
  resource: Resource,
  input: AllocateInput,
  given: Given,
): Decimal {
  const { plan, classes } = input
  const { facility } = claim
  const year = plan.targetYear
  const known = (value: Decimal | undefined): Decimal => {
    if (value === undefined) throw new FormulaFault(message('weight.noAmount', { word: name }))
    return value
  }
  const own = ownWordOf(name)
  if (own === 'planned') return known(claim.planned)
  if (own === 'base') return known(claim.start ?? claim.base)
  if (own !== undefined) return known(workloadOf(facility, own, year))
  switch (meaning?.is) {
    case 'persons': {
      const context = { ...input, earlier: () => ({}) }
      const { persons, reason } = peopleOf(meaning, facility.unit, year, context)
      if (persons === undefined) throw new FormulaFault(reason)
      return persons
    }
    case 'year':
      return dec(meaning.which === 'year' ? year : plan[meaning.which])
    case 'amount': {
      if (meaning.class !== undefined) {
        const of = given.get(meaning.resource)
        const amounts = classes.members(meaning.class).flatMap((f) => of?.get(f.id) ?? [])
        return known(amounts.length === 0 ? undefined : sum(amounts))
      }
      if (meaning.resource === resource.id) return known(amountBehind(claim))
      return known(given.get(meaning.resource)?.get(facility.id))
    }
    case 'count': {
      const institutions = institutionsOf(meaning.class, year, input, facility.unit)
      return known(institutions === undefined ? undefined : dec(institutions))
    }
    case 'norm': {
      const entries = input.requirements.filter((r) => r.norm === meaning.norm && r.year === year)
      return known(amountOf(entries, facility.unit).amount)
    }
    default:
      return known(undefined)
  }
}
