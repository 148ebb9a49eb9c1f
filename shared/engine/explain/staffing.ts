/** Why a facility or class shows this many people of one kind: as given, its share of the county’s norm, or a ratio of two others. */
import { type Decimal, sum } from '../../base/decimal.ts'
import type { Facility } from '../../plan/schema/facility.ts'
import {
  classRatio,
  facilityRatio,
  isStaffRatio,
  type StaffMeasure,
  type StaffRatio,
  staffRatios,
  staffStocks,
} from '../../tables/staff-facility-table.ts'
import { minimaOf, type StaffShare, type StaffShares, staffShares } from '../../tables/staff-shares.ts'
import { digits, type Message, message } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import type { TraceInput } from '../trace.ts'
import { explainClass } from './class.ts'
import { addedUp } from './derived.ts'
import { explainFacility } from './facility.ts'
import { type ExplainContext, input, sourceOf, typedIn } from './inputs.ts'
import type { Parts } from './parts.ts'
import { explainRequirement } from './requirement.ts'
import { givenStep, stockInput } from './stock.ts'
import type { Subject } from './subject.ts'

type Staffing = Extract<Subject, { kind: 'staffing' }>

export function explainStaffing(context: ExplainContext, { resource, row, column }: Staffing): Parts {
  const { plan, classes } = context.results
  const unit = plan.resources.find((r) => r.id === resource)?.counter ?? ''
  const shares = staffShares(context.results, resource)
  if (row.facility === undefined && row.foot === 'control')
    return column === 'required' ? county(context, shares, unit) : nothing(unit)
  if (isStaffRatio(column)) return ratio(context, row, column)
  const members = classes.members(row.class)
  const facility = row.facility === undefined ? undefined : plan.facilities.find((f) => f.id === row.facility)
  switch (column) {
    case 'posts':
    case 'onPosts':
    case 'onDuty':
    case 'planned':
      return facility === undefined
        ? summed(context, members, row.class, resource, column, unit)
        : held(context, facility, resource, column, unit)
    case 'required':
      return facility === undefined
        ? requiredSum(shares, members, unit)
        : required(context, shares, facility, resource, unit)
    case 'gap':
      return gap(context, shares, row.class, facility, members, resource, unit)
    default:
      return nothing(unit)
  }
}

const nothing = (unit: string, reason: Message = message('trace.reason.noCell')): Parts => ({
  unit,
  formula: '',
  inputs: [],
  steps: [],
  reason,
})

/** Of one facility, as the plan holds it. */
function held(
  context: ExplainContext,
  facility: Facility,
  resource: string,
  measure: StaffMeasure,
  unit: string,
): Parts {
  const { results, language } = context
  const record = staffStocks({ ...results, language }, resource).record(facility.id, measure)
  if (record === undefined) return nothing(unit, message('staffing.reason.noFigure', { name: facility.name }))
  const source = record.cite === undefined ? typedIn(language) : sourceOf(results.plan, record.cite)
  const name =
    measure === 'planned'
      ? message('trace.name.planned', { year: record.year })
      : message('trace.name.base', { year: record.year, measure: `term.${record.measure}` })
  const given = input(name, record.value, unit, source)
  return { unit, formula: '', value: record.value, inputs: [given], steps: [givenStep(record.value, given)] }
}

/** A class adds up its facilities; where none is known it has the total that the plan gives. */
function summed(
  context: ExplainContext,
  members: readonly Facility[],
  classId: string,
  resource: string,
  measure: StaffMeasure,
  unit: string,
): Parts {
  const { results, language } = context
  const stocks = staffStocks({ ...results, language }, resource)
  const inputs = members.flatMap((f) => {
    const record = stocks.record(f.id, measure)
    const name = message('trace.name.row', { name: f.name })
    return record === undefined ? [] : [input(name, record.value, unit, sourceOf(results.plan, record.cite))]
  })
  if (inputs.length > 0) return addedUp(inputs, unit)
  const own = measure === 'planned' ? undefined : stocks.class(classId, measure)
  if (own === undefined || measure === 'planned')
    return explainClass(context, classId, resource, measure === 'planned' ? 'planned' : 'base')
  const record = results.plan.stocks.find(
    (s) =>
      s.resource === resource &&
      (s.class ?? results.classes.whole) === classId &&
      s.facility === undefined &&
      s.year === results.plan.baseYear &&
      own.eq(s.value),
  )
  const given = input(message('trace.name.count'), own.toNumber(), unit, sourceOf(results.plan, record?.cite))
  return { unit, formula: '', value: own.toNumber(), inputs: [given], steps: [givenStep(own.toNumber(), given)] }
}

