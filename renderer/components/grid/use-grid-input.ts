/**
 * Keyboard, pointer and clipboard of the grid. Ready: keys move and typing replaces. Replace: the text began with a key, arrows
 * commit. Edit: F2 or a double click, arrows stay in the text. Keys that belong to an input method (isComposing, 229) are never
 * looked at: its Enter ends the composition, not the edit.
 */
import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import type { Message } from '../../../shared/text/message.ts'
import { type Block, readBlock, toHtml, toTsv } from './clipboard.ts'
import { move } from './cursor.ts'
import {
  type Area,
  clearEdits,
  type Edits,
  editOf,
  fillDownEdits,
  type ParseCell,
  pasteEdits,
  refusal,
} from './edits.ts'
import { type CellAddress, isEditable, rawOf, rowHeadColumn, sameAddress } from './grid-row.ts'
import { addressAt, areaOf, blockOf, indexOf, type Screen, type Selection } from './grid-selection.ts'
import { useChoices } from './use-choices.ts'

export type GridInputParts<V> = {
  readonly input: RefObject<HTMLInputElement | null>
  readonly screen: Screen
  readonly selection: Selection | undefined
  readonly pageRows: number
  readonly parse: ParseCell<V>
  readonly select: (selection: Selection) => void
  /** Whether a cell was ever chosen here; until then the first one is only offered. */
  readonly isUsed: RefObject<boolean>
  readonly fold: (row: string) => void
  readonly isCollapsed: (row: string) => boolean
  readonly lockRows: (rows: readonly string[]) => void
  /** False: the plan refused the edits, and why stands under the cell. */
  readonly write: (edits: Edits<V>, report: boolean) => boolean
  /** Takes the marks of a refused paste away. */
  readonly dismiss: () => void
  readonly setReason: (reason: { readonly text: Message; readonly isError: boolean } | undefined) => void
  readonly onWhy?: ((cell: CellAddress) => void) | undefined
  /** Takes a pasted block over; the grid then writes nothing itself. */
  readonly onPasteBlock?: ((block: Block, area: Area) => void) | undefined
  readonly onSort?: ((column: string) => void) | undefined
  readonly choicesOf: (column: string) => readonly string[] | undefined
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onDraft?: ((draft: (CellAddress & { readonly text: string }) | null) => void) | undefined
}

type Mode = 'ready' | 'replace' | 'edit'

