/** Why a norm requires this many: its value, what it is multiplied with, and how the product was rounded. */

import { boundOf, roundingOf } from '../../norms/bound.ts'
import type { Assessment } from '../../norms/requirement.ts'
import { institutionsOf } from '../../norms/shapes/per-institution.ts'
import { valueAt } from '../../norms/value-at.ts'
import type { Norm } from '../../plan/schema/norm.ts'
import { digits, message } from '../../text/message.ts'
import type { TraceInput, TraceStep } from '../trace.ts'
import { type ExplainContext, input, populationInput, sourceOf, typedIn } from './inputs.ts'
import type { Parts } from './parts.ts'

export function explainRequirement(context: ExplainContext, normId: string, year: number): Parts {
  const { plan, requirements } = context.results
  const norm = plan.norms.find((n) => n.id === normId)
  const found = requirements.find((r) => r.norm === normId && r.year === year)
  const unit = plan.resources.find((r) => r.id === norm?.resource)?.counter ?? ''
  if (norm === undefined || found === undefined)
    return { unit, formula: '', inputs: [], steps: [], reason: message('trace.reason.noCell') }
  const { formula, inputs, expression } = partsOf(norm, found, year, context)
  const rounded = found.value ?? found.low ?? found.high
  return {
    unit,
    formula,
    inputs,
    ...(rounded !== undefined && { value: rounded.toNumber() }),
    steps: [...path(norm, year), ...(found.unrounded === undefined ? [] : rounding(norm, found, expression))],
    ...(found.reason !== undefined && { reason: found.reason }),
  }
}

export function explainValue(context: ExplainContext, normId: string, year: number): Parts {
  const norm = context.results.plan.norms.find((n) => n.id === normId)
  const value = norm === undefined ? undefined : valueIn(norm, year)
  if (norm === undefined || value === undefined)
    return { unit: '', formula: '', inputs: [], steps: [], reason: message('norm.noValue') }
  return { unit: '', formula: 'ρ', value, inputs: [valueInput(norm, year, context)], steps: path(norm, year) }
}

function rounding(norm: Norm, { unrounded, value, low, high }: Assessment, expression: string): TraceStep[] {
  const bound = value !== undefined ? 'value' : low !== undefined ? 'low' : 'high'
  const { mode } = roundingOf(
    norm,
    'comparator' in norm && norm.comparator !== undefined ? boundOf(norm.comparator) : bound,
  )
  const result = (value ?? low ?? high)?.toNumber()
  const exact = unrounded?.toNumber()
  return [
    { label: message('trace.step.requirement'), expression, ...(exact !== undefined && { result: exact }) },
    {
      label: message('trace.step.round', { mode: `rounding.${mode}` }),
      expression: digits(exact ?? 0),
      ...(result !== undefined && { result }),
    },
  ]
}

type Pieces = { readonly formula: string; readonly expression: string; readonly inputs: readonly TraceInput[] }

function partsOf(norm: Norm, found: Assessment, year: number, context: ExplainContext): Pieces {
  const { plan, provision } = context.results
  const value = norm.shape === 'perInstitution' || norm.shape === 'range' ? undefined : valueInput(norm, year, context)
  const shown = digits(value?.value ?? 0)
  switch (norm.shape) {
    case 'density':
    case 'reserve':
    case 'range': {
      const people = populationInput(context, norm.scope.unit, norm.populationKind, year)
      const low =
        norm.shape === 'range'
          ? valueAt(
              norm.values.map((v) => ({ year: v.year, value: v.low })),
              year,
            )
          : undefined
      const rho = value ?? input(message('trace.name.normValue'), low?.toNumber(), '', sourceOf(plan, norm.cite))
      return {
        formula: 'ρ × P ÷ k',
        expression: `${digits(rho.value ?? 0)} × ${digits(people.value ?? 0)} ÷ ${norm.per}`,
        inputs: [rho, people, input(message('trace.name.per'), norm.per, people.unit)],
      }
    }
    case 'share': {
      const of = norm.of
      const total =
        of.by === 'norm'
          ? context.results.requirements.find((r) => r.norm === of.norm && r.year === year)?.value
          : found.scope.facility === undefined
            ? provision.total(norm.scope.class, of.resource, year)
            : provision.facility(found.scope.facility, of.resource, year)
      const name = of.by === 'norm' ? of.norm : (plan.resources.find((r) => r.id === of.resource)?.name ?? of.resource)
      return {
        formula: 's × T',
        expression: `${shown} × ${digits(total?.toNumber() ?? 0)}`,
        inputs: [
          ...(value === undefined ? [] : [value]),
          input(message('trace.name.total', { resource: name }), total?.toNumber(), ''),
        ],
      }
    }
    case 'ratio': {
      const left = provision.total(norm.scope.class, norm.left, year)
      const resource = plan.resources.find((r) => r.id === norm.left)
      return {
        formula: 'r × x',
        expression: `${shown} × ${digits(left?.toNumber() ?? 0)}`,
        inputs: [
          ...(value === undefined ? [] : [value]),
          input(
            message('trace.name.left', { year, resource: resource?.name ?? norm.left }),
            left?.toNumber(),
            resource?.counter ?? '',
          ),
        ],
      }
    }
    case 'perInstitution': {
      const classId = found.scope.class ?? ''
      const institutions = institutionsOf(classId, year, { ...context.results, earlier: () => undefined })
      const name = plan.classes.find((c) => c.id === classId)?.name ?? classId
      return {
        formula: 'm × I',
        expression: `${digits(norm.minimum)} × ${digits(institutions ?? 0)}`,
        inputs: [
          input(message('trace.name.minimum'), norm.minimum, '', sourceOf(plan, norm.cite)),
          input(message('trace.name.institutions', { class: name }), institutions, ''),
        ],
      }
    }
    case 'controlTotal':
      return { formula: 'n', expression: shown, inputs: value === undefined ? [] : [value] }
  }
}

const valueIn = (norm: Norm, year: number): number | undefined =>
  'values' in norm && norm.shape !== 'range' ? valueAt(norm.values, year)?.toNumber() : undefined

/** The norm’s value of the year. A given one cites its own source, or was typed in; one between given years cites the norm. */
function valueInput(norm: Norm, year: number, { results, language }: ExplainContext): TraceInput {
  const given = 'values' in norm && norm.shape !== 'range' ? norm.values.find((v) => v.year === year) : undefined
  const typed = given !== undefined && given.cite === undefined
  const source = typed ? typedIn(language) : sourceOf(results.plan, given?.cite ?? norm.cite)
  return input(message('trace.name.normValue'), valueIn(norm, year), '', source)
}

function path(norm: Norm, year: number): TraceStep[] {
  if (!('values' in norm) || norm.shape === 'range' || norm.values.some((v) => v.year === year)) return []
  const value = valueIn(norm, year)
  const points = norm.values.map((v) => `${v.year}: ${digits(v.value)}`).join(' → ')
  return value === undefined
    ? []
    : [
        {
          label: message('trace.step.interpolate', { year }),
          expression: points,
          result: value,
          note: message('trace.note.path'),
        },
      ]
}