function county(context: ExplainContext, { control }: StaffShares, unit: string): Parts {
  if (control === undefined) return nothing(unit)
  if (control.norm !== undefined) return explainRequirement(context, control.norm, context.results.plan.targetYear)
  const value = control.value.toNumber()
  const given = input(message('staffing.county'), value, unit)
  return { unit, formula: '', value, inputs: [given], steps: [givenStep(value, given)] }
}

/** A facility’s share of the county’s requirement: minima first, the rest by weight, whole persons by largest remainder. */
function required(
  context: ExplainContext,
  shares: StaffShares,
  facility: Facility,
  resource: string,
  unit: string,
): Parts {
  const share = shares.byFacility.get(facility.id)
  // A rule of the planner shares by its own method and weights, and explains itself as the beds do.
  if (shares.by === 'rule' && share?.required !== undefined)
    return explainFacility(context, facility.id, resource, 'allocated')
  if (share?.required === undefined) {
    const words = { name: facility.name }
    const reason =
      shares.reason ?? message(shares.by === 'rule' ? 'staffing.reason.noBasis' : 'staffing.reason.noWeight', words)
    return nothing(unit, reason)
  }
  const value = share.required.toNumber()
  const minima = minimumInputs(context, facility, resource, share, unit)
  const { control } = shares
  if (control === undefined || share.bound !== undefined) {
    const label = message(control === undefined ? 'staffing.step.minimum' : 'trace.note.bound', {
      bound: `trace.bound.${share.bound ?? 'min'}`,
    })
    return {
      unit,
      formula: 'x = b',
      value,
      inputs: minima,
      steps: [{ label, expression: digits(value), result: value }],
    }
  }
  const all = [...shares.byFacility.values()]
  const fixed = all.filter((s) => s.bound !== undefined)
  const free = all.filter((s) => s.bound === undefined && s.required !== undefined)
  const total = control.value.toNumber()
  const taken = amount(fixed.map((s) => s.required))
  const weights = amount(free.map((s) => s.weight))
  const quota = share.quota?.toDecimalPlaces(4).toNumber()
  const asked = county(context, shares, unit)
  const pool = taken === 0 ? digits(total) : `(${digits(total)} − ${digits(taken)})`
  const weight = share.weight?.toNumber() ?? 0
  return {
    unit,
    formula: 'x = T × w ÷ Σw',
    value,
    inputs: [
      input(message('staffing.county'), total, unit),
      ...(taken === 0 ? [] : [input(message('staffing.name.fixed', { count: fixed.length }), taken, unit)]),
      { ...bedInput(context, facility), name: message('staffing.name.weight') },
      input(message('trace.name.weights', { count: free.length }), weights, ''),
      ...minima,
      ...asked.inputs,
    ],
    steps: [
      ...asked.steps,
      {
        label: message('trace.step.share'),
        expression: `${pool} × ${digits(weight)} ÷ ${digits(weights)}`,
        ...(quota !== undefined && { result: quota }),
      },
      {
        label: message('trace.step.remainder'),
        expression: digits(quota ?? value),
        result: value,
        note: message('trace.note.remainder', { count: free.length, total: amount(free.map((s) => s.required)) }),
      },
    ],
  }
}

const amount = (values: readonly (Decimal | undefined)[]): number => sum(values.flatMap((v) => v ?? [])).toNumber()

