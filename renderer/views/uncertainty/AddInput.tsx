import { inputKey } from '../../../shared/plan/input-key.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { UncertainInput } from '../../../shared/plan/schema/uncertainty.ts'
import { message } from '../../../shared/text/message.ts'
import { inputName } from '../../../shared/uncertainty/input-name.ts'
import { useSay, useSession } from '../../state/session.ts'
import type { InputOption } from './input-options.ts'
import css from './uncertainty.module.css'

type Props = {
  readonly plan: Plan
  readonly options: readonly InputOption[]
  readonly taken: readonly UncertainInput[]
  readonly onAdd: (option: InputOption) => void
}

const groups = ['population', 'norm', 'volume', 'planned'] as const

/** Every input that has no range yet, by what it is. */
export function AddInput({ plan, options, taken, onAdd }: Props): React.ReactElement {
  const say = useSay()
  const language = useSession((state) => state.language)
  const known = new Set(taken.map(inputKey))
  const left = options.filter(({ key }) => !known.has(key))
  return (
    <select
      className={css.select}
      aria-label={say(message('uncertainty.addWhich'))}
      value=""
      onChange={(event) => {
        const option = left.find(({ key }) => key === event.currentTarget.value)
        if (option !== undefined) onAdd(option)
      }}
    >
      <option value="">{say(message('uncertainty.add'))}</option>
      {groups.map((group) => {
        const members = left.filter((option) => option.group === group)
        return members.length === 0 ? null : (
          <optgroup key={group} label={say(message(`uncertainty.group.${group}`))}>
            {members.map(({ key, input }) => (
              <option key={key} value={key}>
                {inputName(plan, input, language)}
              </option>
            ))}
          </optgroup>
        )
      })}
    </select>
  )
}
