import { useMemo, useState } from 'react'
import { fieldText } from '../../../shared/annex/field.ts'
import { NORM_LIST } from '../../../shared/engine/norm-cell.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { message, say } from '../../../shared/text/message.ts'
import css from './Editor.module.css'
import { PickGrid, type PickRow } from './PickGrid.tsx'
import type { PrintViewProps } from './print-view-props.ts'
import { useAnnexJob } from './use-annex-job.ts'

type Props = Pick<PrintViewProps, 'plan' | 'overlay' | 'language' | 'run'> & {
  readonly onPick: (field: string) => void
}

const people = 'population'
const formats = ['', '0', '1', '2', '3', 'w0', 'w2', 'w4'] as const
/** A number in every cell, as it would be written. */
type Grid = {
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly rows: readonly PickRow[]
}

/** Any number of the plan by its cell: tables, values of norms, population. */
export function FieldPicker({ plan, overlay, language, run, onPick }: Props): React.ReactElement {
  const tables = useMemo(() => [...plan.tables, ...standardTables(plan, language)], [plan, language])
  const [from, setFrom] = useState(tables[0]?.id ?? NORM_LIST)
  const [format, setFormat] = useState<(typeof formats)[number]>('')
  const [search, setSearch] = useState('')
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const spec = tables.find(({ id }) => id === from)
  const pick = (row: string, column: string): void => onPick(fieldText({ table: from, row, column }, format))
  const grid = { plan, overlay, language, run, search, onPick: pick }
  return (
    <section className={css.picker} aria-label={words('annex.pickCell')}>
      <h3>{words('annex.pickCell')}</h3>
      <div className={css.form}>
        <label>
          <span>{words('annex.pickTable')}</span>
          <select value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
            {tables.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            <option value={NORM_LIST}>{words('annex.pickNorms')}</option>
            {tables.some(({ id }) => id === people) ? null : (
              <option value={people}>{words('annex.pickPopulation')}</option>
            )}
          </select>
        </label>
        <label>
          <span>{words('annex.format')}</span>
          <select
            value={format}
            onChange={(event) => setFormat(formats.find((entry) => entry === event.currentTarget.value) ?? '')}
          >
            {formats.map((entry) => (
              <option key={entry} value={entry}>
                {entry === ''
                  ? words('annex.format.asIs')
                  : words(entry.startsWith('w') ? 'annex.format.scaled' : 'annex.format.decimals', {
                      count: Number(entry.replace('w', '')),
                    })}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words('ownTable.rows')}</span>
          <input type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        </label>
      </div>
      {spec !== undefined ? (
        <TableGrid {...grid} table={spec} />
      ) : from === NORM_LIST ? (
        <NormGrid {...grid} />
      ) : (
        <PeopleGrid {...grid} />
      )}
    </section>
  )
}

type GridProps = Omit<Props, 'onPick'> & {
  readonly search: string
  readonly onPick: (row: string, column: string) => void
}

function TableGrid({ table, plan, overlay, language, run, search, onPick }: GridProps & { readonly table: TableSpec }) {
  const job = useMemo(
    () => ({ kind: 'table', plan, overlay, table, language }) as const,
    [plan, overlay, table, language],
  )
  const answer = useAnnexJob(run, job)
  const whole = answer?.ok && answer.value.whole.id === table.id ? answer.value.whole : undefined
  return (
    <PickGrid {...(whole === undefined ? none : gridOf(whole))} search={search} language={language} onPick={onPick} />
  )
}

const none: Grid = { columns: [], rows: [] }

function gridOf({ columns, rows }: TableModel): Grid {
  return {
    columns: columns.map(({ key, over, group, label }) => ({
      key,
      label: [over, group, label].filter(Boolean).join(' '),
    })),
    rows: rows.map(({ key, label, cells }) => ({ key, label, cells })),
  }
}

/** Values come from the fields themselves, so that what is shown is what is inserted. */
function useFieldCells(
  props: Pick<GridProps, 'plan' | 'overlay' | 'language' | 'run'>,
  table: string,
  rows: readonly { readonly key: string; readonly label: string }[],
  columns: Grid['columns'],
): Grid {
  const { plan, overlay, language, run } = props
  const texts = useMemo(
    () => rows.flatMap((row) => columns.map((column) => fieldText({ table, row: row.key, column: column.key }))),
    [table, rows, columns],
  )
  const job = useMemo(
    () => ({ kind: 'fields', plan, overlay, texts, language }) as const,
    [plan, overlay, texts, language],
  )
  const answer = useAnnexJob(run, job)
  if (!answer?.ok || answer.value.length !== texts.length) return none
  return {
    columns,
    rows: rows.map((row, at) => ({
      ...row,
      cells: Object.fromEntries(
        columns.flatMap(({ key }, place) => {
          const filled = answer.value[at * columns.length + place]
          return filled === undefined || filled.broken.length > 0 ? [] : [[key, filled.text]]
        }),
      ),
    })),
  }
}

function NormGrid(props: GridProps): React.ReactElement {
  const { plan, language } = props
  const rows = useMemo(() => plan.norms.map(({ id, label }) => ({ key: id, label })), [plan])
  const columns = useMemo(() => {
    const words = (key: Parameters<typeof message>[0], year: number) => say(language, message(key, { year }))
    return [
      { key: `value:${plan.baseYear}`, label: words('ownTable.column.baseValue', plan.baseYear) },
      { key: `value:${plan.targetYear}`, label: words('ownTable.column.target', plan.targetYear) },
      { key: `required:${plan.targetYear}`, label: words('table.requiredIn', plan.targetYear) },
    ]
  }, [plan, language])
  const grid = useFieldCells(props, NORM_LIST, rows, columns)
  return <PickGrid {...grid} search={props.search} language={language} onPick={props.onPick} />
}

function PeopleGrid(props: GridProps): React.ReactElement {
  const { plan, language } = props
  const rows = useMemo(() => plan.units.map(({ id, name }) => ({ key: id, label: name })), [plan])
  const columns = useMemo(
    () =>
      Array.from({ length: plan.targetYear - plan.baseYear + 1 }, (_, i) => plan.baseYear + i).map((year) => ({
        key: String(year),
        label: say(language, message('table.year', { year })),
      })),
    [plan, language],
  )
  const grid = useFieldCells(props, people, rows, columns)
  return <PickGrid {...grid} search={props.search} language={language} onPick={props.onPick} />
}
