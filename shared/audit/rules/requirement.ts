/** A printed target total against the requirement of its norm: 237 printed, 236 by 0.58 per thousand. A note: both may stand. */
import { dec } from '../../base/decimal.ts'
import { message } from '../../text/message.ts'
import { counterOf, distinct, finding, lineText, whereOf } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'

export function checkRequirements(document: PrintedDocument): Finding[] {
  const { plan, input } = document
  return plan.tables.flatMap((table) => {
    if (table.kind !== 'norms') return []
    return table.rows.flatMap((row) => {
      const norm = plan.norms.find((n) => n.id === row.norm)
      const printed = document.figures.find(
        (f) => f.table === table.id && f.row === row.key && f.measure === 'count' && f.year === plan.targetYear,
      )
      const required = input.requirements.find((r) => r.norm === row.norm && r.year === plan.targetYear)
      if (norm === undefined || printed === undefined || required === undefined) return []
      const { low, value, high } = required
      const isOff =
        value !== undefined
          ? !value.eq(printed.value)
          : low?.gt(printed.value) === true || high?.lt(printed.value) === true
      const nearest = value ?? (low?.gt(printed.value) ? low : high)
      if (!isOff || nearest === undefined) return []
      const cites = [printed.cite, norm.cite]
      const args = {
        table: table.title,
        row: row.label,
        norm: norm.id,
        label: norm.label,
        counter: counterOf(plan, norm.resource),
        year: plan.targetYear,
        printed: printed.value,
        required: nearest.toNumber(),
        unrounded: required.unrounded?.toDecimalPlaces(2).toNumber() ?? nearest.toNumber(),
        difference: nearest.minus(printed.value).abs().toNumber(),
        lines: lineText([printed.cite]),
      }
      return finding({
        rule: 'requirement',
        severity: 'note',
        where: { ...whereOf(printed), norm: norm.id },
        title: message('audit.requirement.title', args),
        message: message('audit.requirement', args),
        numbers: distinct([printed.value, nearest.toNumber()]),
        pair: {
          printed: printed.value,
          other: nearest.toNumber(),
          difference: dec(nearest).minus(printed.value).toNumber(),
        },
        cites,
      })
    })
  })
}
