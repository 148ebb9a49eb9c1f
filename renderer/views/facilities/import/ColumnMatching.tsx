import { letterOf } from '../../../../shared/import/lay-out.ts'
import type { StatisticsTable } from '../../../../shared/import/read-statistics.ts'
import { offeredRoles, roleKey, roleWords, type StatisticsRole } from '../../../../shared/import/statistics-roles.ts'
import type { Plan } from '../../../../shared/plan/schema/plan.ts'
import { type Language, message, say } from '../../../../shared/text/message.ts'
import { keyed } from '../../../components/keyed.ts'
import { scrollRegion } from '../../../components/scroll-region.ts'
import css from './import.module.css'

type Props = {
  readonly plan: Plan
  readonly language: Language
  readonly table: StatisticsTable
  readonly chosen: Readonly<Record<number, StatisticsRole>>
  readonly onRole: (column: number, role: StatisticsRole) => void
}

/** Lines of the report shown under its heads. */
const SHOWN = 3

/** Each column of the report with what it is taken for, over its first lines. */
export function ColumnMatching({ plan, language, table, chosen, onRole }: Props): React.ReactElement {
  const offered = offeredRoles(plan)
  const { columns, layout } = table
  return (
    <section className={css.columns} {...scrollRegion} aria-label={say(language, message('statistics.columns'))}>
      <table>
        <thead>
          <tr>
            {columns.map(({ index, head, role, by }) => (
              <th key={index} scope="col" data-ignored={role.by === 'ignore'}>
                <select
                  aria-label={say(language, message('import.columnOf', { column: letterOf(index) }))}
                  value={roleKey(role)}
                  onChange={(event) => {
                    const next = offered.find((other) => roleKey(other) === event.currentTarget.value)
                    if (next !== undefined) onRole(index, next)
                  }}
                >
                  {offered.map((other) => (
                    <option key={roleKey(other)} value={roleKey(other)}>
                      {say(language, roleWords(other, plan))}
                    </option>
                  ))}
                </select>
                <span title={head}>{head || letterOf(index)}</span>
                <small>{say(language, message(`statistics.by.${chosen[index] === undefined ? by : 'chosen'}`))}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layout.lines.slice(0, SHOWN).map(({ number, cells }) => (
            <tr key={number}>
              {keyed(cells.slice(0, columns.length), () => 'c').map(({ key, item }, index) => (
                <td
                  key={key}
                  data-ignored={columns[index]?.role.by === 'ignore'}
                  data-text={columns[index]?.role.by === 'identity'}
                  title={item}
                >
                  {item}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
