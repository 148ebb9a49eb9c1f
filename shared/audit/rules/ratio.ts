/**
 * A printed ratio 1 : r against what is printed of its two sides, in every place that prints both (densities or counts):
 * right ÷ left within rounding. One finding per ratio; bases that agree are named beside those that do not.
 */
import { dec } from '../../base/decimal.ts'
import type { PrintedFigure } from '../../plan/schema/printed.ts'
import { message } from '../../text/message.ts'
import { toPlaces } from '../../units/rounding.ts'
import { asPrinted, distinct, finding, lineText, whereOf, wordsFor } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'
import { divideIntervals, overlap, printedInterval } from '../interval.ts'

type Basis = { readonly right: PrintedFigure; readonly left: PrintedFigure }

export function checkRatios(document: PrintedDocument): Finding[] {
  return document.figures.flatMap((ratio) => {
    if (ratio.measure !== 'ratio' || ratio.left === undefined || document.same(ratio)[0] !== ratio) return []
    const bases = basesOf(document, ratio)
    const wrong = bases.filter((b) => !agrees(ratio, b))
    const first = wrong[0]
    if (first === undefined) return []
    const right = bases.filter((b) => agrees(ratio, b))
    const show = (list: readonly Basis[]) =>
      [...new Set(list.map((b) => `${asPrinted(b.right)} ÷ ${asPrinted(b.left)} = ${quotient(ratio, b)}`))].join('、')
    const printed = document.same(ratio)
    const cites = [...printed, ...bases.flatMap((b) => [b.right, b.left])].map((f) => f.cite)
    const args = {
      ...wordsFor(document.plan, ratio),
      norm: ratioName(document, ratio),
      printed: asPrinted(ratio),
      wrong: show(wrong),
      agreeing: show(right),
      lines: lineText([...printed, ...wrong.flatMap((b) => [b.right, b.left])].map((f) => f.cite)),
    }
    return finding({
      rule: 'ratio',
      severity: wrong.some((b) => b.right.table === ratio.table) ? 'error' : 'warning',
      where: whereOf(ratio),
      title: message('audit.ratio.title', args),
      message: message(right.length === 0 ? 'audit.ratio' : 'audit.ratio.agreeing', args),
      numbers: distinct([
        ratio.value,
        ...[...wrong, ...right].flatMap((b) => [b.right.value, b.left.value, quotient(ratio, b)]),
      ]),
      pair: {
        printed: ratio.value,
        other: quotient(ratio, first),
        difference: dec(quotient(ratio, first)).minus(ratio.value).toNumber(),
      },
      cites,
    })
  })
}

/** Both sides printed in one table with one measure, of the class and year of the ratio. */
function basesOf(document: PrintedDocument, ratio: PrintedFigure): Basis[] {
  const side = (resource: string | undefined) =>
    document.figures.filter(
      (f) =>
        f.resource === resource &&
        f.class === ratio.class &&
        f.unit === ratio.unit &&
        f.year === ratio.year &&
        f.facility === ratio.facility &&
        f.measure !== 'ratio',
    )
  const lefts = side(ratio.left)
  return side(ratio.resource).flatMap((right) => {
    const left = lefts.find((l) => l.table === right.table && l.measure === right.measure)
    return left === undefined || left.value === 0 ? [] : [{ right, left }]
  })
}

function agrees(ratio: PrintedFigure, { right, left }: Basis): boolean {
  const implied = divideIntervals(
    printedInterval(right.value, right.decimals),
    printedInterval(left.value, left.decimals),
  )
  return implied === undefined || overlap(implied, printedInterval(ratio.value, ratio.decimals))
}

/** One decimal more than printed, so that the difference is seen. */
const quotient = (ratio: PrintedFigure, { right, left }: Basis): number =>
  toPlaces(dec(right.value).div(left.value), ratio.decimals + 1)

const ratioName = ({ plan }: PrintedDocument, ratio: PrintedFigure): string =>
  plan.norms.find((n) => n.shape === 'ratio' && n.left === ratio.left && n.resource === ratio.resource)?.label ?? ''
