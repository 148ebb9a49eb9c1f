import { NORM_LIST } from '../../../shared/engine/norm-cell.ts'
import type { NormRow } from '../../../shared/engine/view.ts'
import { message } from '../../../shared/text/message.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { requiredText } from './NormList.tsx'
import css from './NormPanel.module.css'

type Props = {
  readonly row: NormRow | undefined
  /** What the numbers count. */
  readonly unit: string
}

/** 应配 by year, base to target: each number can be asked why. */
export function RequiredYears({ row, unit }: Props): React.ReactElement | null {
  const say = useSay()
  const { select, setNormWhy } = useActions()
  const selection = useSession((state) => state.selection)
  if (row === undefined || row.years.length === 0) return null
  return (
    <table className={`${css.required} num`} aria-label={say(message('norms.requiredByYear'))}>
      <thead>
        <tr>
          {row.years.map(({ year }) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {row.years.map((amount) => {
            const column = `required:${amount.year}`
            const chosen = selection?.table === NORM_LIST && selection.row === row.norm && selection.column === column
            return (
              <td key={amount.year}>
                <button
                  type="button"
                  aria-pressed={chosen}
                  title={say(message('inspector.title'))}
                  onClick={() => {
                    select({ table: NORM_LIST, row: row.norm, column })
                    setNormWhy(true)
                  }}
                >
                  {requiredText(amount) || '—'}
                </button>
              </td>
            )
          })}
        </tr>
      </tbody>
      <caption>{say(message('norms.requiredByYearUnit', { unit }))}</caption>
    </table>
  )
}
