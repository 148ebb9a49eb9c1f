import { IconTrash } from '@tabler/icons-react'
import { type ClipboardEvent, useState } from 'react'
import { type PopulationKind, populationKinds } from '../../../shared/plan/schema/basics.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Observation } from '../../../shared/plan/schema/population.ts'
import { isExample } from '../../../shared/population/example.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { formatNumber } from '../../components/format.ts'
import { type Block, readBlock } from '../../components/grid/clipboard.ts'
import { keyed } from '../../components/keyed.ts'
import { useSay } from '../../state/session.ts'
import css from './HistoryTable.module.css'
import { addLine, editLine, isTaken, removeLine } from './history-edits.ts'
import { NumberField } from './NumberField.tsx'
import type { Commit } from './population-view-props.ts'

const moments = ['census', 'yearEnd', 'yearAverage'] as const

type Props = {
  readonly plan: Plan
  readonly unit: string
  readonly kind: PopulationKind
  readonly onCommit: Commit
  /** A table that was pasted here: it is looked at before anything is written. */
  readonly onPaste: (block: Block) => void
}

/** 历年人口: every count of this population, editable in its place; new ones are typed in the last line or pasted. */
export function HistoryTable({ plan, unit, kind, onCommit, onPaste }: Props): React.ReactElement {
  const say = useSay()
  const { observations } = plan.population
  const lines = observations.filter((o) => o.unit === unit && o.kind === kind).sort((a, b) => a.year - b.year)
  const edit = (line: Observation, set: Partial<Observation>): Message | undefined => {
    const next = { ...line, ...set }
    if (isTaken(observations, line, next))
      return message('people.history.taken', { year: next.year, moment: `people.moment.${next.moment}` })
    return onCommit(editLine(line, set), message('people.edit.history', { year: line.year }))
  }
  const [refused, setRefused] = useState<Message | undefined>(undefined)
  const choose = (line: Observation, set: Partial<Observation>): void => setRefused(edit(line, set))
  return (
    // The paste of a table is meant for the history wherever in it the cursor stands; a single number belongs to its field.
    <div className={css.history} onPaste={(event) => takeBlock(event, onPaste)}>
      <table className="num" aria-label={say(message('people.history'))}>
        <thead>
          <tr>
            {(['year', 'moment', 'kind', 'persons', 'note'] as const).map((head) => (
              <th key={head} scope="col">
                {say(message(`people.history.${head}`))}
              </th>
            ))}
            <th scope="col">
              <span className={css.spoken}>{say(message('people.history.remove'))}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keyed(lines, ({ year, moment, revision = '' }) => `${year} ${moment} ${revision}`).map(({ key, item }) => (
            <tr key={key} data-break={item.revision !== undefined}>
              <td>
                <NumberField
                  bare
                  label={say(message('people.history.yearOf', { year: item.year }))}
                  shown={String(item.year)}
                  options={{ integer: true, max: 2200 }}
                  onNumber={(year) => (year === null ? undefined : (checkYear(year) ?? edit(item, { year })))}
                />
              </td>
              <td>
                <select
                  aria-label={say(message('people.history.momentOf', { year: item.year }))}
                  value={item.moment}
                  onChange={(event) => {
                    const moment = moments.find((other) => other === event.currentTarget.value)
                    if (moment !== undefined) choose(item, { moment })
                  }}
                >
                  {moments.map((moment) => (
                    <option key={moment} value={moment}>
                      {say(message(`people.moment.${moment}`))}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <select
                  aria-label={say(message('people.history.kindOf', { year: item.year }))}
                  value={item.kind}
                  onChange={(event) => {
                    const next = populationKinds.find((other) => other === event.currentTarget.value)
                    if (next !== undefined) choose(item, { kind: next })
                  }}
                >
                  {populationKinds.map((other) => (
                    <option key={other} value={other}>
                      {say(message(`people.kind.${other}`))}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <NumberField
                  bare
                  label={say(message('people.history.personsOf', { year: item.year }))}
                  shown={formatNumber(item.persons)}
                  options={{ integer: true, max: 2e9 }}
                  onNumber={(persons) => (persons === null ? undefined : edit(item, { persons }))}
                />
              </td>
              <td className={css.note} title={noteOf(plan, item, say)}>
                {isExample(plan, item.cite) ? <i className={css.example}>{say(message('people.example'))}</i> : null}
                {noteOf(plan, item, say)}
              </td>
              <td>
                <Button
                  look="bare"
                  label={say(message('people.history.removeYear', { year: item.year }))}
                  onClick={() =>
                    setRefused(onCommit(removeLine(item), message('people.edit.historyRemove', { year: item.year })))
                  }
                >
                  <IconTrash aria-hidden="true" />
                </Button>
              </td>
            </tr>
          ))}
          <NewLine plan={plan} unit={unit} kind={kind} last={lines.at(-1)?.year} onCommit={onCommit} />
        </tbody>
      </table>
      {refused === undefined ? null : (
        <p role="alert" className={css.refused}>
          {say(refused)}
        </p>
      )}
      <p className={css.hint}>{say(message(lines.length === 0 ? 'people.history.none' : 'people.history.hint'))}</p>
    </div>
  )
}

type NewProps = Pick<Props, 'plan' | 'unit' | 'kind' | 'onCommit'> & { readonly last: number | undefined }

/** The empty line at the end: it becomes a count once it has a year and persons. */
function NewLine({ plan, unit, kind, last, onCommit }: NewProps): React.ReactElement {
  const say = useSay()
  const [year, setYear] = useState<number | null>(null)
  const [moment, setMoment] = useState<Observation['moment']>('yearEnd')
  const next = year ?? (last === undefined ? plan.baseYear : last + 1)
  return (
    <tr data-new>
      <td>
        <NumberField
          bare
          label={say(message('people.history.newYear'))}
          shown={year === null ? '' : String(year)}
          hint={String(next)}
          options={{ integer: true, allowEmpty: true, max: 2200 }}
          onNumber={(value) => {
            const why = value === null ? undefined : checkYear(value)
            if (why === undefined) setYear(value)
            return why
          }}
        />
      </td>
      <td>
        <select
          aria-label={say(message('people.history.newMoment'))}
          value={moment}
          onChange={(event) => {
            const chosen = moments.find((other) => other === event.currentTarget.value)
            if (chosen !== undefined) setMoment(chosen)
          }}
        >
          {moments.map((other) => (
            <option key={other} value={other}>
              {say(message(`people.moment.${other}`))}
            </option>
          ))}
        </select>
      </td>
      <td>{say(message(`people.kind.${kind}`))}</td>
      <td>
        <NumberField
          bare
          label={say(message('people.history.newPersons'))}
          shown=""
          hint={say(message('people.history.newHint'))}
          options={{ integer: true, allowEmpty: true, max: 2e9 }}
          onNumber={(persons) => {
            if (persons === null) return undefined
            const line = { unit, kind, year: next, moment }
            if (isTaken(plan.population.observations, undefined, line))
              return message('people.history.taken', { year: next, moment: `people.moment.${moment}` })
            const why = onCommit(addLine({ ...line, persons }), message('people.edit.historyAdd', { year: next }))
            if (why === undefined) setYear(null)
            return why
          }}
        />
      </td>
      <td />
      <td />
    </tr>
  )
}

const checkYear = (year: number): Message | undefined =>
  year < 1900 ? message('people.history.badYear', { year }) : undefined

function noteOf(plan: Plan, { revision, estimated, cite }: Observation, say: (message: Message) => string): string {
  const source = plan.sources.find(({ id }) => id === cite?.source)
  return [
    ...(revision === undefined ? [] : [revision]),
    ...(estimated === true ? [say(message('people.estimated'))] : []),
    ...(source === undefined ? [] : [source.title]),
  ].join(say(message('screen.comma')))
}

function takeBlock(event: ClipboardEvent, onPaste: Props['onPaste']): void {
  const block = readBlock(event.clipboardData)
  if (block.length < 2 && (block[0]?.length ?? 0) < 2) return
  event.preventDefault()
  onPaste(block)
}
