import { indexClasses } from '../../../shared/plan/classes.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message } from '../../../shared/text/message.ts'
import { useActions, useSay } from '../../state/session.ts'
import css from './NormPanel.module.css'

/** Who has it and who has not: the institutions a coverage norm counts, each answered for the base year. */
export function RegisterNote({ plan, norm }: { readonly plan: Plan; readonly norm: Norm }): React.ReactElement | null {
  const say = useSay()
  const { commit } = useActions()
  const register = norm.shape === 'coverage' ? (plan.registers ?? []).find(({ id }) => id === norm.register) : undefined
  if (register === undefined) return null
  const asked = new Set((register.entries ?? []).map(({ facility }) => facility))
  for (const id of register.classes ?? []) for (const { id: one } of indexClasses(plan).members(id)) asked.add(one)
  const facilities = plan.facilities.filter(({ id }) => asked.has(id))
  if (facilities.length === 0) return null
  const year = plan.baseYear
  const answerOf = (facility: string): boolean | undefined =>
    (register.entries ?? []).find((entry) => entry.facility === facility && entry.year === year)?.has
  return (
    <details className={css.more}>
      <summary>{say(message('norms.register', { name: register.name, year, count: facilities.length }))}</summary>
      <ul className={css.answers}>
        {facilities.map(({ id, name }) => {
          const has = answerOf(id)
          return (
            <li key={id}>
              <label>
                <span>{name}</span>
                <select
                  value={has === undefined ? '' : has ? 'yes' : 'no'}
                  onChange={({ target }) =>
                    commit(
                      [
                        {
                          type: 'setRegister',
                          register: register.id,
                          facility: id,
                          year,
                          has: target.value === '' ? null : target.value === 'yes',
                        },
                      ],
                      message('norms.edit.register', { name: register.name, facility: name }),
                    )
                  }
                >
                  <option value="">{say(message('norms.register.open'))}</option>
                  <option value="yes">{say(message('table.yes'))}</option>
                  <option value="no">{say(message('table.no'))}</option>
                </select>
              </label>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