export function useGridInput<V>(parts: GridInputParts<V>) {
  const {
    input,
    screen,
    selection,
    pageRows,
    parse,
    select,
    fold,
    isCollapsed,
    lockRows,
    write,
    dismiss,
    setReason,
    onDraft,
  } = parts
  const [mode, setMode] = useState<Mode>('ready')
  const picker = useChoices(parts.choicesOf)
  /** After Esc the next Tab leaves the grid, so that the keyboard is never caught. */
  const leaving = useRef(false)
  /** Where Tab led, and the column it began in: Enter goes on there in the next row, as in a spreadsheet. */
  const tabbed = useRef<{ readonly start: number; readonly to: CellAddress } | undefined>(undefined)
  const cursor = selection?.cursor
  const at = cursor === undefined ? undefined : indexOf(screen, cursor)
  const row = at === undefined ? undefined : screen.rows[at.row]
  const editable = row !== undefined && cursor !== undefined && isEditable(row, cursor.column)

  const begin = (next: Mode, text?: string): void => {
    const element = input.current
    if (element === null) return
    if (text !== undefined) {
      element.value = text
      element.setSelectionRange(text.length, text.length)
    }
    setMode(next)
    setReason(undefined)
    if (text !== undefined && cursor !== undefined) picker.open(cursor.column, '', text)
  }

  const end = (): void => {
    if (input.current !== null) input.current.value = ''
    setMode('ready')
    picker.close()
    setReason(undefined)
    onDraft?.(null)
  }

  /** Writes what was typed. False: it was refused, the reason stands under the cell, the old value is kept. */
  const commit = (leave: boolean): boolean => {
    if (mode === 'ready' || row === undefined || cursor === undefined) return true
    const edit = editOf(row, cursor.column, picker.answer ?? input.current?.value ?? '', parse)
    if (!edit.ok) {
      if (leave) end()
      setReason({ text: edit.error, isError: true })
      return false
    }
    if (edit.value !== undefined && !write({ edits: [edit.value], refused: [] }, false)) {
      if (leave) end()
      return false
    }
    end()
    return true
  }

  const go = (to: CellAddress | undefined, extend: boolean): void => {
    if (to !== undefined && selection !== undefined) select({ anchor: extend ? selection.anchor : to, cursor: to })
  }

  const area = selection === undefined ? undefined : areaOf(screen, selection)
  const rowsOfArea = (): string[] =>
    area === undefined ? [] : screen.rows.slice(area.top, area.bottom + 1).map((r) => r.key)

  /** Commands with Ctrl or a function key. True: the key is used up. */
  const command = (event: KeyboardEvent): boolean => {
    const ctrl = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (event.key === 'F1' && event.shiftKey && cursor !== undefined && parts.onWhy !== undefined) parts.onWhy(cursor)
    else if (ctrl && key === 'l') lockRows(rowsOfArea())
    else if (mode !== 'ready' && ctrl && event.key === 'Enter' && area !== undefined) {
      // As in a spreadsheet: what was typed goes into every selected cell.
      const text = picker.answer ?? input.current?.value ?? ''
      end()
      write(pasteEdits(screen.rows, screen.columns, area, [[text]], parse), true)
    } else if (mode !== 'ready') return false
    else if (ctrl && key === 'z' && !event.shiftKey) parts.onUndo()
    else if (ctrl && (key === 'y' || key === 'z')) parts.onRedo()
    else if (ctrl && key === 'd' && area !== undefined)
      write(fillDownEdits(screen.rows, screen.columns, area, parse), false)
    else if (ctrl && key === 'a') {
      const first = addressAt(screen, 0, 0)
      const last = addressAt(screen, screen.rows.length - 1, screen.columns.length - 1)
      if (first !== undefined && last !== undefined) select({ anchor: last, cursor: first })
    } else if (event.key === 'F2') {
      if (!editable) refuse()
      else begin('edit', row === undefined || cursor === undefined ? '' : String(rawOf(row, cursor.column) ?? ''))
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && !ctrl && area !== undefined) {
      if (area.top === area.bottom && area.left === area.right && !editable) refuse()
      else write(clearEdits(screen.rows, screen.columns, area, parse), false)
    } else return false
    return true
  }

  const refuse = (): void => {
    if (row !== undefined && cursor !== undefined) setReason({ text: refusal(row, cursor.column), isError: false })
  }

  /** Folding on a row head: Space, ← to close, → to open. */
  const outline = (event: KeyboardEvent): boolean => {
    if (row?.kind !== 'group' || cursor?.column !== rowHeadColumn || event.ctrlKey || event.shiftKey) return false
    const closed = isCollapsed(row.key)
    if (event.key !== ' ' && !(event.key === 'ArrowLeft' && !closed) && !(event.key === 'ArrowRight' && closed))
      return false
    fold(row.key)
    return true
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== input.current || event.nativeEvent.isComposing || event.keyCode === 229) {
      if (event.target === input.current && event.keyCode === 229 && !editable) refuse()
      return
    }
    const used = (): void => {
      event.preventDefault()
      event.stopPropagation()
    }
    const isLeaving = leaving.current && event.key === 'Tab'
    if (event.key !== 'Shift') leaving.current = false
    if (isLeaving) return
    if (event.key === 'Escape') {
      if (mode === 'ready') {
        leaving.current = true
        dismiss()
        end()
        // Nothing to restore here: what lies over the table may close with it.
        event.preventDefault()
        return
      }
      end()
      used()
      return
    }
    if (command(event) || (mode === 'ready' && outline(event))) {
      used()
      return
    }
    if (mode !== 'ready' && picker.key(event.key)) {
      used()
      return
    }
    if (mode === 'edit' && ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return
    if (mode !== 'ready' && (event.ctrlKey || event.metaKey)) return
    const extend = event.shiftKey && event.key !== 'Enter' && event.key !== 'Tab'
    if (mode === 'replace' && extend) return
    const to =
      at === undefined || event.altKey
        ? undefined
        : move(
            at,
            { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey },
            { rows: screen.rows.length, columns: screen.columns.length, page: pageRows },
          )
    if (to !== undefined) {
      used()
      if (!commit(false)) return
      const start = sameAddress(tabbed.current?.to, cursor) ? tabbed.current?.start : undefined
      const isReturn = event.key === 'Enter' && !event.shiftKey
      const next = addressAt(screen, to.row, isReturn ? (start ?? to.column) : to.column)
      tabbed.current =
        event.key === 'Tab' && next !== undefined ? { start: start ?? at?.column ?? 0, to: next } : undefined
      go(next, extend)
    } else if (event.key === 'Tab') commit(true)
    else if (!editable && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      used()
      refuse()
    }
  }

  const onInput = (): void => {
    if (cursor === undefined) return
    if (mode === 'ready') begin('replace')
    else setReason(undefined)
    picker.open(cursor.column, input.current?.value ?? '')
    onDraft?.({ ...cursor, text: input.current?.value ?? '' })
  }

  const addressUnder = (target: EventTarget): CellAddress | undefined => {
    if (!(target instanceof Element)) return undefined
    const cell = target.closest<HTMLElement>('[data-column]')
    const line = cell?.closest<HTMLElement>('[data-row]')
    const { column } = cell?.dataset ?? {}
    const key = line?.dataset.row
    return column === undefined || key === undefined ? undefined : { row: key, column }
  }

  const onPointerDown = (event: PointerEvent): void => {
    const sort =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sort]')?.dataset.sort : undefined
    if (sort !== undefined && event.button === 0) {
      event.preventDefault()
      if (commit(true)) parts.onSort?.(sort)
      input.current?.focus({ preventScroll: true })
      return
    }
    const choice = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-choice]') : null
    if (choice !== null) {
      event.preventDefault()
      if (input.current !== null) input.current.value = choice.dataset.choice ?? ''
      picker.close()
      commit(false)
      return
    }
    const cell = addressUnder(event.target)
    if (cell === undefined || event.button !== 0) return
    event.preventDefault()
    const act =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined
    const fine = commit(true)
    if (act === 'fold') fold(cell.row)
    else {
      if (fine || cell.row !== cursor?.row || cell.column !== cursor?.column) go(cell, event.shiftKey)
      if (act === 'lock') lockRows([cell.row])
    }
    input.current?.focus({ preventScroll: true })
  }

  const onPointerMove = (event: PointerEvent): void => {
    if (event.buttons !== 1 || event.target === input.current) return
    const cell = addressUnder(event.target)
    if (cell !== undefined && (cell.row !== cursor?.row || cell.column !== cursor.column) && mode === 'ready')
      go(cell, true)
  }

  const onDoubleClick = (): void => {
    if (mode === 'ready' && editable)
      begin('edit', row === undefined || cursor === undefined ? '' : String(rawOf(row, cursor.column) ?? ''))
    else if (mode === 'ready' && row?.kind === 'leaf') refuse()
  }

  const onCopy = (event: ClipboardEvent): void => {
    if (mode !== 'ready' || area === undefined) return
    const block = blockOf(screen, area)
    event.clipboardData.setData('text/plain', toTsv(block))
    event.clipboardData.setData('text/html', toHtml(block))
    event.preventDefault()
  }

  const onCut = (event: ClipboardEvent): void => {
    onCopy(event)
    if (mode === 'ready' && area !== undefined) write(clearEdits(screen.rows, screen.columns, area, parse), false)
  }

  const onPaste = (event: ClipboardEvent): void => {
    if (mode !== 'ready' || area === undefined) return
    event.preventDefault()
    const block = readBlock(event.clipboardData)
    if (parts.onPasteBlock !== undefined) parts.onPasteBlock(block, area)
    else write(pasteEdits(screen.rows, screen.columns, area, block, parse), true)
  }

  const onBlur = (event: { readonly target: EventTarget }): void => {
    if (event.target === input.current) commit(true)
  }

  const onFocus = (event: { readonly target: EventTarget }): void => {
    if (event.target === input.current && selection !== undefined && !parts.isUsed.current) select(selection)
  }

  return {
    editing: mode !== 'ready',
    choices: mode === 'ready' ? [] : picker.shown,
    chosen: picker.at,
    handlers: {
      onKeyDown,
      onInput,
      onCompositionStart: onInput,
      onPointerDown,
      onPointerMove,
      onDoubleClick,
      onCopy,
      onCut,
      onPaste,
      onBlur,
      onFocus,
    },
  }
}
