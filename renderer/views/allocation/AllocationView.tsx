import { useEffect, useMemo, useRef, useState } from 'react'
import type { Trace } from '../../../shared/engine/trace.ts'
import type { KeyFigures, View } from '../../../shared/engine/view.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { EQUIPMENT } from '../../../shared/tables/equipment-stage.ts'
import { STAFFING } from '../../../shared/tables/staff-facility-table.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
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
import { DistributionsView } from './DistributionsView.tsx'
import { EquipmentTools } from './EquipmentTools.tsx'
import { equipmentStep, lockStep, plannedStep, type Step } from './edits-to-changes.ts'
import { Legend } from './Legend.tsx'
import { MethodControl } from './MethodControl.tsx'
import { Preview } from './Preview.tsx'
import { type PasteReport, pasteReport } from './paste-report.ts'
import { RebalancePanel } from './RebalancePanel.tsx'
import { StaffWeights } from './StaffWeights.tsx'
import { StageCharts } from './StageCharts.tsx'
import { StageGrid } from './StageGrid.tsx'
import { shareable } from './sharing-classes.ts'
import { equipmentEditable, nothing, staffEditable } from './stage-editable.ts'
import { COUNTY_STAFF, type StageTab, stageTabs, tabOf, tabTables } from './stage-tabs.ts'
import { TableSelect } from './TableSelect.tsx'
import { ToolbarNotice } from './ToolbarNotice.tsx'
import type { ComputeDistributions } from './use-distributions.ts'
import { useEscape } from './use-escape.ts'
import { BEDS, useLook } from './use-look.ts'
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
  /** The table that is shown has changed. */
  readonly onLook?: (table: string) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  /** Methods side by side, away from the screen’s own thread. */
  readonly compute: ComputeDistributions
}

const stripColumns = ['planned', 'allocated', 'gap', 'perThousand']
const parse: ParseCell = (text) => parseAmount(text, { integer: true })

