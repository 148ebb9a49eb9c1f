import { Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { BASELINE } from '../../../shared/plan/schema/change.ts'
import { message } from '../../../shared/text/message.ts'
import { useActions, useSay } from '../../state/session.ts'
import { ScenarioMark } from './ScenarioMark.tsx'
import styles from './Switcher.module.css'
import { useScenarios } from './use-scenarios.ts'

/** Which 方案 every stage shows. A list box: arrows move, Enter takes, Esc leaves it as it was; a letter goes to its 方案. */
export function Switcher(): React.ReactElement | null {
  const say = useSay()
  const { showScenario, notify } = useActions()
  const { entries, active } = useScenarios()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open) list.current?.focus()
  }, [open])
  if (active === undefined) return null

  const show = (): void => {
    setAt(entries.indexOf(active))
    setOpen(true)
  }
  const leave = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  const take = (place: number): void => {
    const entry = entries[place]
    leave()
    if (entry === undefined || entry === active) return
    const done = showScenario(entry.id === BASELINE ? null : entry.id)
    if (!done.ok) notify(done.error)
  }
  const onKey = (event: React.KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: entries.length - 1,
    }
    const letter = entries.findIndex((entry) => entry.letter.toLowerCase() === event.key.toLowerCase())
    const next = steps[event.key] ?? (event.ctrlKey || event.altKey || letter === -1 ? undefined : letter)
    if (event.key === 'Enter' || event.key === ' ') take(at)
    else if (event.key === 'Escape') leave()
    else if (next === undefined) return
    else setAt(Math.min(entries.length - 1, Math.max(0, next)))
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={260}
      shadow="md"
      transitionProps={{ duration: 0 }}
      withRoles={false}
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={styles.switcher}
          aria-haspopup="listbox"
          aria-expanded={open}
          title={active.name}
          onClick={() => (open ? leave() : show())}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            show()
          }}
        >
          <ScenarioMark entry={active} />
          <span className="spoken">{say(message('stage.switch.shown'))}</span>
          <span className={styles.word}>{say(message('compare.scenario'))}</span>
          <b>{active.name}</b>
          <IconChevronDown aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown}>
        {open ? (
          <div
            ref={list}
            className={styles.list}
            role="listbox"
            tabIndex={0}
            aria-label={say(message('stage.switch.list'))}
            aria-activedescendant={`${id}-${at}`}
            onKeyDown={onKey}
            onClick={({ target }) => {
              const place =
                target instanceof Element ? target.closest<HTMLElement>('[role="option"]')?.dataset.place : undefined
              if (place !== undefined) take(Number(place))
            }}
          >
            {entries.map((entry, place) => (
              <div
                key={entry.id}
                id={`${id}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={entry === active}
                data-current={place === at}
                data-place={place}
              >
                <ScenarioMark entry={entry} />
                <span className={styles.marker} style={{ color: `var(${entry.ink})` }} aria-hidden="true">
                  {entry.marker}
                </span>
                <span className={styles.name}>{entry.name}</span>
              </div>
            ))}
          </div>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
