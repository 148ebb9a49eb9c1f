/**
 * Densities of classes against the density of the whole: ρ₁ + ρ₂ + … = ρ on one population, within rounding. Not reported
 * where the counts of the same row already disagree (`sum` quotes the densities there). Where a part is printed elsewhere
 * with another value that would make the sum come out, the finding says so.
 */
import { dec, sum } from '../../base/decimal.ts'
import type { PrintedFigure } from '../../plan/schema/printed.ts'
import { message } from '../../text/message.ts'
import {
  asPrinted,
  className,
  distinct,
  finding,
  lineText,
  partsList,
  terms,
  whereOf,
  wordsFor,
} from '../build-finding.ts'
import { type PrintedDocument, perOf } from '../document.ts'
import type { Finding } from '../finding.ts'
import { addIntervals, overlap, printedInterval } from '../interval.ts'
import { countsDisagree } from './sum.ts'

export function checkClassDensities(document: PrintedDocument): Finding[] {
  const { plan } = document
  return document.figures.flatMap((whole) => {
    const parts = document.partsOf(whole)
    if (perOf(whole) === undefined || parts === undefined || parts.some((p) => p.measure !== whole.measure)) return []
    if (addsUp(whole, parts) || countsDisagree(document, whole)) return []
    const added = sum(parts.map((p) => dec(p.value)))
    const instead = alternative(document, whole, parts)
    const args = {
      ...wordsFor(plan, whole),
      printed: asPrinted(whole),
      terms: terms(parts),
      sum: added.toNumber(),
      difference: added.minus(whole.value).abs().toNumber(),
      part: className(plan, instead?.part.class),
      was: instead === undefined ? '' : asPrinted(instead.part),
      instead: instead === undefined ? '' : asPrinted(instead.other),
      insteadLines: lineText([instead?.other.cite]),
      lines: lineText([whole.cite, ...parts.map((p) => p.cite)]),
    }
    const oneTable = parts.every((p) => p.table === whole.table)
    return finding({
      rule: 'classDensities',
      severity: oneTable ? 'error' : 'warning',
      where: whereOf(whole),
      title: message('audit.classDensities.title', args),
      message: message(instead === undefined ? 'audit.classDensities' : 'audit.classDensities.instead', args),
      numbers: distinct([
        added.toNumber(),
        whole.value,
        ...parts.map((p) => p.value),
        ...(instead === undefined ? [] : [instead.other.value]),
      ]),
      pair: { printed: whole.value, other: added.toNumber(), difference: added.minus(whole.value).toNumber() },
      parts: partsList(plan, parts),
      cites: [whole.cite, ...parts.map((p) => p.cite), instead?.other.cite],
    })
  })
}

const addsUp = (whole: PrintedFigure, parts: readonly PrintedFigure[]): boolean =>
  overlap(
    printedInterval(whole.value, whole.decimals),
    addIntervals(parts.map((p) => printedInterval(p.value, p.decimals))),
  )

function alternative(document: PrintedDocument, whole: PrintedFigure, parts: readonly PrintedFigure[]) {
  for (const part of parts) {
    for (const other of document.same(part)) {
      if (
        other.value !== part.value &&
        addsUp(
          whole,
          parts.map((p) => (p === part ? other : p)),
        )
      )
        return { part, other }
    }
  }
  return undefined
}
