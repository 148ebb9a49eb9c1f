/** One number of a requirement: what is asked for, the high end of a range, what there is, or the difference of the two. */
import type { Decimal } from '../../base/decimal.ts'
import type { Assessment } from '../../norms/requirement.ts'
import { digits, message } from '../../text/message.ts'
import type { TraceInput } from '../trace.ts'
import { explainClass } from './class.ts'
import { addedUp } from './derived.ts'
import { type ExplainContext, input, sourceOf } from './inputs.ts'
import type { Parts } from './parts.ts'
import { explainRequirement, fits, inPercent, unitLabelOf } from './requirement.ts'
import { givenStep, stockInput } from './stock.ts'
import type { Subject } from './subject.ts'

export function explainPart(context: ExplainContext, subject: Extract<Subject, { kind: 'requirement' }>): Parts {
  const { norm, year, part = 'required', which = {} } = subject
  const asked = explainRequirement(context, norm, year, which)
  if (part === 'required') return asked
  const stated = context.results.requirements.find((r) => r.norm === norm && r.year === year && fits(r, which))
  const record = context.results.plan.norms.find((n) => n.id === norm)
  if (stated === undefined || record === undefined) return asked
  const found = inPercent(record, stated)
  if (part === 'toAdd') return toAdd(context, asked, found)
  if (part === 'high') {
    const { value: _, ...rest } = asked
    return { ...rest, ...(found.high !== undefined && { value: found.high.toNumber() }) }
  }
  return part === 'actual' ? actual(context, found) : difference(context, asked, found, part)
}

function actual(context: ExplainContext, found: Assessment): Parts {
  const inputs = actualInputs(context, found)
  const { plan } = context.results
  const norm = plan.norms.find((n) => n.id === found.norm)
  const unit = norm === undefined ? '' : unitLabelOf(norm, context)
  const value = found.actual?.toNumber()
  if (value === undefined) return { unit, formula: '', inputs, steps: [], reason: message('trace.reason.noCell') }
  const summed = ofClass(context, found)
  if (summed?.value === value) return summed
  const [first, second] = inputs
  const added = addedUp(inputs, unit)
  // A sum is only shown where it is one: on the way between the years it is not.
  const steps =
    second === undefined
      ? first === undefined
        ? []
        : [givenStep(value, first)]
      : added.value === value
        ? added.steps
        : []
  return { unit, formula: inputs.length > 1 ? 'Σ n' : 'n', value, inputs, steps }
}

/** What a class of the region has at either end is its total, explained as such. */
function ofClass(context: ExplainContext, found: Assessment): Parts | undefined {
  const { plan, classes } = context.results
  const { unit = plan.region.unit, class: classId = classes.whole, facility } = found.scope
  const side = found.year === plan.baseYear ? 'base' : found.year === plan.targetYear ? 'allocated' : undefined
  if (found.found !== undefined || facility !== undefined || unit !== plan.region.unit) return undefined
  return side === undefined || classId === undefined ? undefined : explainClass(context, classId, found.resource, side)
}

/** Where the actual amount comes from: an observation, the totals the plan gives, or the facilities of the class. */
function actualInputs(context: ExplainContext, found: Assessment): TraceInput[] {
  const { plan, stocks, classes } = context.results
  const counter = plan.resources.find((r) => r.id === found.resource)?.counter ?? ''
  const norm = plan.norms.find((n) => n.id === found.norm)
  if (found.found !== undefined) {
    const seen =
      norm !== undefined && 'observed' in norm ? norm.observed.find((o) => o.year === found.found?.year) : undefined
    const name = message('norm.name.found', { year: found.found.year })
    return [input(name, found.found.value.toNumber(), counter, sourceOf(plan, seen?.cite ?? norm?.cite))]
  }
  const { unit = plan.region.unit, class: classId, facility } = found.scope
  const side = found.year === plan.targetYear ? 'planned' : 'base'
  const holder = (id: string) => stockInput(context, { facility: id, resource: found.resource }, side, counter)
  if (facility !== undefined) return [holder(facility)]
  const whole = classId ?? classes.whole
  const rows = (whole === undefined ? [] : classes.members(whole)).flatMap((f) => {
    const given = holder(f.id)
    return given.value === undefined ? [] : [{ ...given, name: message('trace.name.row', { name: f.name }) }]
  })
  if (rows.length > 0) return rows
  const total = stocks.total(unit, classId ?? '', found.resource)[side]
  const name = message('norm.name.found', { year: found.year })
  return [input(name, found.actual?.toNumber(), counter, sourceOf(plan, total?.cite))]
}

/** What is missing against the base year: requirement of the target year − what there was. */
function toAdd(context: ExplainContext, asked: Parts, found: Assessment): Parts {
  const { plan, requirements } = context.results
  const then = requirements.find((r) => r.norm === found.norm && r.year === plan.baseYear && fits(r, found.scope))
  const bound = found.value ?? found.low ?? found.high
  const now = then?.actual
  const inputs = [
    input(message('trace.step.requirement'), bound?.toNumber(), asked.unit),
    ...(then === undefined ? [] : actualInputs(context, then)),
    ...asked.inputs,
  ]
  const { value: _, reason: __, ...rest } = asked
  if (bound === undefined || now === undefined)
    return { ...rest, formula: 'n − x', inputs, steps: [], reason: found.reason ?? message('trace.reason.noCell') }
  const result = bound.minus(now).toNumber()
  const expression = `${digits(bound.toNumber())} − ${digits(now.toNumber())}`
  const label = message('table.toAdd', { year: plan.baseYear })
  return { ...rest, formula: 'n − x', value: result, inputs, steps: [...asked.steps, { label, expression, result }] }
}

/** gap = requirement − actual; distance = found − bound, as a monitoring sheet counts it. */
function difference(context: ExplainContext, asked: Parts, found: Assessment, part: 'gap' | 'distance'): Parts {
  const bound: Decimal | undefined = found.value ?? found.low ?? found.high
  const inputs = [
    input(message('trace.step.requirement'), bound?.toNumber(), asked.unit),
    ...actualInputs(context, found),
    ...asked.inputs,
  ]
  const result = part === 'gap' ? found.gap : bound === undefined ? undefined : found.actual?.minus(bound)
  const formula = part === 'gap' ? 'n − x' : 'x − n'
  if (result === undefined || bound === undefined || found.actual === undefined)
    return { ...asked, formula, inputs, steps: [], reason: found.reason ?? message('trace.reason.noCell') }
  const [from, less] = part === 'gap' ? [bound, found.actual] : [found.actual, bound]
  const expression = `${digits(from.toNumber())} − ${digits(less.toNumber())}`
  const step = { label: message('trace.step.difference'), expression, result: result.toNumber() }
  const { value: _, reason: __, ...rest } = asked
  return { ...rest, formula, value: result.toNumber(), inputs, steps: [...asked.steps, step] }
}
