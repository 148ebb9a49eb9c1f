/**
 * Why a register shows these institutions: who was asked, who has the feature, and how far that is from what is required.
 *   share = with ÷ asked × 100, %     gap = required − with
 */
import type { Decimal } from '../../base/decimal.ts'
import { registerTotals } from '../../norms/register-totals.ts'
import { digits, message } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import type { TraceInput } from '../trace.ts'
import { type ExplainContext, input, sourceOf } from './inputs.ts'
import type { Parts } from './parts.ts'
import { explainRequirement } from './requirement.ts'
import type { RegisterColumn } from './subject.ts'

export function explainRegister(context: ExplainContext, id: string, column: RegisterColumn): Parts {
  const { plan } = context.results
  const unit = plan.resources.find((r) => r.id === 'institution')?.counter ?? ''
  const register = plan.registers?.find((r) => r.id === id)
  const nothing: Parts = { unit, formula: '', inputs: [], steps: [], reason: message('trace.reason.noCell') }
  if (register === undefined) return nothing
  const totals = registerTotals(register, plan.baseYear, context.results)
  const counts = register.counts ?? []
  const cite = (counts.findLast((c) => c.year <= plan.baseYear) ?? counts[0])?.cite
  const named = (register.entries ?? []).length > 0
  const source = sourceOf(plan, cite)
  const asked = input(message('norm.name.asked', { register: register.name }), totals.total?.toNumber(), unit, source)
  const having = input(message('table.with', { year: plan.baseYear }), totals.with?.toNumber(), unit, source)
  const entries = named ? entryInputs(context, id) : []
  const counted = (value: Decimal | undefined, own: TraceInput): Parts =>
    value === undefined
      ? nothing
      : {
          unit,
          formula: named ? '#{i}' : 'n',
          value: value.toNumber(),
          inputs: [own, ...entries],
          steps: named
            ? []
            : [
                {
                  label: message('trace.step.asGiven'),
                  expression: digits(value.toNumber()),
                  result: value.toNumber(),
                },
              ],
        }
  switch (column) {
    case 'institutions':
      return counted(totals.total, asked)
    case 'baseWith':
      return counted(totals.with, having)
    case 'baseShare':
      return share(totals.share, totals.with, totals.total, [having, asked])
    case 'gap':
      return gap(context, id, totals.with, having, nothing)
  }
}

function share(
  value: Decimal | undefined,
  having: Decimal | undefined,
  asked: Decimal | undefined,
  inputs: readonly TraceInput[],
): Parts {
  if (value === undefined)
    return { unit: '%', formula: 'c ÷ I', inputs, steps: [], reason: message('trace.reason.noCell') }
  const result = toPlaces(value.times(100), 1)
  // A source may give the share alone.
  if (having === undefined || asked === undefined) {
    const step = { label: message('trace.step.asGiven'), expression: `${digits(result)}%`, result }
    return { unit: '%', formula: 'c ÷ I', value: result, inputs, steps: [step] }
  }
  const expression = `${digits(having.toNumber())} ÷ ${digits(asked.toNumber())} × 100`
  const step = { label: message('trace.step.ratio'), expression, result }
  return { unit: '%', formula: 'c ÷ I', value: result, inputs, steps: [step] }
}

function gap(context: ExplainContext, id: string, having: Decimal | undefined, own: TraceInput, nothing: Parts): Parts {
  const { plan, requirements } = context.results
  const norm = plan.norms.find((n) => n.shape === 'coverage' && n.register === id && n.off === undefined)
  const found = requirements.find((r) => r.norm === norm?.id && r.year === plan.targetYear)
  const required = found?.low ?? found?.value ?? found?.high
  if (norm === undefined || required === undefined || having === undefined) return nothing
  const asked = explainRequirement(context, norm.id, plan.targetYear)
  const result = required.minus(having).toNumber()
  const expression = `${digits(required.toNumber())} − ${digits(having.toNumber())}`
  return {
    unit: nothing.unit,
    formula: 'n − c',
    value: result,
    inputs: [input(message('trace.step.requirement'), required.toNumber(), nothing.unit), own, ...asked.inputs],
    steps: [...asked.steps, { label: message('trace.step.difference'), expression, result }],
  }
}

/** Who was asked, one line each: 1 has it, 0 has it not. */
function entryInputs({ results: { plan } }: ExplainContext, id: string): TraceInput[] {
  const entries = plan.registers?.find((r) => r.id === id)?.entries ?? []
  return plan.facilities.flatMap((f) => {
    const entry = entries.filter((e) => e.facility === f.id && e.year <= plan.baseYear).at(-1)
    return entry === undefined
      ? []
      : [input(message('trace.name.row', { name: f.name }), entry.has ? 1 : 0, '', sourceOf(plan, entry.cite))]
  })
}
