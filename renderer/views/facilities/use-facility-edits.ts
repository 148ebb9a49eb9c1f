/** Typed, pasted, filled and bulk edits of the grid, each one undoable step; what does not fit waits in its cell. */
import { useState } from 'react'
import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import { type Interpreted, interpret, type RowTexts } from '../../../shared/facilities/interpret.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import type { Block } from '../../components/grid/clipboard.ts'
import { type CellEdit, rowHeadColumn } from '../../components/grid/grid-row.ts'
import { changesOf } from './edits-to-changes.ts'
import { MOST_ROWS, type PastePlace, pasteRows } from './paste-rows.ts'
import { noPending, type PendingByScenario, type PendingCells, withPending } from './pending-cells.ts'
import { usePaste } from './use-paste.ts'

type Parts = {
  readonly plan: Plan
  readonly language: Language
  /** The name first. */
  readonly all: readonly FacilityColumn[]
  /** Id of the 方案 that is shown, '' of none: each keeps its own waiting texts. */
  readonly scenario: string
  readonly start: PendingByScenario
  readonly onCommit: (changes: readonly Change[], label: Message) => Message | undefined
}

export type Asking = { readonly read: Interpreted; readonly rows: number }

export function useFacilityEdits({ plan, language, all, scenario, start, onCommit }: Parts) {
  const [pendingBy, setPendingBy] = useState(start)
  const pending = pendingBy.get(scenario) ?? noPending
  const setPending = (next: (now: PendingCells) => PendingCells): void =>
    setPendingBy((now) => new Map([...now, [scenario, next(now.get(scenario) ?? noPending)]]))
  const [told, setTold] = useState<{ readonly scenario: string; readonly notice: Message | undefined } | null>(null)
  const notice = told?.scenario === scenario ? told.notice : undefined
  const setNotice = (next: Message | undefined): void => setTold({ scenario, notice: next })
  const unnamed = say(language, message('facilities.unnamed'))
  const columnOf = (key: string): FacilityColumn | undefined =>
    key === rowHeadColumn ? all[0] : all.find((column) => column.key === key)

  /** Writes what was read; the cells that were not taken wait. Answers why nothing could be written. */
  const write = (read: Interpreted, rows: readonly RowTexts[], label: Message): Message | undefined => {
    const changes = changesOf(read)
    const refused = changes.length === 0 ? undefined : onCommit(changes, label)
    if (refused !== undefined) return refused
    const settled =
      pending.size === 0
        ? []
        : rows.flatMap(({ id, cells }) =>
            id === undefined ? [] : cells.map(({ column }) => ({ row: id, column: column.key })),
          )
    setPending((now) => withPending(now, settled, read.bad))
    return undefined
  }

  const edit = (edits: readonly CellEdit<string>[]): Message | undefined => {
    // An emptied cell whose text was waiting has the plan’s value again.
    const dropped = edits.flatMap(({ row, column, value }) => {
      const key = columnOf(column)?.key ?? ''
      return value === null && pending.get(row)?.has(key) ? [{ row, column: key }] : []
    })
    const isDropped = (row: string, column: string): boolean =>
      dropped.some((cell) => cell.row === row && cell.column === columnOf(column)?.key)
    const byRow = new Map<string, { readonly column: FacilityColumn; readonly text: string }[]>()
    for (const { row, column: key, value } of edits) {
      const column = columnOf(key)
      if (column === undefined || (dropped.length > 0 && isDropped(row, key))) continue
      const cells = byRow.get(row) ?? []
      cells.push({ column, text: value ?? '' })
      byRow.set(row, cells)
    }
    if (dropped.length > 0) setPending((now) => withPending(now, dropped, []))
    setNotice(undefined)
    const rows = [...byRow].map(([id, cells]): RowTexts => ({ id, cells }))
    const [only] = edits
    const name = plan.facilities.find(({ id }) => id === only?.row)?.name ?? ''
    const label =
      edits.length === 1 && only !== undefined
        ? message('facilities.edit.cells', { name, column: columnOf(only.column)?.head ?? '' })
        : message('facilities.edit.many', { count: edits.length })
    return write(interpret(plan, rows, unnamed), rows, label)
  }

  const done = ({ read, rows }: Asking): void => {
    const refused = write(read, [], message('facilities.edit.paste', { rows }))
    setNotice(refused ?? message('facilities.paste.done', { rows, written: read.written, added: read.added.length }))
  }
  const reader = usePaste(scenario, (read, rows) => done({ read, rows }))

  return {
    pending,
    pendingBy,
    notice,
    dismiss: () => setNotice(undefined),
    dropPending: () => setPending(() => noPending),
    edit,
    paste: (block: Block, place: PastePlace): void => {
      if (block.length > MOST_ROWS) {
        setNotice(message('facilities.paste.large', { limit: MOST_ROWS }))
        return
      }
      setNotice(undefined)
      reader.start(plan, pasteRows(block, place, all, plan.facilities), unnamed)
    },
    reading: reader.state?.type === 'reading' ? reader.state : null,
    asking: reader.state?.type === 'asking' ? reader.state : null,
    stop: reader.stop,
    applyGood: (asking: Asking): void => {
      reader.stop()
      done(asking)
    },
    /** Sets one column of the selected facilities; answers what is wrong with the text. */
    bulk: (ids: readonly string[], key: string, text: string): Message | undefined => {
      const column = columnOf(key)
      if (column === undefined || ids.length === 0) return undefined
      const rows = ids.map((id): RowTexts => ({ id, cells: [{ column, text }] }))
      const read = interpret(plan, rows, unnamed)
      const [first] = read.bad
      if (first !== undefined) return first.reason
      return write(read, rows, message('facilities.edit.bulk', { column: column.head, count: ids.length }))
    },
    /** The id of the new facility. */
    add: (): string | undefined => {
      const read = interpret(plan, [{ cells: [] }], unnamed)
      const refused = write(read, [], message('facilities.edit.add'))
      setNotice(refused)
      return refused === undefined ? read.added[0] : undefined
    },
    remove: (ids: readonly string[]): void => {
      if (ids.length === 0) return
      const label = message('facilities.edit.remove', { count: ids.length })
      const refused = onCommit([{ type: 'removeFacilities', facilities: [...ids] }], label)
      const isUsed = refused?.key === 'change.facilityUsed'
      setNotice(isUsed ? message('facilities.remove.used', { count: refused.args?.count ?? 0 }) : refused)
    },
  }
}
