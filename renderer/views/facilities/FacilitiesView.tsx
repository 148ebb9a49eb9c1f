import { IconColumns3, IconFilter, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { facilityColumns } from '../../../shared/facilities/facility-columns.ts'
import type { BadCell } from '../../../shared/facilities/interpret.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { DataGrid, type GridHandle } from '../../components/grid/DataGrid.tsx'
import { type CellAddress, type GridColumn, rowHeadColumn } from '../../components/grid/grid-row.ts'
import { BulkPanel } from './BulkPanel.tsx'
import { ColumnPanel } from './ColumnPanel.tsx'
import css from './FacilitiesView.module.css'
import { FilterPanel } from './FilterPanel.tsx'
import { FindBox } from './FindBox.tsx'
import { GroupSelect } from './GroupSelect.tsx'
import { ImportButton } from './import/ImportButton.tsx'
import { LifeButton } from './life/LifeButton.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { PendingNote } from './PendingNote.tsx'
import { pendingList } from './pending-cells.ts'
import { recallColumns, rememberColumns } from './remembered-view.ts'
import { recallStage, rememberStage } from './stage-memory.ts'
import { useArrangement } from './use-arrangement.ts'
import { type Steps, useFacilityEdits } from './use-facility-edits.ts'
import { useFacilityRows } from './use-facility-rows.ts'

export type FacilitiesViewProps = {
  /** One per session: what waits is kept by it while other stages are shown. */
  readonly session: object
  readonly plan: Plan
  /** What waits is kept under this name; the title of the plan where absent. */
  readonly memory?: string
  /** Id of the 方案 that the plan is shown with. */
  readonly scenario?: string | null
  readonly language: Language
  /** Answers why the changes were refused; nothing was changed then. */
  readonly onCommit: (changes: readonly Change[], label: Message) => Message | undefined
  /** What a report is read against and written into, where that is another than the table. */
  readonly report?: Pick<FacilitiesViewProps, 'plan' | 'onCommit'>
  readonly steps: Steps
  readonly onUndo: () => void
  readonly onRedo: () => void
}

type Panel = 'columns' | 'filter' | 'bulk'

/** 机构: the planner’s own table. */
export function FacilitiesView(props: FacilitiesViewProps) {
  const { session, plan, memory = plan.title, scenario, language, onCommit, report, steps, onUndo, onRedo } = props
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  const remembered = recallStage(session, memory)
  const [chosen, setChosen] = useState(() => recallColumns(localStorage))
  const [panel, setPanel] = useState<Panel | null>(null)
  const [openings, setOpenings] = useState(0)
  const [at, setAt] = useState<CellAddress | undefined>(undefined)
  const grid = useRef<GridHandle>(null)
  const findBox = useRef<HTMLInputElement>(null)

  // The lists a plan’s columns are made of: typed figures must not make them anew.
  const columnsOf = useRef<{ readonly key: string; readonly all: ReturnType<typeof facilityColumns> } | null>(null)
  const key = JSON.stringify([language, plan.baseYear, plan.targetYear, plan.units, plan.resources, plan.consortia])
  const all = useMemo(() => {
    const made = facilityColumns(plan, language)
    const known = columnsOf.current
    if (known !== null && known.key === key && sameShown(known.all, made)) return known.all
    columnsOf.current = { key, all: made }
    return made
  }, [plan, language, key])
  const shown = useMemo(
    () =>
      chosen === undefined
        ? all.slice(1).filter((column) => column.shown)
        : chosen.flatMap((wanted) => all.find((column, index) => index > 0 && column.key === wanted) ?? []),
    [all, chosen],
  )
  const { arrangement, order, arrange } = useArrangement(remembered.arrangement, plan, all, language)
  const edits = useFacilityEdits({
    plan,
    language,
    all,
    scenario: scenario ?? '',
    start: remembered.waiting,
    steps,
    onCommit,
  })
  const { pending, waitingBy } = edits
  const { rows, foot, records } = useFacilityRows({
    plan,
    language,
    all,
    shown,
    groupBy: arrangement.groupBy,
    order,
    pending,
  })
  useEffect(
    () => rememberStage(session, memory, { waiting: waitingBy, arrangement }),
    [session, memory, waitingBy, arrangement],
  )

  const waiting = useMemo(() => {
    if (pending.size === 0) return []
    const ids = new Set(plan.facilities.map(({ id }) => id))
    return pendingList(pending, (id) => ids.has(id))
  }, [pending, plan.facilities])

  const sortOf = (column: string): GridColumn['sort'] =>
    arrangement.sort?.column !== column ? 'none' : arrangement.sort.down ? 'down' : 'up'
  const nameSort = sortOf(all[0]?.key ?? '')
  const columns = useMemo(
    () =>
      shown.map(
        ({ key: column, head, width, kind, choices }): GridColumn => ({
          key: column,
          head,
          width,
          kind: kind === 'number' ? 'number' : 'text',
          sort: arrangement.sort?.column !== column ? 'none' : arrangement.sort.down ? 'down' : 'up',
          ...(choices !== undefined && { choices: choices.map(({ label }) => label) }),
        }),
      ),
    [shown, arrangement.sort],
  )

  const goTo = (cell: CellAddress): void => {
    setAt(cell)
    grid.current?.focus()
  }
  const sort = (head: string): void => {
    const column = head === rowHeadColumn ? (all[0]?.key ?? '') : head
    const now = sortOf(column)
    arrange({ ...arrangement, sort: now === 'down' ? undefined : { column, down: now === 'up' } })
  }
  const add = (): void => {
    const id = edits.add()
    if (id !== undefined) goTo({ row: id, column: rowHeadColumn })
  }
  const nextBad = (): void => {
    const here = waiting.findIndex(({ row, column }) => row === at?.row && addressOf(column, all[0]?.key) === at.column)
    const next: BadCell | undefined = waiting[(here + 1) % waiting.length]
    if (next === undefined) return
    // A column that is not shown cannot be mended.
    if (next.column !== all[0]?.key && !shown.some(({ key: column }) => column === next.column))
      choose([...shown.map(({ key: column }) => column), next.column])
    goTo({ row: next.row, column: addressOf(next.column, all[0]?.key) })
  }
  const choose = (keys: readonly string[] | undefined): void => {
    setChosen(keys)
    rememberColumns(localStorage, keys)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const ctrl = event.ctrlKey || event.metaKey
    if (ctrl && event.key.toLowerCase() === 'f') findBox.current?.select()
    else if (event.key === 'F8') nextBad()
    else if (event.key === 'Insert' && !ctrl) add()
    else if (event.key === 'Delete' && ctrl) edits.remove(grid.current?.selectedRows() ?? [])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  /** One panel at a time: opening one of these closes that of 变动, and the other way round. */
  const toggle = (next: Panel): void => {
    if (panel !== next) setOpenings((count) => count + 1)
    setPanel(panel === next ? null : next)
  }
  const onFocus = (event: FocusEvent): void => {
    const inside = event.target.closest<HTMLElement>('[role="dialog"]')
    if (inside !== null && inside.dataset.panel !== panel) setPanel(null)
  }
  const close = (): void => {
    setPanel(null)
    grid.current?.focus()
  }
  // The dialog holds the focus until it is gone; the keyboard then goes on in the cell.
  const isAsking = edits.asking !== null
  const wasAsking = useRef(false)
  useEffect(() => {
    if (wasAsking.current && !isAsking) grid.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  const selected = (): readonly string[] => grid.current?.selectedRows() ?? []

  return (
    // Keys of the whole stage, wherever in it the focus is.
    <section className={css.stage} aria-label={t('facilities.label')} onKeyDown={onKeyDown} onFocus={onFocus}>
      <div className={css.toolbar}>
        <FindBox
          language={language}
          input={findBox}
          records={records}
          at={at?.row}
          onGo={(row) => setAt({ row, column: at?.column ?? rowHeadColumn })}
          onLeave={() => grid.current?.focus()}
        />
        <Button onClick={() => toggle('filter')}>
          <IconFilter aria-hidden="true" />
          {t('facilities.filter')}
          {arrangement.conditions.length > 0 && <b>{arrangement.conditions.length}</b>}
        </Button>
        <GroupSelect
          language={language}
          columns={all}
          value={arrangement.groupBy}
          onChange={(groupBy) => arrange({ ...arrangement, groupBy })}
        />
        <Button onClick={() => toggle('columns')}>
          <IconColumns3 aria-hidden="true" />
          {t('facilities.columns')}
        </Button>
        <span className={css.gap} />
        {waiting.length > 0 && (
          <PendingNote language={language} count={waiting.length} onNext={nextBad} onDrop={edits.dropPending} />
        )}
        <LifeButton
          key={openings}
          plan={plan}
          language={language}
          facility={at?.row}
          onCommit={onCommit}
          onClose={() => grid.current?.focus()}
        />
        <ImportButton plan={report?.plan ?? plan} language={language} onCommit={report?.onCommit ?? onCommit} />
        <Button onClick={() => toggle('bulk')} disabled={plan.facilities.length === 0}>
          <IconPencil aria-hidden="true" />
          {t('facilities.bulk')}
        </Button>
        <Button
          onClick={() => edits.remove(selected())}
          disabled={plan.facilities.length === 0}
          label={t('facilities.remove')}
          shortcut="Ctrl+Delete"
        >
          <IconTrash aria-hidden="true" />
        </Button>
        <Button onClick={add} label={t('facilities.add')} shortcut="Insert">
          <IconPlus aria-hidden="true" />
          {t('facilities.add')}
        </Button>
        {panel === 'columns' && (
          <ColumnPanel
            language={language}
            columns={all.slice(1)}
            shown={shown.map(({ key: column }) => column)}
            onChange={choose}
            onClose={close}
          />
        )}
        {panel === 'filter' && (
          <FilterPanel
            language={language}
            columns={all}
            conditions={arrangement.conditions}
            onChange={(conditions) => arrange({ ...arrangement, conditions })}
            onClose={close}
          />
        )}
        {panel === 'bulk' && (
          <BulkPanel
            language={language}
            columns={shown}
            count={selected().length}
            start={at?.column}
            onApply={(column, text) => edits.bulk(selected(), column, text)}
            onClose={close}
          />
        )}
      </div>
      <div className={css.grid}>
        <DataGrid<string>
          handle={grid}
          label={t('facilities.label')}
          language={language}
          rowHead={all[0]?.head ?? ''}
          rowHeadSort={nameSort}
          columns={columns}
          rows={rows}
          foot={foot}
          frozen
          headWidth={260}
          help={message('facilities.help')}
          parse={asText}
          selected={at}
          onSelect={setAt}
          onEdit={edits.edit}
          onPasteBlock={(block, place) => edits.paste(block, { ...place, selected: selected() })}
          onSort={sort}
          // Esc takes the notice away.
          onReport={(told) => told === null && edits.dismiss()}
          onUndo={onUndo}
          onRedo={onRedo}
          empty={t(plan.facilities.length === 0 ? 'facilities.empty' : 'facilities.nothing')}
        />
      </div>
      {edits.notice !== undefined && edits.reading === null && (
        <div className={css.reading} role="status">
          <span>{say(language, edits.notice)}</span>
          <Button look="bare" shortcut="Esc" onClick={edits.dismiss}>
            {t('grid.report.dismiss')}
          </Button>
        </div>
      )}
      {edits.reading !== null && (
        <div className={css.reading} role="status">
          <progress value={edits.reading.done} max={edits.reading.total} aria-label={t('facilities.keys.paste')} />
          <span>{t('facilities.paste.reading', edits.reading)}</span>
          <Button onClick={edits.stop}>{t('facilities.paste.stop')}</Button>
        </div>
      )}
      {edits.asking !== null && (
        <PasteDialog
          language={language}
          columns={all}
          asking={edits.asking}
          onApply={edits.applyGood}
          onCancel={edits.stop}
        />
      )}
    </section>
  )
}

/** Every text is handed on; the columns say what it means. */
const asText = (text: string) => ({ ok: true as const, value: text })
const addressOf = (column: string, name: string | undefined): string => (column === name ? rowHeadColumn : column)

const sameShown = (a: readonly { readonly key: string; readonly shown: boolean }[], b: typeof a): boolean =>
  a.length === b.length && a.every(({ key, shown }, index) => key === b[index]?.key && shown === b[index]?.shown)
