import { IconTrash } from '@tabler/icons-react'
import { inputKey } from '../../../shared/plan/input-key.ts'
import { spreads, type UncertainInput } from '../../../shared/plan/schema/uncertainty.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { inputName } from '../../../shared/uncertainty/input-name.ts'
import { presentValue } from '../../../shared/uncertainty/input-value.ts'
import { methodRange } from '../../../shared/uncertainty/method-range.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useSay, useSession } from '../../state/session.ts'
import { NumberField } from '../population/NumberField.tsx'
import type { Grounds } from './input-options.ts'
import { isPercent, isWhole, keptValue, shownValue } from './input-words.ts'
import css from './uncertainty.module.css'

type Props = {
  readonly grounds: Grounds
  readonly inputs: readonly UncertainInput[]
  /** Answers why it was refused. */
  readonly onSet: (at: number, input: UncertainInput) => Message | undefined
  readonly onRemove: (at: number) => void
  readonly onSay: (notice: Message) => void
}

/** The inputs with a range: their present value, both ends, and how they are drawn. */
export function InputTable({ grounds, inputs, onSet, onRemove, onSay }: Props): React.ReactElement {
  const say = useSay()
  const language = useSession((state) => state.language)
  const { plan } = grounds
  return (
    <table className={`${css.table} ${css.inputs} num`} aria-label={say(message('uncertainty.inputs'))}>
      <thead>
        <tr>
          {(['input', 'present', 'low', 'high', 'spread'] as const).map((head) => (
            <th key={head} scope="col">
              {say(message(`uncertainty.${head}`))}
            </th>
          ))}
          <th scope="col">
            <span className="spoken">{say(message('uncertainty.remove', { name: '' }))}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inputs.map((input, at) => {
          const name = inputName(plan, input, language)
          const present = presentValue(grounds, input)
          const unit = isPercent(plan, input) ? { unit: '%' } : {}
          const field = (end: 'low' | 'high') => (
            <td>
              <NumberField
                bare
                {...unit}
                label={say(message(`uncertainty.${end}Of`, { name }))}
                shown={shownValue(plan, input, input[end])}
                options={{ integer: isWhole(input), max: 1e9 }}
                onNumber={(typed) => {
                  if (typed === null) return undefined
                  const next = { ...input, [end]: keptValue(plan, input, typed) }
                  return endFault(next) ?? onSet(at, next)
                }}
              />
            </td>
          )
          return (
            <tr key={inputKey(input)}>
              <th scope="row" title={name}>
                {name}
                {input.kind === 'population' && present !== undefined ? (
                  <Button
                    look="bare"
                    label={say(message('uncertainty.fromMethodOf', { name }))}
                    onClick={() => {
                      const range = methodRange(grounds, input)
                      if (!range.ok) return onSay(range.error)
                      const refused = onSet(at, { ...input, ...range.value, spread: 'normal' })
                      if (refused !== undefined) onSay(refused)
                    }}
                  >
                    {say(message('uncertainty.fromMethod'))}
                  </Button>
                ) : null}
              </th>
              {present === undefined ? (
                <td className={css.gone} colSpan={4}>
                  {say(message('uncertainty.stale'))}
                </td>
              ) : (
                <>
                  <td>{`${shownValue(plan, input, present)}${isPercent(plan, input) ? '%' : ''}`}</td>
                  {field('low')}
                  {field('high')}
                  <td>
                    <select
                      aria-label={say(message('uncertainty.spreadOf', { name }))}
                      value={input.spread}
                      onChange={(event) => {
                        const spread = spreads.find((other) => other === event.currentTarget.value)
                        if (spread !== undefined) onSet(at, { ...input, spread })
                      }}
                    >
                      {spreads.map((spread) => (
                        <option key={spread} value={spread}>
                          {say(message(`uncertainty.spread.${spread}`))}
                        </option>
                      ))}
                    </select>
                  </td>
                </>
              )}
              <td>
                <Button look="bare" label={say(message('uncertainty.remove', { name }))} onClick={() => onRemove(at)}>
                  <IconTrash aria-hidden="true" />
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What is wrong with a range, in the words of its field. */
function endFault({ kind, low, high }: UncertainInput): Message | undefined {
  if (low > high) return message('uncertainty.upsideDownField', { low, high })
  const positive = kind === 'population' || kind === 'occupancy' || kind === 'lengthOfStay'
  return positive && low <= 0 ? message('uncertainty.positive') : undefined
}
