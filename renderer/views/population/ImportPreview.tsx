import { letterOf } from '../../../shared/import/lay-out.ts'
import type { ImportTable } from '../../../shared/import/read-table.ts'
import { type ColumnRole, type ImportKind, rolesOf } from '../../../shared/import/sheet.ts'
import { message } from '../../../shared/text/message.ts'
import { keyed } from '../../components/keyed.ts'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useSay } from '../../state/session.ts'
import css from './ImportDialog.module.css'

type Props = {
  readonly kind: ImportKind
  readonly table: ImportTable
  readonly skipped: readonly number[]
  readonly onRole: (column: number, role: ColumnRole) => void
}

/** Lines shown; all are read. */
const SHOWN = 120

/** The table as it was found, each column with what it is taken for, each cell that cannot be read with its reason. */
export function ImportPreview({ kind, table, skipped, onRole }: Props): React.ReactElement {
  const say = useSay()
  const { layout, columns, problems } = table
  const reasons = new Map(problems.map(({ line, column, message: words }) => [`${line} ${column ?? ''}`, say(words)]))
  const lines = layout.lines.slice(0, SHOWN)
  return (
    <section className={css.preview} {...scrollRegion} aria-label={say(message('import.columns'))}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(message('import.line'))}</th>
            {columns.map(({ index, head, role, by }) => (
              <th key={index} scope="col" data-ignored={role === 'ignore'} data-bad={reasons.has(`0 ${index}`)}>
                <select
                  aria-label={say(message('import.columnOf', { column: letterOf(index) }))}
                  value={role}
                  onChange={(event) => {
                    const next = rolesOf[kind].find((other) => other === event.currentTarget.value)
                    if (next !== undefined) onRole(index, next)
                  }}
                >
                  {rolesOf[kind].map((other) => (
                    <option key={other} value={other}>
                      {say(message(`import.role.${other}`))}
                    </option>
                  ))}
                </select>
                <span title={head}>{head || letterOf(index)}</span>
                <small>{say(message(`import.by.${by}`))}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ number, cells }) => (
            <tr key={number} data-skipped={skipped.includes(number)}>
              <th scope="row">{number}</th>
              {keyed(cells.slice(0, columns.length), () => 'c').map(({ key, item }, index) => {
                const reason = reasons.get(`${number} ${index}`)
                return (
                  <td
                    key={key}
                    data-ignored={columns[index]?.role === 'ignore'}
                    data-bad={reason !== undefined}
                    title={reason ?? item}
                  >
                    {item}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {layout.lines.length > SHOWN ? (
        <p className={css.more}>{say(message('import.more', { count: layout.lines.length - SHOWN }))}</p>
      ) : null}
    </section>
  )
}
