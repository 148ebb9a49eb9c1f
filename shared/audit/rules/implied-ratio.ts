/**
 * A printed ratio 1 : r and the count on its left imply a count on its right. Where the document prints no such count, but one
 * of a part of it (health technicians among health personnel), both are named: a part cannot be the whole, and the two ratios differ.
 */
import { dec } from '../../base/decimal.ts'
import { message } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import { asPrinted, distinct, finding, lineText, resourceName, whereOf, wordsFor } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'

export function checkImpliedRatios(document: PrintedDocument): Finding[] {
  const { plan, figures } = document
  return figures.flatMap((ratio) => {
    if (ratio.measure !== 'ratio' || ratio.left === undefined || document.same(ratio)[0] !== ratio) return []
    const counts = figures.filter((f) => f.measure === 'count' && f.year === ratio.year && f.facility === undefined)
    const left = counts.find((f) => f.resource === ratio.left && f.class === ratio.class && f.table !== 'text')
    const isPrinted = counts.some((f) => f.resource === ratio.resource && f.class === ratio.class)
    const parts = new Set(plan.resources.filter((r) => r.parent === ratio.resource).map((r) => r.id))
    const part = counts.find((f) => f.resource !== undefined && parts.has(f.resource) && f.class === ratio.class)
    if (left === undefined || left.value === 0 || isPrinted || part === undefined) return []
    const implied = toPlaces(dec(left.value).times(ratio.value), 0)
    // Less than half of what is implied is no stand-in for it.
    if (dec(part.value).times(2).lt(implied)) return []
    const partRatio = toPlaces(dec(part.value).div(left.value), 2)
    const cites = [ratio.cite, left.cite, part.cite]
    const args = {
      ...wordsFor(plan, ratio),
      left: resourceName(plan, ratio.left),
      leftCount: left.value,
      printed: asPrinted(ratio),
      implied,
      part: resourceName(plan, part.resource),
      partCount: part.value,
      partRatio,
      lines: lineText(cites),
    }
    return [
      finding({
        rule: 'impliedRatio',
        severity: 'note',
        where: whereOf(ratio),
        title: message('audit.impliedRatio.title', args),
        message: message('audit.impliedRatio', args),
        numbers: distinct([ratio.value, left.value, implied, part.value, partRatio]),
        pair: { printed: implied, other: part.value, difference: dec(part.value).minus(implied).toNumber() },
        cites,
      }),
    ]
  })
}
