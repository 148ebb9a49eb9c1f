/**
 * Institution counts that disagree: one class counted twice for one year, or fewer institutions counted than the plan names.
 * More counted than named is no contradiction: a document seldom names every clinic.
 */
import { isOpenIn } from '../../plan/life.ts'
import type { PrintedFigure } from '../../plan/schema/printed.ts'
import { message } from '../../text/message.ts'
import { className, distinct, finding, lineText, tableTitle, valuesWithLines, whereOf } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'
import { contradict } from './values.ts'

export function checkInstitutions(document: PrintedDocument): Finding[] {
  return [...countedTwice(document), ...fewerThanNamed(document)]
}

function countedTwice(document: PrintedDocument): Finding[] {
  const { plan } = document
  return document.figures.flatMap((figure) => {
    if (figure.measure !== 'institutions' || figure.class === undefined) return []
    const group = document.same(figure)
    const other = group.find((f) => f.value !== figure.value)
    if (group[0] !== figure || !contradict(group) || other === undefined) return []
    const args = {
      table: tableTitle(plan, figure.table),
      class: className(plan, figure.class),
      year: figure.year,
      values: valuesWithLines(group),
      lines: lineText(group.map((f: PrintedFigure) => f.cite)),
    }
    return finding({
      rule: 'institutions',
      severity: 'warning',
      where: whereOf(figure),
      title: message('audit.institutions.twice.title', args),
      message: message('audit.institutions.twice', args),
      numbers: distinct(group.map((f) => f.value)),
      pair: { printed: figure.value, other: other.value, difference: other.value - figure.value },
      cites: group.map((f) => f.cite),
    })
  })
}

function fewerThanNamed({ plan, members }: PrintedDocument): Finding[] {
  return plan.institutions.flatMap((counted) => {
    if (counted.class === undefined) return []
    const named = members(counted.class)
      .filter((f) => isOpenIn(f, counted.year))
      .reduce((total, f) => total + (f.members ?? 1), 0)
    if (named <= counted.count) return []
    const args = {
      class: className(plan, counted.class),
      year: counted.year,
      count: counted.count,
      named,
      lines: lineText([counted.cite]),
    }
    return finding({
      rule: 'institutions',
      severity: 'warning',
      where: { row: counted.id, class: counted.class, year: counted.year },
      title: message('audit.institutions.fewer.title', args),
      message: message('audit.institutions.fewer', args),
      numbers: [counted.count, named],
      pair: { printed: counted.count, other: named, difference: named - counted.count },
      cites: [counted.cite],
    })
  })
}
