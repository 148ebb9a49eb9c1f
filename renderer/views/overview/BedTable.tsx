import { message } from '../../../shared/text/message.ts'
import { formatNumber } from '../../components/format.ts'
import { StatusMark } from '../../components/marks/StatusMark.tsx'
import { useActions, useSay } from '../../state/session.ts'
import type { BedRow } from './bed-rows.ts'
import styles from './OverviewStage.module.css'

type Props = { readonly rows: readonly BedRow[]; readonly baseYear: number; readonly targetYear: number }

const shown = (value: number | undefined, decimals = 0): string =>
  value === undefined ? '—' : formatNumber(value, decimals)

/** The chart in numbers; a class is a way to its rows in 配置. */
export function BedTable({ rows, baseYear, targetYear }: Props): React.ReactElement {
  const say = useSay()
  const { select, setStage } = useActions()
  const goTo = (row: BedRow): void => {
    select({ table: 'workbench:bed', row: row.key, column: 'planned' })
    setStage('allocation')
  }
  return (
    <table className={`${styles.table} num`}>
      <thead>
        <tr>
          <th scope="col">{say(message('screen.overview.class'))}</th>
          <th scope="col">{say(message('screen.overview.baseColumn', { year: baseYear }))}</th>
          <th scope="col">{say(message('screen.overview.plannedColumn', { year: targetYear }))}</th>
          <th scope="col">{say(message('screen.overview.control'))}</th>
          <th scope="col">{say(message('screen.overview.difference'))}</th>
          <th scope="col">{say(message('screen.overview.perThousand'))}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { over } = row
          const status = over === undefined || over === 0 ? 'met' : over > 0 ? 'over' : 'short'
          return (
            <tr key={row.key} className={row.role === 'total' ? styles.total : undefined}>
              <th scope="row">
                <button type="button" className={styles.rowLink} onClick={() => goTo(row)} title={row.label}>
                  {row.label}
                </button>
              </th>
              <td>{shown(row.base)}</td>
              <td>{shown(row.planned)}</td>
              <td>{shown(row.control)}</td>
              <td>
                {over === undefined ? (
                  '—'
                ) : (
                  <span className={styles.gap} data-status={status}>
                    <StatusMark status={status} label={say(message(`status.${status}`))} />
                    {formatNumber(Math.abs(over))}
                  </span>
                )}
              </td>
              <td>{shown(row.perThousand, 2)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
