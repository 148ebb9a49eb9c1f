import { IconX } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { type ChangeLine, changeLines } from '../../../shared/compare/change-lines.ts'
import type { Scenario, StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { orderedScenarios, resolveScenario } from '../../../shared/scenario/resolve.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { keyed } from '../../components/keyed.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import css from './List.module.css'
import styles from './Scenarios.module.css'
import { rebased, switched, withoutChange, withText } from './scenario-edits.ts'
import { TextField } from './TextField.tsx'

type Props = {
  readonly scenario: Scenario | undefined
  readonly plan: Plan
  /** Made just now: its name is typed next. */
  readonly fresh: boolean
  readonly onCommit: (changes: readonly StatedChange[], label: Message) => boolean
}

/** One 方案: its name, what it stands on, and each of its changes, which can be left out or deleted. */
export function ScenarioDetail({ scenario, plan, fresh, onCommit }: Props): React.ReactElement {
  const say = useSay()
  const { commit, showScenario, notify } = useActions()
  const language = useSession((state) => state.language)
  const active = useSession((state) => state.scenario)
  const id = useId()
  const lines = useMemo(
    () => (scenario === undefined ? [] : changeLines(plan, scenario, language)),
    [plan, scenario, language],
  )
  const show = (to: string | null): void => {
    const done = showScenario(to)
    if (!done.ok) notify(done.error)
  }
  const showButton = (to: string | null) =>
    to === active ? (
      <span className={styles.badge}>{say(message('stage.list.shown'))}</span>
    ) : (
      <Button onClick={() => show(to)}>{say(message('stage.list.show'))}</Button>
    )
  if (scenario === undefined)
    return (
      <aside className={css.detail} aria-label={say(message('compare.baseline'))}>
        <h3>{say(message('compare.baseline'))}</h3>
        <p className={styles.quiet}>{say(message('stage.list.baseline'))}</p>
        <div>{showButton(null)}</div>
      </aside>
    )

  const { name } = scenario
  const rename = (text: string): void => {
    const title = text.trim()
    if (title !== '' && title !== name)
      onCommit(
        [{ type: 'putScenario', scenario: { ...scenario, name: title } }],
        message('stage.edit.rename', { name: title }),
      )
  }
  /** What the 方案 changes becomes the plan’s own, as one step; the 方案 stays and then differs in nothing. */
  const adopt = (): void => {
    const changes = resolveScenario(plan, scenario).applied.map(({ change }) => change)
    const done = commit(changes, message('stage.edit.adopt', { name }), 'plan')
    notify(done.ok ? message('stage.list.adopted', { name, count: changes.length }) : done.error)
  }
  return (
    <aside className={css.detail} aria-label={name}>
      <TextField label={say(message('stage.list.rename'))} value={name} required atOnce={fresh} onText={rename} />
      <div className={css.shown}>
        {showButton(scenario.id)}
        <Button disabled={lines.length === 0} onClick={adopt}>
          {say(message('stage.list.adopt'))}
        </Button>
      </div>
      <div className={css.field}>
        <label htmlFor={`${id}-base`}>{say(message('stage.list.based'))}</label>
        <select
          id={`${id}-base`}
          value={scenario.basedOn ?? ''}
          onChange={(event) =>
            onCommit(
              rebased(scenario, event.currentTarget.value === '' ? undefined : event.currentTarget.value),
              message('stage.edit.base', { name }),
            )
          }
        >
          <option value="">{say(message('compare.baseline'))}</option>
          {orderedScenarios(plan)
            .filter((entry) => !standsOn(plan, entry, scenario.id))
            .map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.name}
              </option>
            ))}
        </select>
      </div>
      <TextField
        label={say(message('stage.list.author'))}
        value={scenario.author ?? ''}
        onText={(text) => onCommit(withText(scenario, 'author', text), message('stage.edit.author', { name }))}
      />
      <TextField
        label={say(message('stage.list.note'))}
        value={scenario.note ?? ''}
        lines={3}
        onText={(text) => onCommit(withText(scenario, 'note', text), message('stage.edit.note', { name }))}
      />
      <h4>{say(message('stage.list.changes'))}</h4>
      {lines.length === 0 ? <p className={styles.quiet}>{say(message('stage.list.noChanges'))}</p> : null}
      <ul className={css.changes}>
        {keyed(lines, (line) => `${line.scenario.id} ${line.place}`).map(({ key, item }) => (
          <Line key={key} line={item} own={item.scenario === scenario} name={name} onCommit={onCommit} />
        ))}
      </ul>
    </aside>
  )
}

type LineProps = {
  readonly line: ChangeLine
  readonly own: boolean
  readonly name: string
  readonly onCommit: Props['onCommit']
}

function Line({ line, own, name, onCommit }: LineProps): React.ReactElement {
  const say = useSay()
  const { scenario, place, words, off, stale } = line
  return (
    <li data-off={off} data-stale={stale !== undefined}>
      <div>
        <label>
          <input
            type="checkbox"
            checked={!off}
            disabled={!own}
            aria-label={say(message('stage.list.on', { change: words }))}
            onChange={() => onCommit(switched(scenario, place), message('stage.edit.switch', { name }))}
          />
          <span>{words}</span>
        </label>
        {own ? (
          <button
            type="button"
            className={styles.tool}
            aria-label={say(message('stage.list.drop', { change: words }))}
            title={say(message('stage.list.drop', { change: words }))}
            onClick={() => onCommit(withoutChange(scenario, place), message('stage.edit.drop', { name }))}
          >
            <IconX aria-hidden="true" />
          </button>
        ) : null}
      </div>
      {own ? null : <p>{say(message('stage.list.inherited', { name: scenario.name }))}</p>}
      {stale === undefined ? null : (
        <p data-stale>
          {say(message('stage.list.staleWhy', { reason: say(stale) }))} {say(message('stage.list.staleOut'))}
        </p>
      )}
    </li>
  )
}

/** Whether a 方案 is the other or stands on it: as its base it would make a circle. */
function standsOn(plan: Plan, entry: Scenario, id: string): boolean {
  const seen = new Set<string>()
  for (
    let next: Scenario | undefined = entry;
    next !== undefined && !seen.has(next.id);
    next = plan.scenarios.find((other) => other.id === next?.basedOn)
  ) {
    if (next.id === id) return true
    seen.add(next.id)
  }
  return false
}
