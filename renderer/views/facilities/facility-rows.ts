/** Facilities as rows of the grid. Cells are made when a row comes into view: of 100 000 rows forty are seen. */
import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import type { FacilityRecord } from '../../../shared/facilities/facility-record.ts'
import type { FacilityGroup } from '../../../shared/facilities/group.ts'
import { sumOf } from '../../../shared/facilities/sum.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { formatFigure } from '../../components/format.ts'
import { type CellContent, type GridRow, rowHeadColumn } from '../../components/grid/grid-row.ts'
import type { PendingCells } from './pending-cells.ts'

export type RowParts = {
  readonly language: Language
  /** The name, which stands in the row head. */
  readonly name: FacilityColumn
  readonly columns: readonly FacilityColumn[]
  readonly pending: PendingCells
  /** How many facilities have a name, where it is more than one. */
  readonly same: ReadonlyMap<string, number>
}

/** A class, because of 100 000 rows each is made, and forty are read. */
class FacilityRow implements GridRow {
  readonly key: string
  readonly label: string
  readonly kind = 'leaf'
  readonly lockable = false
  readonly locked = false
  readonly level: 0 | 1
  readonly editable: readonly string[]
  readonly #record: FacilityRecord
  readonly #parts: RowParts
  #cells: GridRow['cells'] | undefined
  #note: string | undefined

  constructor(record: FacilityRecord, level: 0 | 1, editable: readonly string[], parts: RowParts) {
    this.key = record.facility.id
    this.label = record.facility.name
    this.level = level
    this.editable = editable
    this.#record = record
    this.#parts = parts
  }
  get cells() {
    this.#cells ??= cellsOf(this.#record, this.#parts)
    return this.#cells
  }
  get note() {
    this.#note ??= noteOf(this.#record, this.#parts)
    return this.#note === '' ? undefined : this.#note
  }
}

export const facilityRow = (
  record: FacilityRecord,
  level: 0 | 1,
  editable: readonly string[],
  parts: RowParts,
): GridRow => new FacilityRow(record, level, editable, parts)

export const groupRow = (group: FacilityGroup, parts: RowParts): GridRow =>
  sumRow(group.key, group.label, 'group', group.records, parts, {
    key: 'facilities.count',
    count: group.records.length,
  })

export function sumRow(
  key: string,
  label: string,
  kind: 'group' | 'total',
  records: readonly FacilityRecord[],
  { language, columns }: RowParts,
  note: { readonly key: 'facilities.count' | 'facilities.countOf'; readonly count: number; readonly shown?: number },
): GridRow {
  let cells: GridRow['cells'] | undefined
  return {
    key,
    label,
    note: say(language, message(note.key, { count: note.count, shown: note.shown ?? note.count })),
    kind,
    level: 0,
    editable: [],
    lockable: false,
    locked: false,
    get cells() {
      cells ??= Object.fromEntries(
        columns.flatMap((column): [string, CellContent][] => {
          const total = column.sums ? sumOf(records, column) : undefined
          return total === undefined ? [] : [[column.key, { text: formatFigure(total), raw: total }]]
        }),
      )
      return cells
    },
  }
}

function cellsOf(record: FacilityRecord, { language, name, columns, pending }: RowParts): GridRow['cells'] {
  const id = record.facility.id
  const none = say(language, message('facilities.none'))
  const cell = (column: FacilityColumn): CellContent => {
    const raw = column.raw(record)
    const waiting = pending.get(id)?.get(column.key)
    if (waiting !== undefined)
      return {
        text: waiting.text,
        raw: waiting.text,
        bad: message('facilities.bad.kept', { text: waiting.text, reason: say(language, waiting.reason) }),
      }
    if (raw === undefined) return column.sums ? { text: none, muted: true } : { text: '' }
    return { text: typeof raw === 'number' && column.sums ? formatFigure(raw) : String(raw), raw }
  }
  return Object.fromEntries([
    [rowHeadColumn, cell(name)],
    ...columns.map((column): [string, CellContent] => [column.key, cell(column)]),
  ])
}

/** Worth a look beside the name: that others have it too, and who decides. */
function noteOf({ facility }: FacilityRecord, { language, same }: RowParts): string {
  const count = same.get(facility.name)
  const above = facility.decidedBy?.above
  return [
    count === undefined ? '' : say(language, message('facilities.sameName', { count })),
    above === undefined ? '' : say(language, message('facilities.decided', { above })),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
