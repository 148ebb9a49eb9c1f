import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { BASELINE, type Scenario, type StatedChange } from '../../../shared/plan/schema/change.ts'
import { orderedScenarios } from '../../../shared/scenario/resolve.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { ScenarioMark } from '../../components/switcher/ScenarioMark.tsx'
import { useScenarios } from '../../components/switcher/use-scenarios.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import css from './List.module.css'
import { ScenarioDetail } from './ScenarioDetail.tsx'
import styles from './Scenarios.module.css'
import { duplicate, moved, newScenario, removal } from './scenario-edits.ts'
import { useScenarioFiles } from './use-scenario-files.ts'
import { useStale } from './use-stale.ts'

/** Every 方案 with what it is based on, how much it changes and what of it no longer applies; one of them opened beside the list. */
export function ListTab(): React.ReactElement | null {
  const say = useSay()
  const { commit, setComparing, showScenario } = useActions()
  const plan = useSession((state) => state.document?.plan)
  const opened = useSession((state) => state.comparing.opened)
  const { entries, active } = useScenarios()
  const stale = useStale()
  const [notice, setNotice] = useState<Message | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const [asked, setAsked] = useState<Scenario | null>(null)
  const files = useScenarioFiles(setNotice)
  const picker = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLTableSectionElement>(null)
  if (plan === undefined) return null

  const scenarios = new Map(orderedScenarios(plan).map((entry) => [entry.id, entry]))
  const chosen = opened === BASELINE ? undefined : (scenarios.get(opened ?? '') ?? [...scenarios.values()][0])
  const make = (changes: readonly StatedChange[], label: Message): boolean => {
    setNotice(null)
    setAsked(null)
    if (changes.length === 0) return false
    const done = commit(changes, label)
    if (!done.ok) setNotice(done.error)
    return done.ok
  }
  const open = (id: string): void => {
    setMade(null)
    setComparing({ opened: id })
  }
  const put = (scenario: Scenario, label: 'stage.edit.new' | 'stage.edit.duplicate'): void => {
    if (make([{ type: 'putScenario', scenario }], message(label, { name: scenario.name }))) {
      setMade(scenario.id)
      setComparing({ opened: scenario.id })
    }
  }
  const remove = (scenario: Scenario, sure: boolean): void => {
    const { on, changes } = removal(plan, scenario)
    if (on.length > 0 && !sure) setAsked(scenario)
    else make(changes, message('stage.edit.remove', { name: scenario.name }))
  }
  const move = (id: string, by: -1 | 1): void => {
    make(moved(plan, id, by), message('stage.edit.order'))
  }
  const onKey = (event: React.KeyboardEvent): void => {
    if (chosen === undefined && event.altKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (step !== undefined && event.altKey && chosen !== undefined) move(chosen.id, step)
    else if (step !== undefined) {
      const id = chosen?.id ?? BASELINE
      const at = entries.findIndex((entry) => entry.id === id) + step
      const next = entries[at]
      if (next !== undefined) open(next.id)
    } else if (event.key === 'Enter') {
      const done = showScenario(chosen?.id ?? null)
      if (!done.ok) setNotice(done.error)
    } else if (event.key === 'Delete' && chosen !== undefined) remove(chosen, false)
    else return
    event.preventDefault()
  }

  return (
    <div className={css.listPane}>
      <div className={styles.tools}>
        <Button
          look="primary"
          onClick={() => put(newScenario(plan, say(message('stage.list.newName'))), 'stage.edit.new')}
        >
          {say(message('stage.list.new'))}
        </Button>
        <Button onClick={() => picker.current?.click()}>{say(message('stage.list.import'))}</Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={say(message('stage.list.import'))}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file !== undefined) void files.take(file)
          }}
        />
        <Button disabled={chosen === undefined} onClick={() => void (chosen && files.give(chosen))}>
          {say(message('stage.list.export'))}
        </Button>
        <Button
          disabled={chosen === undefined}
          onClick={() => {
            if (chosen !== undefined)
              put(
                duplicate(plan, chosen, say(message('stage.list.copyName', { name: chosen.name }))),
                'stage.edit.duplicate',
              )
          }}
        >
          {say(message('stage.list.duplicate'))}
        </Button>
        <Button
          label={say(message('stage.list.up'))}
          shortcut="Alt+↑"
          disabled={chosen === undefined}
          onClick={() => chosen && move(chosen.id, -1)}
        >
          <IconArrowUp aria-hidden="true" />
        </Button>
        <Button
          label={say(message('stage.list.down'))}
          shortcut="Alt+↓"
          disabled={chosen === undefined}
          onClick={() => chosen && move(chosen.id, 1)}
        >
          <IconArrowDown aria-hidden="true" />
        </Button>
        <Button disabled={chosen === undefined} onClick={() => chosen && remove(chosen, false)}>
          {say(message('stage.list.remove'))}
        </Button>
        <span className={styles.said} role="status">
          {notice === null ? '' : say(notice)}
        </span>
      </div>
      {asked === null ? null : (
        <div className={styles.ask} role="alert">
          <p>
            {say(
              message('stage.list.inUse', {
                list: removal(plan, asked)
                  .on.map(({ name }) => name)
                  .join('、'),
                base: scenarios.get(asked.basedOn ?? '')?.name ?? say(message('compare.baseline')),
              }),
            )}
          </p>
          <Button onClick={() => remove(asked, true)}>{say(message('stage.list.removeRebase'))}</Button>
          <Button look="bare" onClick={() => setAsked(null)}>
            {say(message('screen.cancel'))}
          </Button>
        </div>
      )}
      <div className={css.list}>
        <table className={`${css.table} num`}>
          <thead>
            <tr>
              {(['name', 'based', 'changes', 'author', 'note'] as const).map((key) => (
                <th key={key} scope="col">
                  {say(message(`stage.list.${key}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={list} onKeyDown={onKey}>
            {entries.map((entry) => {
              const scenario = scenarios.get(entry.id)
              const current = entry.id === (chosen?.id ?? BASELINE)
              const off = scenario?.off?.length ?? 0
              const count = scenario?.changes.length ?? 0
              const lost = stale.get(entry.id) ?? 0
              return (
                <tr key={entry.id} data-current={current}>
                  <th scope="row">
                    <button
                      type="button"
                      aria-current={current}
                      onClick={() => open(entry.id)}
                      ref={(button) => {
                        if (current && list.current?.contains(document.activeElement) === true) button?.focus()
                      }}
                    >
                      <ScenarioMark entry={entry} />
                      <span>{entry.name}</span>
                      {entry === active ? <em className={styles.badge}>{say(message('stage.list.shown'))}</em> : null}
                    </button>
                  </th>
                  <td>
                    {scenario === undefined
                      ? ''
                      : (scenarios.get(scenario.basedOn ?? '')?.name ?? say(message('compare.baseline')))}
                  </td>
                  <td>
                    {scenario === undefined
                      ? ''
                      : say(
                          off > 0
                            ? message('stage.list.countOff', { count, off })
                            : message('stage.list.count', { count }),
                        )}
                    {lost === 0 ? null : (
                      <b className={css.stale}> {say(message('stage.list.stale', { count: lost }))}</b>
                    )}
                  </td>
                  <td>{scenario?.author}</td>
                  <td title={scenario?.note}>{scenario?.note}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
        {plan.scenarios.length === 0 ? <EmptyState text={say(message('stage.list.none'))} /> : null}
      </div>
      <ScenarioDetail
        key={chosen?.id ?? BASELINE}
        scenario={chosen}
        plan={plan}
        fresh={chosen !== undefined && chosen.id === made}
        onCommit={make}
      />
    </div>
  )
}
