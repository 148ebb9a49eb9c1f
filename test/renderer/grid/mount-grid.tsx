/** A grid of classes and institutions whose edits are kept, as the 配置 stage keeps them. */
import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import '../../../renderer/styles/base.css'
import { DataGrid } from '../../../renderer/components/grid/DataGrid.tsx'
import type { CellEdit, GridColumn, GridRow } from '../../../renderer/components/grid/grid-row.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'

export const columns: readonly GridColumn[] = [
  { key: 'base', head: '2020年编制', width: 90 },
  { key: 'planned', head: '2025年规划', width: 90 },
  { key: 'allocated', head: '按方案测算', width: 90 },
]

const cell = (raw: number | undefined) =>
  raw === undefined ? { text: '未列', muted: true } : { text: String(raw), raw }

const leaf = (key: string, label: string, base: number, planned: number | undefined, locked = false): GridRow => ({
  key,
  label,
  kind: 'leaf',
  level: 1,
  cells: { base: cell(base), planned: cell(planned), allocated: cell(planned) },
  editable: ['planned'],
  lockable: true,
  locked,
})

const group = (key: string, label: string, sum: number): GridRow => ({
  key,
  label,
  kind: 'group',
  level: 0,
  cells: { base: cell(sum), planned: cell(sum), allocated: cell(sum) },
  editable: [],
  lockable: false,
  locked: false,
})

export const county: readonly GridRow[] = [
  group('county', '县办', 845),
  leaf('renmin', '舒兰市人民医院', 495, 730),
  leaf('dier', '舒兰市第二人民医院', 320, 320, true),
  leaf('fuyou', '舒兰市妇幼保健院', 30, 50),
  group('primary', '基层', 60),
  leaf('nancheng', '南城社区卫生服务中心', 20, 20),
  leaf('binhe', '滨河社区卫生服务中心', 30, undefined),
]

export const manyRows = (count: number): readonly GridRow[] =>
  Array.from({ length: count }, (_, i) =>
    i % 50 === 0 ? group(`g${i}`, `第 ${i / 50} 类`, 0) : leaf(`r${i}`, `机构 ${i}`, i, i),
  )

export type Mounted = {
  readonly edits: CellEdit[][]
  readonly locks: { readonly rows: readonly string[]; readonly lock: boolean }[]
  readonly why: string[]
  readonly undos: string[]
  readonly reports: number[]
  readonly container: HTMLElement
  /** Gives the grid new row objects, as every computation does. */
  readonly recompute: () => void
}

const roots: (() => void)[] = []
export function unmountAll(): void {
  for (const unmount of roots.splice(0)) unmount()
}

type Harness = Omit<Mounted, 'container' | 'recompute'> & {
  readonly start: readonly GridRow[]
  /** Hands the setter of the rows out, so that a test can give the grid new ones. */
  readonly expose: (setRows: (update: (rows: readonly GridRow[]) => readonly GridRow[]) => void) => void
}

function Harness({ start, expose, edits, locks, why, undos, reports }: Harness) {
  const [rows, set] = useState(start)
  useLayoutEffect(() => expose(set), [expose])
  return (
    <DataGrid
      label="床位"
      language="zh-CN"
      rowHead="机构"
      columns={columns}
      rows={rows}
      foot={foot}
      parse={(text) => parseAmount(text, { integer: true })}
      onSelect={() => undefined}
      onEdit={(made) => {
        edits.push([...made])
        set((now) => now.map((row) => edited(row, made)))
      }}
      onLock={(keys, lock) => {
        locks.push({ rows: keys, lock })
        set((now) => now.map((row) => (keys.includes(row.key) ? { ...row, locked: lock } : row)))
      }}
      onWhy={(cell) => why.push(`${cell.row} ${cell.column}`)}
      onUndo={() => undos.push('undo')}
      onRedo={() => undos.push('redo')}
      onReport={(report) => reports.push(report?.refused.length ?? 0)}
    />
  )
}

const foot: readonly GridRow[] = [{ ...group('total', '规划合计', 905), kind: 'total' }]

function edited(row: GridRow, edits: readonly CellEdit[]): GridRow {
  const mine = edits.filter((edit) => edit.row === row.key)
  if (mine.length === 0) return row
  return {
    ...row,
    cells: { ...row.cells, ...Object.fromEntries(mine.map((edit) => [edit.column, cell(edit.value ?? undefined)])) },
  }
}

export function mountGrid(start: readonly GridRow[] = county, height = 400): Mounted {
  const container = document.createElement('div')
  container.style.cssText = `width: 800px; height: ${height}px`
  document.body.append(container)
  const heard = { edits: [], locks: [], why: [], undos: [], reports: [] } as Omit<Mounted, 'container' | 'recompute'>
  let setRows: Parameters<Harness['expose']>[0] = () => undefined
  const root = createRoot(container)
  flushSync(() =>
    root.render(
      <Harness
        {...heard}
        start={start}
        expose={(set) => {
          setRows = set
        }}
      />,
    ),
  )
  roots.push(() => {
    root.unmount()
    container.remove()
  })
  return {
    ...heard,
    container,
    recompute: () => flushSync(() => setRows((rows) => rows.map((row) => ({ ...row, cells: { ...row.cells } })))),
  }
}

export const at = (row: string, column: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`tr[data-row="${row}"] [data-column="${column}"]`)
  if (found === null) throw new Error(`no cell ${row} ${column}`)
  return found
}

export const editor = (): HTMLInputElement => {
  const found = document.querySelector('input')
  if (found === null) throw new Error('no editor')
  return found
}

/** The row and column of the cell that assistive technology is told is active. */
export const activeCell = (): string => {
  const cells = document.querySelectorAll<HTMLElement>('[aria-selected="true"]')
  const id = editor().getAttribute('aria-activedescendant')
  const found = [...cells].find((candidate) => candidate.id === id)
  return `${found?.closest('tr')?.dataset.row} ${found?.dataset.column}`
}
