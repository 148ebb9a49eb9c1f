import { useMemo, useState } from 'react'
import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { DataGrid, type DataGridProps } from '../../components/grid/DataGrid.tsx'
import { useSay } from '../../state/session.ts'
import css from './PopulationView.module.css'
import type { PopulationViewProps } from './population-view-props.ts'
import { unitEdits, unitTable } from './unit-rows.ts'

type Props = Pick<
  PopulationViewProps,
  'plan' | 'view' | 'language' | 'computing' | 'onCommit' | 'onUndo' | 'onRedo'
> & {
  readonly unit: string
  readonly kind: PopulationKind
  /** All years, not the first and the last alone. */
  readonly wide: boolean
  readonly onImport: () => void
}

type Report = Parameters<NonNullable<DataGridProps['onReport']>>[0]
const nothing = (): undefined => undefined
const parse = (text: string) => parseAmount(text, { integer: true, max: 2e9 })

/** The units below the one looked at, by years: typed, pasted from a spreadsheet, or computed between what is given. */
export function UnitGrid(props: Props): React.ReactElement {
  const { plan, view, language, computing, unit, kind, wide, onCommit, onUndo, onRedo, onImport } = props
  const say = useSay()
  const [report, setReport] = useState<Report>(null)
  const { columns, rows, foot } = useMemo(
    () => unitTable(plan, view, { unit, kind, wide }, language),
    [plan, view, unit, kind, wide, language],
  )
  // The heads alone decide the columns: numbers that change must not repaint every row.
  const heads = JSON.stringify(columns)
  const fixed = useMemo(() => JSON.parse(heads) as typeof columns, [heads])
  const first = report?.refused[0]
  return (
    <div className={css.units}>
      {report === null || first === undefined ? null : (
        <p className={css.report} role="status">
          {say(
            message('grid.report.first', {
              done: report.done,
              refused: report.refused.length,
              reason: say(first.reason),
              row: plan.units.find(({ id }) => id === first.row)?.name ?? first.row,
              column: first.column,
            }),
          )}
        </p>
      )}
      <div className={css.unitGrid}>
        <DataGrid
          label={say(message('people.units'))}
          language={language}
          rowHead={say(message('people.units.name'))}
          rowHeadNote={say(message('people.units.unit'))}
          columns={fixed}
          rows={rows}
          foot={foot}
          parse={parse}
          computing={computing}
          onSelect={nothing}
          onEdit={(edits): Message | undefined => {
            const changes = unitEdits(plan, kind, edits)
            const label =
              edits.length === 1 ? message('people.edit.unit') : message('people.edit.units', { count: edits.length })
            return changes.length === 0 ? undefined : onCommit(changes, label)
          }}
          onLock={nothing}
          onWhy={nothing}
          onUndo={onUndo}
          onRedo={onRedo}
          onReport={setReport}
          empty={
            <EmptyState text={say(message('people.units.none'))}>
              <Button onClick={onImport}>{say(message('people.import'))}</Button>
            </EmptyState>
          }
        />
      </div>
    </div>
  )
}
