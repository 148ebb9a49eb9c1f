import type { Address } from '../../../shared/compare/cell-measure.ts'
import { message } from '../../../shared/text/message.ts'
import { useSay, useSession } from '../../state/session.ts'
import styles from './Scenarios.module.css'

type Props = { readonly cell: Address; readonly onCell: (cell: Address) => void }

/** Columns that hold one number per row everywhere; the rest follow from them. */
const columns = ['planned', 'allocated', 'gap', 'perThousand']

/** A cell of the tables of 配置 by name: row and column. */
export function CellPicker({ cell, onCell }: Props): React.ReactElement {
  const say = useSay()
  const tables = useSession((state) => state.view?.workbenches)
  const others = useSession((state) => state.view?.tables)
  const table = tables?.find(({ id }) => id === cell.table) ?? others?.find(({ id }) => id === cell.table)
  const isWorkbench = tables?.some(({ id }) => id === cell.table) === true
  const listed = table?.columns.filter(({ key, kind }) => (isWorkbench ? columns.includes(key) : kind !== 'text')) ?? []
  const known = (row: string, column: string): boolean =>
    table?.rows.find(({ key }) => key === row)?.cells[column] !== undefined
  const go = (next: Partial<Address>): void => {
    const wanted = { ...cell, ...next }
    // The control total stands in one column only.
    const column = known(wanted.row, wanted.column)
      ? wanted.column
      : (listed.find(({ key }) => known(wanted.row, key))?.key ?? wanted.column)
    onCell({ ...wanted, column })
  }
  return (
    <>
      {(tables?.length ?? 0) < 2 ? null : (
        <select
          className={styles.select}
          aria-label={say(message('stage.compare.which'))}
          value={cell.table}
          onChange={(event) => onCell({ table: event.currentTarget.value, row: 'total', column: 'allocated' })}
        >
          {tables?.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      <select
        className={styles.select}
        aria-label={say(message('stage.why.row'))}
        value={cell.row}
        onChange={(event) => go({ row: event.currentTarget.value })}
      >
        {table?.rows.map(({ key, label, role }) => (
          <option key={key} value={key}>
            {role === 'facility' ? `　${label}` : label}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={say(message('stage.why.column'))}
        value={cell.column}
        onChange={(event) => go({ column: event.currentTarget.value })}
      >
        {listed.map(({ key, label, group }) => (
          <option key={key} value={key} disabled={!known(cell.row, key)}>
            {[group, label].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
    </>
  )
}