/** The beds it works with, planned where something is planned. */
function bedInput(context: ExplainContext, facility: Facility): TraceInput {
  const unit = context.results.plan.resources.find((r) => r.id === 'bed')?.counter ?? ''
  const bed = { facility: facility.id, resource: 'bed' }
  const planned = stockInput(context, bed, 'planned', unit)
  return planned.value === undefined ? stockInput(context, bed, 'base', unit) : planned
}

function minimumInputs(
  { results }: ExplainContext,
  facility: Facility,
  resource: string,
  share: StaffShare,
  unit: string,
): TraceInput[] {
  const { plan } = results
  const asked = minimaOf(results, resource).filter((m) => m.classes.has(facility.id))
  const own = asked.map((m) => {
    const norm = plan.norms.find((n) => n.id === m.norm)
    return input(
      message('norm.name.required', { norm: m.norm, label: norm?.label ?? '' }),
      m.min,
      unit,
      sourceOf(plan, norm?.cite),
    )
  })
  if (own.length > 0) return own
  const bound = share.bound === 'max' ? share.max : share.min
  return bound === undefined
    ? []
    : [input(message('staffing.name.bound', { bound: `trace.bound.${share.bound ?? 'min'}` }), bound.toNumber(), unit)]
}

function requiredSum(shares: StaffShares, members: readonly Facility[], unit: string): Parts {
  const inputs = members.flatMap((f) => {
    const found = shares.byFacility.get(f.id)?.required
    return found === undefined ? [] : [input(message('trace.name.row', { name: f.name }), found.toNumber(), unit)]
  })
  return inputs.length === 0 ? nothing(unit, shares.reason) : addedUp(inputs, unit)
}

function gap(
  context: ExplainContext,
  shares: StaffShares,
  classId: string,
  facility: Facility | undefined,
  members: readonly Facility[],
  resource: string,
  unit: string,
): Parts {
  const asked =
    facility === undefined ? requiredSum(shares, members, unit) : required(context, shares, facility, resource, unit)
  const planned =
    facility === undefined
      ? summed(context, members, classId, resource, 'planned', unit)
      : held(context, facility, resource, 'planned', unit)
  const [n, p] = [asked.value, planned.value]
  const inputs = [
    input(message('table.required'), typeof n === 'number' ? n : undefined, unit),
    input(
      message('trace.name.planned', { year: context.results.plan.targetYear }),
      typeof p === 'number' ? p : undefined,
      unit,
    ),
  ]
  if (typeof n !== 'number' || typeof p !== 'number') {
    const reason = asked.reason ?? planned.reason ?? message('trace.reason.noCell')
    return { unit, formula: 'n − p', inputs, steps: [], reason }
  }
  const step = {
    label: message('trace.step.difference'),
    expression: `${digits(n)} − ${digits(p)}`,
    result: n - p,
  }
  return { unit, formula: 'n − p', value: n - p, inputs, steps: [step] }
}

function ratio(context: ExplainContext, row: Staffing['row'], key: StaffRatio): Parts {
  const tables = { ...context.results, language: context.language }
  const found =
    row.facility === undefined ? classRatio(tables, row.class, key) : facilityRatio(tables, row.facility, key)
  const { plan } = context.results
  const [leftId, rightId] = staffRatios[key]
  const resource = (id: string) => plan.resources.find((r) => r.id === id)
  const nameOf = (id: string) => resource(id)?.name ?? id
  if ('missing' in found)
    return {
      ...nothing('', message('staffing.reason.noSide', { resource: nameOf(found.missing) })),
      formula: 'r = y ÷ x',
    }
  const year = found.side === 'planned' ? plan.targetYear : plan.baseYear
  const side = (id: string, value: Decimal) =>
    input(message('trace.name.left', { year, resource: nameOf(id) }), value.toNumber(), resource(id)?.counter ?? '')
  const result = toPlaces(found.right.div(found.left), 2)
  const expression = `${digits(found.right.toNumber())} ÷ ${digits(found.left.toNumber())}`
  return {
    unit: '',
    formula: 'r = y ÷ x',
    value: result,
    inputs: [side(rightId, found.right), side(leftId, found.left)],
    steps: [{ label: message('trace.step.ratio'), expression, result }],
  }
}
