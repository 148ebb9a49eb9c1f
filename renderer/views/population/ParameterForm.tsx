import type { MethodSpec, SpecOf } from '../../../shared/plan/schema/projection-method.ts'
import { digits, message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import css from './MethodDetail.module.css'
import { NumberField } from './NumberField.tsx'
import { parameterFields } from './parameter-fields.ts'

type Props = {
  readonly spec: MethodSpec
  readonly year: number
  /** The history breaks somewhere, so that reading across it is a choice. */
  readonly broken: boolean
  readonly onSpec: (spec: MethodSpec) => void
}

/** The parameters of one method. They are tried at once; the plan takes them with 采用. */
export function ParameterForm({ spec, year, broken, onSpec }: Props): React.ReactElement {
  const say = useSay()
  const fields = parameterFields(spec, year)
  const fit = isFitted(spec) && spec.method !== 'growthRate'
  return (
    <div className={css.fields}>
      {fields.map((field) => (
        <NumberField
          key={`${spec.method} ${field.key}`}
          label={say(message(field.label))}
          {...(field.unit !== undefined && { unit: say(message(field.unit)) })}
          {...(field.hint !== undefined && { hint: say(message(field.hint)) })}
          shown={field.value === undefined ? '' : digits(field.value)}
          options={field.options}
          onNumber={(value) => {
            onSpec(field.set(value))
            return undefined
          }}
        />
      ))}
      {fit ? <Anchor spec={spec} onSpec={onSpec} /> : null}
      {broken ? <AcrossBreaks spec={spec} onSpec={onSpec} /> : null}
      {fields.length === 0 && !fit ? (
        <p className={css.quiet}>
          {say(message(spec.method === 'table' ? 'people.noFields.table' : 'people.noFields.none'))}
        </p>
      ) : null}
    </div>
  )
}

/** A fitted curve may miss the last count; through it, the projection goes on from where the history ends. */
function Anchor({ spec, onSpec }: Pick<Props, 'spec' | 'onSpec'>): React.ReactElement | null {
  const say = useSay()
  if (spec.method !== 'linear' && spec.method !== 'exponential' && spec.method !== 'gm11' && spec.method !== 'logistic')
    return null
  const { anchor, ...free } = spec
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        checked={anchor === 'last'}
        onChange={(event) => onSpec(event.currentTarget.checked ? { ...spec, anchor: 'last' } : free)}
      />
      {say(message('people.field.anchor'))}
    </label>
  )
}

/** Counts before a revision are left out of a fit until the planner says that they may stand beside those after it. */
function AcrossBreaks({ spec, onSpec }: Pick<Props, 'spec' | 'onSpec'>): React.ReactElement | null {
  const say = useSay()
  if (!isFitted(spec)) return null
  const { acrossBreaks, ...others } = spec.history ?? {}
  const { history: _, ...rest } = spec
  const within = Object.keys(others).length === 0 ? rest : { ...rest, history: others }
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        checked={acrossBreaks === true}
        onChange={(event) =>
          onSpec(event.currentTarget.checked ? { ...rest, history: { ...others, acrossBreaks: true } } : within)
        }
      />
      {say(message('people.field.acrossBreaks'))}
    </label>
  )
}

type Fitted = SpecOf<'growthRate' | 'linear' | 'exponential' | 'gm11' | 'logistic'>
const isFitted = (spec: MethodSpec): spec is Fitted =>
  ['growthRate', 'linear', 'exponential', 'gm11', 'logistic'].includes(spec.method)
