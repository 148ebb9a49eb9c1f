import { NORM_LIST } from '../../../shared/engine/norm-cell.ts'
import type { NormRow } from '../../../shared/engine/view.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message } from '../../../shared/text/message.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { requiredText } from './NormList.tsx'
import css from './NormPanel.module.css'

type Props = {
  readonly row: NormRow | undefined
  readonly plan: Plan
  readonly resource: string
  readonly counter?: string
}

/** 应配 by year, base to target: each number can be asked why. */
export function RequiredYears({ row, plan, resource, counter }: Props): React.ReactElement | null {
  const say = useSay()
  const { select, setNormWhy } = useActions()
  const selection = useSession((state) => state.selection)
  if (row === undefined || row.years.length === 0) return null
  const unit = counter ?? plan.resources.find(({ id }) => id === resource)?.counter ?? ''
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
