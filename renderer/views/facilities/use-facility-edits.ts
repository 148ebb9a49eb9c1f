/** Typed, pasted, filled and bulk edits of the grid, each one undoable step; what does not fit waits in its cell. */
import { useEffect, useRef, useState } from 'react'
import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import { type Interpreted, interpret, type RowTexts } from '../../../shared/facilities/interpret.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import type { Block } from '../../components/grid/clipboard.ts'
import { type CellEdit, rowHeadColumn } from '../../components/grid/grid-row.ts'
import { changesOf } from './edits-to-changes.ts'
import { MOST_ROWS, type PastePlace, pasteRows } from './paste-rows.ts'
import { allFollowed, nothingWaits, type Waiting, type WaitingByScenario, withPending } from './pending-cells.ts'
import { usePaste } from './use-paste.ts'

/** The undo history, as far as cells that wait go with it. */
export type Steps = {
  /** The step done last, at the moment it is asked. */
  readonly last: () => number
  readonly isDone: (step: number) => boolean
}

type Parts = {
  readonly plan: Plan
  readonly language: Language
  /** The name first. */
  readonly all: readonly FacilityColumn[]
  /** Id of the 方案 that is shown, '' of none: each keeps its own waiting texts. */
  readonly scenario: string
  readonly start: WaitingByScenario
  readonly steps: Steps
  readonly onCommit: (changes: readonly Change[], label: Message) => Message | undefined
}

export type Asking = { readonly read: Interpreted; readonly rows: number }

export function useFacilityEdits({ plan, language, all, scenario, start, steps, onCommit }: Parts) {
  const [waitingBy, setWaitingBy] = useState(start)
  const { cells: pending } = waitingBy.get(scenario) ?? nothingWaits
  const setWaiting = (next: (now: Waiting) => Waiting): void =>
    setWaitingBy((now) => new Map([...now, [scenario, next(now.get(scenario) ?? nothingWaits)]]))
  useEffect(() => setWaitingBy((now) => allFollowed(now, steps.isDone)), [steps])
  const [told, setTold] = useState<{ readonly scenario: string; readonly notice: Message | undefined } | null>(null)
  const notice = told?.scenario === scenario ? told.notice : undefined
  const setNotice = (next: Message | undefined): void => setTold({ scenario, notice: next })
  const unnamed = say(language, message('facilities.unnamed'))
  const columnOf = (key: string): FacilityColumn | undefined =>
    key === rowHeadColumn ? all[0] : all.find((column) => column.key === key)

  /** Writes what was read; the cells that were not taken wait. Answers why nothing could be written. */
  const write = (read: Interpreted, rows: readonly RowTexts[], label: Message): Message | undefined => {
    const changes = changesOf(read)
    const before = steps.last()
    const refused = changes.length === 0 ? undefined : onCommit(changes, label)
    if (refused !== undefined) return refused
    const id = steps.last()
    const settled =
      pending.size === 0
        ? []
        : rows.flatMap(({ id: row = '', cells }) =>
            cells.flatMap(({ column }) => pending.get(row)?.get(column.key) ?? []),
          )
    if (settled.length + read.bad.length === 0) return undefined
    setWaiting((now) => ({
      cells: withPending(now.cells, settled, read.bad),
      steps: id === before ? now.steps : [...now.steps, { id, made: read.bad, settled, isDone: true }],
    }))
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
    if (dropped.length > 0) setWaiting((now) => ({ ...now, cells: withPending(now.cells, dropped, []) }))
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

  const pasted = useRef<readonly RowTexts[]>([])
  const done = ({ read, rows }: Asking): void => {
    const refused = write(read, pasted.current, message('facilities.edit.paste', { rows }))
    setNotice(refused ?? message('facilities.paste.done', { rows, written: read.written, added: read.added.length }))
  }
  const reader = usePaste(scenario, (read, rows) => done({ read, rows }))

  return {
    pending,
    waitingBy,
    notice,
    dismiss: () => setNotice(undefined),
    dropPending: () => setWaiting(() => nothingWaits),
    edit,
    paste: (block: Block, place: PastePlace): void => {
      if (block.length > MOST_ROWS) {
        setNotice(message('facilities.paste.large', { limit: MOST_ROWS }))
        return
      }
      setNotice(undefined)
      pasted.current = pasteRows(block, place, all, plan.facilities)
      reader.start(plan, pasted.current, unnamed)
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
