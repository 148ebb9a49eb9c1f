import { err, ok, type Result } from '../base/result.ts'
import { type Message, message } from '../text/message.ts'
import type { ExplainContext } from './explain/inputs.ts'
import { explainRequirement, explainValue } from './explain/requirement.ts'
import type { Address } from './explain/resolve.ts'
import { NORM_LIST } from './norm-cell.ts'
import type { Trace } from './trace.ts'

/** Why a norm has its value or its requirement in a year. */
export function explainNorm(context: ExplainContext, address: Address): Result<Trace, Message> {
  const { plan } = context.results
  const norm = plan.norms.find(({ id }) => id === address.row)
  const [what, text] = address.column.split(':')
  const year = Number(text)
  if (norm === undefined || (what !== 'value' && what !== 'required') || !Number.isInteger(year))
    return err(message('trace.reason.noCell'))
  const explained = what === 'value' ? explainValue : explainRequirement
  return ok({
    ...explained(context, norm.id, year),
    cell: { table: NORM_LIST, row: norm.id, column: address.column },
    title: message('trace.title.total', { row: norm.label, column: String(year) }),
  })
}
