import { Popover } from '@mantine/core'
import { useId, useState } from 'react'
import { isHeldByScenario } from '../../../shared/scenario/edit-active.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { standsAlone, suggestedName } from '../../state/shown-plan.ts'
import { Button } from '../controls/Button.tsx'
import { useScenarios } from '../switcher/use-scenarios.ts'
import styles from './KeepWhatIf.module.css'

/** 存为方案: what is assumed gets a name and is a 方案 from then on; the plan stays as it is. */
export function KeepWhatIf(): React.ReactElement {
  const say = useSay()
  const { keepWhatIf } = useActions()
  const changes = useSession((state) => state.whatIf)
  const plan = useSession((state) => state.document?.plan)
  const shown = useSession((state) => state.scenario)
  const { entries, active } = useScenarios()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [alone, setAlone] = useState(false)
  const [refused, setRefused] = useState<Message | null>(null)
  const id = useId()
  const kept = changes.filter(isHeldByScenario).length

  const show = (): void => {
    if (plan !== undefined) setName(suggestedName(plan, (letter) => say(message('stage.keep.suggest', { letter }))))
    setNote('')
    setAlone(plan !== undefined && standsAlone(plan, shown, changes))
    setRefused(null)
    setOpen(true)
  }
  const keep = (): void => {
    const done = keepWhatIf({ name, note, alone })
    if (done.ok) setOpen(false)
    else setRefused(done.error)
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={320}
      shadow="md"
      transitionProps={{ duration: 0 }}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <span>
          <Button look="primary" disabled={changes.length === 0} onClick={() => (open ? setOpen(false) : show())}>
            {say(message('stage.keep'))}
          </Button>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles.form}
          aria-label={say(message('stage.keep.title'))}
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <b>{say(message('stage.keep.title'))}</b>
          {shown === null ? (
            <p>{say(message('stage.keep.on', { name: entries[0]?.name ?? '', count: kept }))}</p>
          ) : (
            <>
              <label htmlFor={`${id}-base`}>{say(message('stage.list.based'))}</label>
              <select
                id={`${id}-base`}
                value={alone ? 'plan' : 'shown'}
                onChange={(event) => setAlone(event.currentTarget.value === 'plan')}
              >
                <option value="shown">{active?.name}</option>
                <option value="plan">{entries[0]?.name}</option>
              </select>
              <p>
                {say(
                  message(alone ? 'stage.keep.alone' : 'stage.keep.added', { name: active?.name ?? '', count: kept }),
                )}
              </p>
            </>
          )}
          <label htmlFor={`${id}-name`}>{say(message('stage.keep.name'))}</label>
          <input
            id={`${id}-name`}
            data-autofocus
            autoComplete="off"
            maxLength={200}
            value={name}
            aria-invalid={refused !== null}
            {...(refused === null ? {} : { 'aria-errormessage': `${id}-error` })}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setRefused(null)
            }}
          />
          {refused === null ? null : (
            <p id={`${id}-error`} className={styles.error} role="alert">
              {say(refused)}
            </p>
          )}
          <label htmlFor={`${id}-note`}>{say(message('stage.keep.note'))}</label>
          <textarea
            id={`${id}-note`}
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={styles.buttons}>
            <Button onClick={() => setOpen(false)}>{say(message('screen.cancel'))}</Button>
            <button type="submit" className={styles.submit}>
              {say(message('stage.keep.do'))}
            </button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
