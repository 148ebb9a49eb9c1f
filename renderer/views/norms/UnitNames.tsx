import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message } from '../../../shared/text/message.ts'
import { useActions, useSay } from '../../state/session.ts'
import css from './NormPanel.module.css'

/** The planning units a norm is held against one by one; a placeholder gets its name here, its people on the 人口 stage. */
export function UnitNames({ plan, norm }: { readonly plan: Plan; readonly norm: Norm }): React.ReactElement | null {
  const say = useSay()
  const { commit } = useActions()
  const units = plan.units.filter(({ level, id }) => level === norm.scope.each && id !== norm.scope.unit)
  if (norm.scope.each === undefined || units.length === 0) return null
  return (
    <details className={css.more}>
      <summary>{say(message('norms.units', { count: units.length }))}</summary>
      <ul className={css.answers}>
        {units.map((unit) => (
          <li key={`${unit.id} ${unit.name}`}>
            <input
              defaultValue={unit.name}
              maxLength={80}
              aria-label={say(message('norms.units.name', { name: unit.name }))}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return
                if (event.key === 'Enter') {
                  event.preventDefault()
                  event.currentTarget.blur()
                }
                if (event.key === 'Escape') event.currentTarget.value = unit.name
              }}
              onBlur={({ target }) => {
                const name = target.value.trim()
                if (name === '') target.value = unit.name
                else if (name !== unit.name)
                  commit(
                    [{ type: 'putUnit', unit: { ...unit, name } }],
                    message('norms.edit.unit', { from: unit.name, to: name }),
                  )
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
