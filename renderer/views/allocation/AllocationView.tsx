import { useRef, useState } from 'react'
import type { Trace } from '../../../shared/engine/trace.ts'
import type { KeyFigures, View } from '../../../shared/engine/view.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { DataGrid } from '../../components/grid/DataGrid.tsx'
import type { ParseCell } from '../../components/grid/edits.ts'
import type { CellAddress } from '../../components/grid/grid-row.ts'
import { Inspector } from '../../components/inspector/Inspector.tsx'
import css from './AllocationView.module.css'
import { BoundsForm } from './BoundsForm.tsx'
import { ControlChart } from './ControlChart.tsx'
import { controlLine } from './control-line.ts'
import { ExcessChart } from './ExcessChart.tsx'
import { lockStep, plannedStep, type Step } from './edits-to-changes.ts'
import { Legend } from './Legend.tsx'
import { MethodControl } from './MethodControl.tsx'
import { Preview } from './Preview.tsx'
import { type PasteReport, pasteReport } from './paste-report.ts'
import { StaffGrid } from './StaffGrid.tsx'
import { ToolbarNotice } from './ToolbarNotice.tsx'
import { useEscape } from './use-escape.ts'
import { useWorkbench } from './use-workbench.ts'

export type AllocationViewProps = {
  readonly language: Language
  readonly plan: Plan
  readonly view: View
  readonly baseline: KeyFigures | null
  readonly whatIf: readonly Change[]
  readonly computing: boolean
  readonly selection: { readonly table: string; readonly row: string; readonly column: string } | null
  readonly why: { readonly trace?: Trace; readonly reason?: Message; readonly cell: CellAddress } | null
  /** The panel over the table; beside it, where both fit, it always stands. */
  readonly inspectorOpen: boolean
  readonly onInspector: (open: boolean) => void
  readonly onSelect: (cell: { readonly table: string; readonly row: string; readonly column: string } | null) => void
  /** Answers why the changes were refused; nothing was changed then. */
  readonly onCommit: (changes: readonly Change[], label: Message) => Message | undefined
  /** 反算 for a cell. */
  readonly onGoal?: (cell: { readonly table: string; readonly row: string; readonly column: string }) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

const stripColumns = ['planned', 'allocated', 'gap', 'perThousand']
const parse: ParseCell = (text) => parseAmount(text, { integer: true })
const STAFF = 'staff'

/** 配置: who gets how much, against the standards, and why. */
export function AllocationView(props: AllocationViewProps) {
  const { language, plan, view, baseline, whatIf, computing, selection, why, onSelect, onCommit, onUndo, onRedo } =
    props
  const { inspectorOpen: open, onInspector: setOpen } = props
  const [tab, setTab] = useState<'bed' | 'staff'>('bed')
  const [report, setReport] = useState<PasteReport | null>(null)
  const [notice, setNotice] = useState<Message | undefined>(undefined)
  const [draft, setDraft] = useState<(CellAddress & { readonly text: string }) | null>(null)
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))

  const workbench = useWorkbench({ language, plan, view, whatIf })
  const { table, resource, unit, classes, rows, columns } = workbench
  const staff = view.tables.find((candidate) => candidate.id === STAFF)
  const shown = tab === 'bed' ? table : staff

  /** Answers why the step was refused: said under the cell that was typed in, or in the toolbar. */
  const write = ({ changes, label }: Step): Message | undefined =>
    changes.length === 0 ? undefined : onCommit(changes, label)
  const commit = (step: Step): void => setNotice(write(step))
  const at =
    selection !== null && selection.table === shown?.id ? { row: selection.row, column: selection.column } : undefined
  const gridRow = tab === 'bed' ? [...rows.body, ...rows.foot].find((row) => row.key === at?.row) : undefined
  const row = shown?.rows.find((candidate) => candidate.key === at?.row)
  const column = shown?.columns.find((candidate) => candidate.key === at?.column)
  const answers =
    why !== null && at !== undefined && why.cell.row === at.row && why.cell.column === at.column ? why : null
  const select = (cell: CellAddress): void => {
    if (shown !== undefined) onSelect({ table: shown.id, ...cell })
  }
  const shared = {
    language,
    computing,
    parse,
    selected: at,
    onSelect: select,
    onWhy: () => (open ? close() : setOpen(true)),
    onUndo,
    onRedo,
  }
  const frame = useRef<HTMLDivElement>(null)
  /** The panel goes; a focus that was in it goes back to the cell. */
  const close = (): void => {
    const within = frame.current?.querySelector('aside')?.contains(document.activeElement) === true
    setOpen(false)
    if (within) frame.current?.querySelector<HTMLElement>('input[aria-controls]')?.focus()
  }
  useEscape(open, close)
  const draftText = draft !== null && draft.row === at?.row ? draft.text : undefined

  return (
    <div ref={frame} className={css.stage} data-inspector={open ? 'open' : 'closed'}>
      <section className={css.main} aria-label={t('allocation.title')}>
        <div className={css.toolbar}>
          <Segments
            label={t('allocation.resource')}
            value={tab}
            options={[
              { value: 'bed', label: t('allocation.bed') },
              { value: 'staff', label: t('allocation.staff') },
            ]}
            onChange={(next) => {
              setTab(next)
              onSelect(null)
            }}
          />
          {tab === 'bed' && classes.length > 0 && (
            <MethodControl
              language={language}
              unit={unit}
              classes={classes}
              whatIf={whatIf}
              onCommit={(changes, label) => commit({ changes, label })}
            />
          )}
          {report === null && notice === undefined && tab === 'bed' && <Legend language={language} />}
          {report !== null && (
            <ToolbarNotice
              language={language}
              notice={pasteReport(report, rows.body, columns, language)}
              onDismiss={() => setReport(null)}
            />
          )}
          {report === null && notice !== undefined && (
            <ToolbarNotice language={language} notice={notice} onDismiss={() => setNotice(undefined)} />
          )}
          <span className={css.whyButton}>
            <Button onClick={() => (open ? close() : setOpen(true))} shortcut="Shift+F1">
              {t('allocation.why')}
            </Button>
          </span>
        </div>
        <div className={css.grid}>
          {tab === 'bed' ? (
            <DataGrid
              {...shared}
              key="bed"
              label={t('allocation.bed')}
              rowHead={t('allocation.rowHead')}
              rowHeadNote={unit === '' ? '' : t('allocation.unitNote', { unit })}
              columns={columns}
              rows={rows.body}
              foot={rows.foot}
              onEdit={(edits) => (table === undefined ? undefined : write(plannedStep(table, resource, edits)))}
              onLock={(keys, lock) => table !== undefined && commit(lockStep(table, resource, keys, lock))}
              onReport={setReport}
              onDraft={setDraft}
              empty={t('allocation.empty')}
            />
          ) : (
            <StaffGrid {...shared} key="staff" table={staff} />
          )}
        </div>
        {tab === 'bed' && table !== undefined && rows.body.length > 0 && (
          <div className={css.charts}>
            <ControlChart
              language={language}
              unit={unit}
              name={rows.foot.find((candidate) => candidate.key === 'control')?.label ?? ''}
              year={plan.targetYear}
              line={controlLine(view.figures, baseline ?? undefined)}
            />
            <ExcessChart language={language} table={table} over={view.figures.over} />
          </div>
        )}
      </section>
      <div className={css.inspector}>
        <Inspector
          language={language}
          subject={gridRow?.label ?? row?.label}
          strip={
            gridRow === undefined
              ? []
              : stripColumns.map((key) => ({
                  column: key,
                  head: columns.find((candidate) => candidate.key === key)?.head ?? key,
                  content: gridRow.cells[key],
                  draft: key === 'planned' ? draftText : undefined,
                }))
          }
          column={at?.column}
          onPick={(key) => at !== undefined && select({ row: at.row, column: key })}
          trace={answers?.trace}
          onGoal={
            props.onGoal === undefined || tab !== 'bed' || at === undefined || shown === undefined
              ? undefined
              : () => props.onGoal?.({ table: shown.id, ...at })
          }
          decimals={
            row === undefined || column === undefined ? undefined : (row.decimals?.[column.key] ?? column.decimals)
          }
          reason={
            answers?.reason ?? (at !== undefined && column === undefined ? message('inspector.choose') : undefined)
          }
          onClose={close}
        >
          {tab === 'bed' && table !== undefined && row?.facility !== undefined && (
            <BoundsForm
              key={row.key}
              language={language}
              name={row.label}
              unit={unit}
              min={typeof row.cells.min === 'number' ? row.cells.min : undefined}
              max={typeof row.cells.max === 'number' ? row.cells.max : undefined}
              onBounds={(min, max) =>
                commit({
                  changes: [{ type: 'setBounds', facility: row.facility ?? row.key, resource, min, max }],
                  label: message('allocation.edit.bounds', { name: row.label }),
                })
              }
            />
          )}
          {tab === 'bed' && table !== undefined && draft !== null && (
            <Preview language={language} table={table} row={draft.row} text={draft.text} />
          )}
        </Inspector>
      </div>
    </div>
  )
}