/** 配置: who gets how much, against the standards, and why. */
export function AllocationView(props: AllocationViewProps) {
  const { language, plan, view, baseline, whatIf, computing, selection, why, onSelect, onCommit, onUndo, onRedo } =
    props
  const { inspectorOpen: open, onInspector: setOpen } = props
  const [tab, setTab] = useState<StageTab>('bed')
  const [chosen, setChosen] = useState<{ readonly bed?: string; readonly staff?: string }>({})
  const [panel, setPanel] = useState<'rebalance' | 'distributions' | null>(null)
  const [report, setReport] = useState<PasteReport | null>(null)
  const [notice, setNotice] = useState<Message | undefined>(undefined)
  const [draft, setDraft] = useState<(CellAddress & { readonly text: string }) | null>(null)
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))

  const tables = useMemo(() => tabTables(plan, view), [plan, view])
  const workbench = useWorkbench({ language, plan, view, whatIf, shown: chosen.bed })
  const { table, resource, unit, classes, comparable, rows, columns } = workbench
  const sharing = shareable(classes)
  const staff = tables.staff.find(({ id }) => id === chosen.staff) ?? tables.staff[0]
  const staffResource = staff?.id.startsWith(STAFFING) === true ? staff.id.slice(STAFFING.length) : undefined
  const shown = { bed: table, staff, equipment: tables.equipment, special: tables.special }[tab]
  useLook(shown?.id, props.onLook)

  // A cell chosen elsewhere (转到单元格) opens the tab and the table it stands in.
  const wanted = selection?.table
  const wantedTab = tabOf(tables, wanted)
  useEffect(() => {
    if (wanted === undefined || wantedTab === undefined) return
    setTab(wantedTab)
    if (wantedTab === 'bed' || wantedTab === 'staff') setChosen((now) => ({ ...now, [wantedTab]: wanted }))
  }, [wanted, wantedTab])

  /** Answers why the step was refused: said under the cell that was typed in, or in the toolbar. */
  const write = ({ changes, label }: Step): Message | undefined =>
    changes.length === 0 ? undefined : onCommit(changes, label)
  const commit = (step: Step): void => setNotice(write(step))
  const lock = (target: TableModel | undefined, of: string, keys: readonly string[], locked: boolean): void => {
    if (target === undefined) return
    const above = plan.facilities.find((f) => keys.includes(f.id) && f.decidedBy !== undefined)
    // What is decided above is no plan of this one: it stays locked, and says so.
    if (!locked && above !== undefined)
      setNotice(message('stage.decidedLocked', { name: above.name, above: above.decidedBy?.above ?? '' }))
    const free = locked
      ? keys
      : keys.filter((key) => plan.facilities.find((f) => f.id === key)?.decidedBy === undefined)
    if (free.length > 0) commit(lockStep(target, of, free, locked))
  }
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
  const host = useRef<HTMLDivElement>(null)
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
            options={stageTabs.map((value) => ({ value, label: t(`stage.tab.${value}`) }))}
            onChange={(next) => {
              setTab(next)
              setPanel(null)
              setNotice(undefined)
              onSelect(null)
            }}
          />
          {tab === 'bed' && (
            <TableSelect
              language={language}
              tables={tables.beds}
              value={table?.id}
              nameOf={(candidate) => (candidate.id === BEDS ? t('stage.allBeds') : candidate.title)}
              onChange={(id) => {
                setChosen({ ...chosen, bed: id })
                onSelect(null)
              }}
            />
          )}
          {tab === 'staff' && (
            <TableSelect
              language={language}
              tables={tables.staff}
              value={staff?.id}
              nameOf={(candidate) => (candidate.id === COUNTY_STAFF ? t('stage.countyStaff') : candidate.title)}
              onChange={(id) => {
                setChosen({ ...chosen, staff: id })
                onSelect(null)
              }}
            />
          )}
          {tab === 'staff' && staff !== undefined && staffResource !== undefined && (
            <StaffWeights language={language} plan={plan} table={staff} resource={staffResource} onCommit={commit} />
          )}
          {tab === 'bed' && classes.length > 0 && (
            <MethodControl
              language={language}
              unit={unit}
              classes={classes}
              whatIf={whatIf}
              onCommit={(changes, label) => commit({ changes, label })}
            />
          )}
          {tab === 'bed' && classes.length > 0 && (
            <span className={css.actions}>
              {table !== undefined && sharing.length > 0 && (
                <Button
                  label={t('rebalance.open')}
                  onClick={() => setPanel(panel === 'rebalance' ? null : 'rebalance')}
                >
                  {t('rebalance.short')}
                </Button>
              )}
              <Button label={t('distributions.open')} onClick={() => setPanel('distributions')}>
                {t('distributions.short')}
              </Button>
            </span>
          )}
          {tab === 'equipment' && (
            <EquipmentTools
              {...{
                language,
                plan,
                table: tables.equipment,
                selected: at?.row,
                host,
                onCommit: write,
                onRefused: setNotice,
              }}
              onSaved={(id) => onSelect({ table: EQUIPMENT, row: id, column: 'applied' })}
            />
          )}
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
        <div ref={host} className={css.grid}>
          {tab === 'bed' && (
            <DataGrid
              {...shared}
              key={table?.id ?? 'bed'}
              label={t('allocation.bed')}
              rowHead={t('allocation.rowHead')}
              rowHeadNote={unit === '' ? '' : t('allocation.unitNote', { unit })}
              columns={columns}
              rows={rows.body}
              foot={rows.foot}
              onEdit={(edits) => (table === undefined ? undefined : write(plannedStep(table, resource, edits)))}
              onLock={(keys, locked) => lock(table, resource, keys, locked)}
              onReport={setReport}
              onDraft={setDraft}
              empty={t('allocation.empty')}
            />
          )}
          {tab === 'staff' && (
            <StageGrid
              {...shared}
              key={staff?.id ?? 'staff'}
              table={staff}
              editable={staffResource === undefined ? nothing : staffEditable}
              lockable={staffResource !== undefined}
              onEdit={(edits) =>
                staff === undefined || staffResource === undefined
                  ? undefined
                  : write(plannedStep(staff, staffResource, edits))
              }
              onLock={(keys, locked) => lock(staff, staffResource ?? '', keys, locked)}
              empty={t('staff.none')}
            />
          )}
          {tab === 'equipment' && (
            <StageGrid
              {...shared}
              key="equipment"
              table={tables.equipment}
              editable={equipmentEditable}
              onEdit={(edits) =>
                tables.equipment === undefined ? undefined : write(equipmentStep(tables.equipment, edits))
              }
              empty={t('stage.equipment.none')}
            />
          )}
          {tab === 'special' && (
            <StageGrid
              {...shared}
              key="special"
              table={tables.special}
              onEdit={() => undefined}
              empty={t('stage.special.none')}
            />
          )}
          {panel === 'rebalance' && table !== undefined && (
            <RebalancePanel
              key={`rebalance ${table.id}`}
              language={language}
              plan={plan}
              whatIf={whatIf}
              classes={sharing}
              table={table}
              compute={props.compute}
              onCommit={(step) => {
                const refused = write(step)
                if (refused === undefined) setPanel(null)
                return refused
              }}
              onClose={() => setPanel(null)}
            />
          )}
        </div>
        {shown !== undefined && tab !== 'bed' && shown.notes.length > 0 && (
          <p className={css.notes}>{shown.notes.map((note) => say(language, note)).join(' ')}</p>
        )}
        {tab === 'bed' && table !== undefined && table.id === BEDS && rows.body.length > 0 && (
          <StageCharts
            language={language}
            unit={unit}
            name={rows.foot.find((candidate) => candidate.key === 'control')?.label ?? ''}
            year={plan.targetYear}
            table={table}
            figures={view.figures}
            baseline={baseline ?? undefined}
          />
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
          {tab === 'bed' && <Legend language={language} />}
        </Inspector>
      </div>
      {panel === 'distributions' && (
        <DistributionsView
          language={language}
          plan={plan}
          whatIf={whatIf}
          classes={comparable}
          resource={resource}
          compute={props.compute}
          onCommit={write}
          onUndo={onUndo}
          onRedo={onRedo}
          onClose={() => setPanel(null)}
        />
      )}
    </div>
  )
}
