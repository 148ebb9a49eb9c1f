/**
 * Texts laid on facilities, as changes of the plan. What a cell accepts is written; what it refuses keeps its text and the reason and
 * changes nothing. Two fields that contradict each other after the whole row is read (a close before the open, a least above the
 * most): the one that came last is refused. Rows without an id are new facilities, named by their name cell.
 */
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Message, message } from '../text/message.ts'
import { NAME } from './attribute-columns.ts'
import type { FacilityColumn } from './column.ts'
import { equal } from './equal.ts'
import { idMaker } from './facility-id.ts'
import { figureOf, stocksByFacility } from './facility-record.ts'
import { boundFault } from './figure-columns.ts'
import { guessKind } from './guess-kind.ts'

export type BadCell = { readonly row: string; readonly column: string; readonly text: string; readonly reason: Message }
export type FigureEdit = Omit<Stock, 'value' | 'cite'> & { readonly value: number | null }

export type RowTexts = {
  /** Absent: a new facility. */
  readonly id?: string
  readonly cells: readonly { readonly column: FacilityColumn; readonly text: string }[]
}

export type Interpreted = {
  /** Whole records, changed and new. */
  readonly facilities: readonly Facility[]
  readonly figures: readonly FigureEdit[]
  readonly bad: readonly BadCell[]
  /** Ids of the new ones, in order. */
  readonly added: readonly string[]
  /** Cells that were accepted. */
  readonly written: number
}

/** Yields how many rows are done, so that whoever runs it can breathe between them. */
export function* interpreting(
  plan: Plan,
  rows: readonly RowTexts[],
  unnamed: string,
): Generator<number, Interpreted, undefined> {
  const known = new Map(plan.facilities.map((facility) => [facility.id, facility]))
  const held = stocksByFacility(plan.stocks)
  const makeId = idMaker(known.keys())
  const facilities: Facility[] = []
  const figures: FigureEdit[] = []
  const bad: BadCell[] = []
  const added: string[] = []
  let written = 0
  for (const [index, row] of rows.entries()) {
    const before = row.id === undefined ? undefined : known.get(row.id)
    if (row.id !== undefined && before === undefined) continue
    const start = before ?? newFacility(plan, row, makeId, unnamed)
    const done = readRow(start, row)
    written += done.written
    bad.push(...done.bad)
    const stocks = before === undefined ? [] : (held.get(before.id) ?? [])
    for (const edit of done.figures)
      if (figureOf({ facility: start, stocks }, edit) !== (edit.value ?? undefined)) figures.push(edit)
    if (before === undefined) added.push(start.id)
    if (!equal(done.facility, before)) facilities.push(done.facility)
    yield index + 1
  }
  return { facilities, figures, bad, added, written }
}

/** All at once. */
export function interpret(plan: Plan, rows: readonly RowTexts[], unnamed: string): Interpreted {
  const steps = interpreting(plan, rows, unnamed)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

function newFacility(plan: Plan, { cells }: RowTexts, makeId: (name: string) => string, unnamed: string): Facility {
  const typed = cells.find(({ column }) => column.key === NAME)?.text.trim() ?? ''
  const name = typed === '' ? unnamed : typed
  const kind = guessKind(name) ?? 'other'
  return {
    id: makeId(name),
    name,
    unit: plan.region.unit,
    ownership: 'government',
    administration: kind.endsWith('township-centre') || kind.startsWith('village') ? 'township' : 'county',
    kind,
  }
}

type Read = {
  readonly facility: Facility
  readonly figures: readonly FigureEdit[]
  readonly bad: readonly BadCell[]
  readonly written: number
}

function readRow(start: Facility, row: RowTexts): Read {
  const bad: BadCell[] = []
  const figures: FigureEdit[] = []
  const accepted: { readonly column: FacilityColumn; readonly text: string }[] = []
  let facility = start
  for (const { column, text } of row.cells) {
    const empty = text.trim() === ''
    // A new row has nothing that an empty cell could take away.
    if (empty && row.id === undefined) continue
    const change = column.write(facility, empty ? null : text)
    if (!change.ok) {
      bad.push({ row: start.id, column: column.key, text, reason: change.error })
      continue
    }
    if (change.value.to === 'facility') facility = change.value.facility
    else figures.push({ facility: start.id, ...change.value.figure, value: change.value.value })
    accepted.push({ column, text })
  }
  // What contradicts itself now, did not before: the cells of this row are taken back from the last on.
  for (let fault = faultOf(facility); fault !== undefined; fault = faultOf(facility)) {
    const { columns, reason } = fault
    const last = accepted.findLastIndex(({ column }) => columns.includes(column.key))
    const [taken] = last === -1 ? [] : accepted.splice(last, 1)
    if (taken === undefined) break
    bad.push({ row: start.id, column: taken.column.key, text: taken.text, reason })
    facility = accepted.reduce((now, { column, text }) => {
      const change = column.write(now, text.trim() === '' ? null : text)
      return change.ok && change.value.to === 'facility' ? change.value.facility : now
    }, start)
  }
  return { facility, figures, bad, written: accepted.length }
}

function faultOf(facility: Facility): { readonly columns: readonly string[]; readonly reason: Message } | undefined {
  const { opens, closes } = facility
  if (opens !== undefined && closes !== undefined && closes < opens)
    return { columns: ['opens', 'closes'], reason: message('facility.bad.life', { opens, closes }) }
  const bound = boundFault(facility)
  if (bound === undefined) return undefined
  return { columns: [`min:${bound.resource}`, `max:${bound.resource}`], reason: bound.reason }
}
