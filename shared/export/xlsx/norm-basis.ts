/** What a norm’s value is multiplied by: persons, another norm’s requirement, what is provided of another resource, institutions. */
import type { Results } from '../../engine/results.ts'
import { registerTotals } from '../../norms/register-totals.ts'
import type { Assessment } from '../../norms/requirement.ts'
import type { Norm } from '../../plan/schema/norm.ts'
import type { TextKey } from '../../text/message.ts'
import type { Facilities } from './facilities-sheet.ts'
import type { Live } from './live.ts'
import type { Parameters } from './parameters-sheet.ts'

type Input = {
  readonly results: Results
  readonly parameters: Parameters
  readonly facilities: Facilities
  /** The requirement of a norm whose row stands above. */
  readonly required: (norm: string) => Live | undefined
  readonly words: (key: TextKey, args?: Record<string, string | number>) => string
}

/** A formula of '' is a number without one. */
export function basisOf(norm: Norm, found: Assessment, input: Input): { readonly live?: Live; readonly label: string } {
  const { results, parameters, words } = input
  const year = results.plan.targetYear
  const of = (live: Live | undefined, label: string) => ({ ...(live === undefined ? {} : { live }), label })
  switch (norm.shape) {
    case 'density':
    case 'range':
    case 'reserve':
      return of(
        // An age group is no row of the parameters.
        norm.ages === undefined
          ? parameters.persons(found.scope.unit ?? norm.scope.unit, norm.populationKind, year)
          : undefined,
        words('trace.name.population', { year, kind: `term.${norm.populationKind}` }),
      )
    case 'ratio':
      return of(provided(norm.left, found, input), providedWords(norm.left, input))
    case 'share':
      if (norm.of.by === 'amount') return of({ formula: '', value: norm.of.value }, '')
      return norm.of.by === 'norm'
        ? of(input.required(norm.of.norm), norm.of.norm)
        : of(provided(norm.of.resource, found, input), providedWords(norm.of.resource, input))
    case 'perInstitution': {
      const count = norm.minimum === 0 ? undefined : found.unrounded?.div(norm.minimum).toNumber()
      return of(count === undefined ? undefined : { formula: '', value: count }, words('office.institutions'))
    }
    case 'coverage': {
      const register = results.plan.registers?.find((r) => r.id === norm.register)
      const total = register === undefined ? undefined : registerTotals(register, year, results).total?.toNumber()
      return of(total === undefined ? undefined : { formula: '', value: total }, words('office.institutions'))
    }
    case 'stockMonths': {
      const use = results.plan.supplies?.find((item) => item.id === found.item)?.monthlyUse
      return of(use === undefined ? undefined : { formula: '', value: use }, words('table.monthlyUse'))
    }
    case 'identity': {
      const parts = norm.parts.map(input.required)
      const known = parts.filter((p) => p !== undefined)
      const sum = {
        formula: known.map((p) => p.formula).join('+'),
        value: known.reduce((total, p) => total + p.value, 0),
      }
      return of(known.length === parts.length ? sum : undefined, norm.parts.join(' + '))
    }
    default:
      // A number handed down stands for itself; a shape not known here keeps the engine’s number.
      return { label: '' }
  }
}

function provided(resource: string, { scope, norm }: Assessment, { results, facilities }: Input): Live | undefined {
  const { plan, provision, classes } = results
  const year = plan.targetYear
  const classId = plan.norms.find((n) => n.id === norm)?.scope.class
  const [amount, live] =
    scope.facility === undefined
      ? [
          provision.total(classId, resource, year),
          facilities.classSum(classId ?? classes.whole ?? '', resource, 'allocated'),
        ]
      : [provision.facility(scope.facility, resource, year), facilities.facility(scope.facility, resource, 'allocated')]
  const value = amount?.toNumber()
  if (value === undefined) return undefined
  return live !== undefined && live.value === value ? live : { formula: '', value }
}

const providedWords = (resource: string, { results, words }: Input): string =>
  words('trace.name.left', {
    year: results.plan.targetYear,
    resource: results.plan.resources.find((r) => r.id === resource)?.name ?? resource,
  })
