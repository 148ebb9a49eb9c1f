/**
 * One table and what the planner said of it, as everything the import shows: what its columns hold, its unit, what cannot be read
 * and the changes it becomes. There are changes only where every line was read or left out: all or nothing.
 */
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { StatedChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Observation } from '../plan/schema/population.ts'
import { type Message, message } from '../text/message.ts'
import { findScale } from './find-scale.ts'
import { ageChanges, historyChanges, unitChanges } from './import-changes.ts'
import { type Layout, layOut } from './lay-out.ts'
import { type MatchedColumn, matchColumns, type Remembered } from './match-columns.ts'
import type { ImportProblem } from './problem.ts'
import { readAges } from './read-ages.ts'
import { readHistory } from './read-history.ts'
import { readUnits } from './read-units.ts'
import type { ColumnRole, ImportKind, Scale, Sheet } from './sheet.ts'

export type ImportChoices = {
  readonly kind: ImportKind
  /** Whose population, of which kind, counted when, where the table does not say it. */
  readonly unit: string
  readonly populationKind: PopulationKind
  readonly moment: Observation['moment']
  readonly year: number
  /** Roles and unit as chosen by hand. */
  readonly roles: Readonly<Record<number, ColumnRole>>
  readonly scale?: Scale
  /** Lines left out, by their number in the sheet. */
  readonly skipped: readonly number[]
  /** Single cells left out, as line and column. */
  readonly blank: readonly string[]
}

export type ImportTable = {
  readonly layout: Layout
  readonly columns: readonly MatchedColumn[]
  readonly scale: {
    readonly value: Scale
    readonly by: 'head' | 'title' | 'size' | 'asked' | 'chosen'
    readonly words: string
  }
  readonly problems: readonly ImportProblem[]
  readonly notes: readonly Message[]
  readonly changes: readonly StatedChange[]
  /** One sentence: what will be written, or why nothing can be. */
  readonly summary: Message
  readonly ready: boolean
}

export function readTable(plan: Plan, sheet: Sheet, choices: ImportChoices, remembered: Remembered = {}): ImportTable {
  const found = layOut(sheet, choices.kind)
  const lines = found.lines
    .filter(({ number }) => !choices.skipped.includes(number))
    .map((line) => ({
      ...line,
      cells: line.cells.map((cell, column) => (choices.blank.includes(cellKey(line.number, column)) ? '' : cell)),
    }))
  const layout = { ...found, lines }
  const columns = matchColumns(found, choices.kind, remembered).map((column) => ({
    ...column,
    role: choices.roles[column.index] ?? column.role,
  }))
  const stated = findScale(found, columns)
  const scale =
    choices.scale === undefined
      ? { value: stated.scale, by: stated.by, words: stated.words }
      : { value: choices.scale, by: 'chosen' as const, words: '' }
  const read = parsed(plan, layout, columns, scale.value, choices)
  const { problems, notes, changes } = read
  const asked = scale.by === 'asked'
  const ready = problems.length === 0 && !asked && changes.length > 0
  const summary =
    problems.length > 0
      ? message('import.blocked')
      : asked
        ? message('import.askScale')
        : changes.length === 0
          ? message('import.same')
          : read.summary
  // Sums are compared once every line is read: with a line missing they differ for that reason alone.
  const said = problems.length === 0 ? notes : []
  return { layout: found, columns, scale, problems, notes: said, changes: ready ? changes : [], summary, ready }
}

/** A cell as a choice names it. */
export const cellKey = (line: number, column: number): string => `${line} ${column}`

type Parsed = {
  readonly problems: readonly ImportProblem[]
  readonly notes: readonly Message[]
  readonly changes: readonly StatedChange[]
  readonly summary: Message
}

function parsed(
  plan: Plan,
  layout: Layout,
  columns: readonly MatchedColumn[],
  scale: Scale,
  choices: ImportChoices,
): Parsed {
  const { unit, populationKind: kind, moment } = choices
  switch (choices.kind) {
    case 'history': {
      const { entries, problems } = readHistory(layout, { columns, scale, unit, kind, moment, units: plan.units })
      const changes = historyChanges(plan, entries)
      const replaced = changes.filter((change) => change.type === 'setObservation' && isKnown(plan, change)).length
      return {
        problems,
        notes: [],
        changes,
        summary: message('import.summary.history', { count: changes.length, replaced }),
      }
    }
    case 'ages': {
      const { tables, problems, notes } = readAges(layout, { columns, scale, year: choices.year })
      const count = tables.reduce((groups, table) => groups + table.groups.length, 0)
      const years = tables.map(({ year }) => year).join(', ')
      return {
        problems,
        notes,
        changes: ageChanges(plan, tables, { unit, kind, moment }),
        summary: message('import.summary.ages', { count, years }),
      }
    }
    case 'units': {
      const { entries, problems, notes } = readUnits(layout, { columns, scale, units: plan.units })
      const changes = unitChanges(plan, entries, { kind, moment })
      const summary = message('import.summary.units', { count: changes.length, base: plan.baseYear })
      return { problems, notes, changes, summary }
    }
  }
}

const isKnown = (plan: Plan, change: Extract<StatedChange, { type: 'setObservation' }>): boolean =>
  plan.population.observations.some(
    (o) =>
      o.unit === change.unit &&
      o.kind === change.kind &&
      o.year === change.year &&
      o.moment === change.moment &&
      (o.revision ?? null) === change.revision,
  )
