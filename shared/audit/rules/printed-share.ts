/**
 * A printed percentage against the two printed figures it claims to be a share of: part ÷ whole within rounding. Where another
 * printed figure of the same year would make it come out, the finding names it: the denominator was probably that one.
 */
import { dec } from '../../base/decimal.ts'
import type { PrintedFigure } from '../../plan/schema/printed.ts'
import { message } from '../../text/message.ts'
import { planNumber } from '../../text/plan-number.ts'
import { toPlaces } from '../../units/rounding.ts'
import { asPrinted, distinct, finding, lineText, whereOf, wordsFor } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'
import { divideIntervals, type Interval, overlap, printedInterval, scale } from '../interval.ts'

export function checkPrintedShares(document: PrintedDocument): Finding[] {
  return document.figures.flatMap((share) => {
    if (share.share === undefined) return []
    const part = document.figure(share.share.part)
    const whole = document.figure(share.share.whole)
    if (part === undefined || whole === undefined || whole.value === 0 || agrees(share, part, whole)) return []
    const fitting = document.figures.find(
      (f) =>
        f !== whole &&
        f.id !== part.id &&
        f.year === whole.year &&
        f.measure === whole.measure &&
        f.value !== 0 &&
        agrees(share, part, f),
    )
    const found = toPlaces(dec(exact(part)).times(100).div(exact(whole)), share.decimals + 1)
    const cites = [share.cite, part.cite, whole.cite, fitting?.cite]
    const args = {
      ...wordsFor(document.plan, share),
      row: share.row,
      printed: asPrinted(share),
      part: shown(part),
      partName: part.row,
      whole: shown(whole),
      wholeName: whole.row,
      found,
      fitting: fitting === undefined ? '' : shown(fitting),
      fittingName: fitting?.row ?? '',
      lines: lineText(cites),
    }
    return [
      finding({
        rule: 'printedShare',
        severity: 'warning',
        where: whereOf(share),
        title: message('audit.printedShare.title', args),
        message: message(fitting === undefined ? 'audit.printedShare' : 'audit.printedShare.fitting', args),
        numbers: distinct([
          share.value,
          part.value,
          whole.value,
          found,
          ...(fitting === undefined ? [] : [fitting.value]),
        ]),
        pair: { printed: share.value, other: found, difference: dec(found).minus(share.value).toNumber() },
        cites,
      }),
    ]
  })
}

function agrees(share: PrintedFigure, part: PrintedFigure, whole: PrintedFigure): boolean {
  const implied = divideIntervals(interval(part), interval(whole))
  return implied !== undefined && overlap(percent(implied), printedInterval(share.value, share.decimals))
}

const exact = (f: PrintedFigure): number => f.value * (f.scale ?? 1)
const shown = (f: PrintedFigure): string => planNumber(asPrinted(f), f.scale)
const interval = (f: PrintedFigure): Interval => scale(printedInterval(f.value, f.decimals), f.scale ?? 1)
const percent = (i: Interval): Interval => scale(i, 100)
