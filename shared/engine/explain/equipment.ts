/** Why a licence class has this many in a stage: the sum of its items, each with its own source. */
import { dec, sum } from '../../base/decimal.ts'
import { type EquipmentStage, licenceKey } from '../../tables/equipment-stage.ts'
import { digits, message } from '../../text/message.ts'
import { type ExplainContext, input, sourceOf } from './inputs.ts'
import type { Parts } from './parts.ts'

export function explainEquipment({ results: { plan } }: ExplainContext, licence: string, stage: EquipmentStage): Parts {
  const entries = (plan.equipment ?? []).filter((e) => licenceKey(e) === licence)
  const unit = plan.resources.find((r) => r.kind === 'equipment')?.counter ?? ''
  const inputs = entries.map((e) =>
    input(message('trace.name.row', { name: e.item }), e[stage], unit, sourceOf(plan, e.cite)),
  )
  const known = entries.flatMap((e) => e[stage] ?? [])
  if (known.length < entries.length || known.length === 0)
    return { unit, formula: 'Σ n', inputs, steps: [], reason: message('trace.reason.noCell') }
  const result = sum(known.map((v) => dec(v))).toNumber()
  const step = { label: message('trace.step.sum'), expression: known.map(digits).join(' + '), result }
  return { unit, formula: 'Σ n', value: result, inputs, steps: [step] }
}
