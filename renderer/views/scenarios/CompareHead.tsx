import { Popover } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Board } from '../../../shared/compare/board.ts'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { ScenarioMark } from '../../components/switcher/ScenarioMark.tsx'
import type { ScenarioEntry } from '../../components/switcher/scenario-entries.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { comparisonTable } from './comparison-table.ts'
import { copyBoard } from './copy-board.ts'
import { MOST } from './first-compared.ts'
import styles from './Scenarios.module.css'

type Props = {
  readonly board: Board | null
  readonly entries: readonly ScenarioEntry[]
  readonly compared: readonly ScenarioEntry[]
}

const shows = ['beds', 'staff', 'equipment', 'table'] as const

/** What is compared, how, and what becomes of it: copied, or a page of the plan. */
export function CompareHead({ board, entries, compared }: Props): React.ReactElement {
  const say = useSay()
  const { setComparing, commit, notify, showPage } = useActions()
  const { choice, as, onlyDifferent } = useSession((state) => state.comparing)
  const tables = useSession((state) => state.document?.plan.tables)
  const language = useSession((state) => state.language)
  const [picking, setPicking] = useState(false)
  const [copied, setCopied] = useState('')
  const word = (key: Parameters<typeof message>[0]) => say(message(key))
  const listed = (tables ?? []).filter(({ kind }) => kind !== 'comparison')
  const choose = (next: Partial<typeof choice>): void => setComparing({ choice: { ...choice, ...next }, cell: null })

  const print = (): void => {
    if (board === null) return
    const table = comparisonTable(board, { choice, as, onlyDifferent }, say)
    const done = commit([{ type: 'putTable', table }], message('stage.edit.print'))
    if (done.ok) showPage(table.id)
    else notify(done.error)
  }
  const copy = async (): Promise<void> => {
    if (board === null) return
    const count = await copyBoard(board, { as, onlyDifferent }, language)
    setCopied(
      say(count === undefined ? message('stage.compare.notCopied') : message('stage.compare.copied', { count })),
    )
  }

  return (
    <div className={styles.tools}>
      <Segments
        label={word('stage.compare.show')}
        value={choice.show}
        options={shows.map((value) => ({ value, label: word(`stage.compare.${value}`) }))}
        onChange={(show) => {
          const [first] = listed
          setComparing({
            choice: show === 'table' && first !== undefined ? { show, table: first.id } : { show },
            cell: null,
          })
        }}
      />
      {choice.show === 'table' ? (
        <select
          className={styles.select}
          aria-label={word('stage.compare.which')}
          value={choice.table ?? ''}
          onChange={(event) => choose({ table: event.currentTarget.value })}
        >
          {listed.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      ) : null}
      {choice.show === 'beds' ? (
        <>
          <Segments
            label={word('stage.compare.rows')}
            value={choice.rows ?? 'classes'}
            options={(['classes', 'facilities'] as const).map((value) => ({
              value,
              label: word(`stage.compare.${value}`),
            }))}
            onChange={(rows) => choose({ rows })}
          />
          <Segments
            label={word('stage.compare.measure')}
            value={choice.measure ?? 'planned'}
            options={(['planned', 'allocated'] as const).map((value) => ({
              value,
              label: word(`stage.compare.${value}`),
            }))}
            onChange={(measure) => choose({ measure })}
          />
        </>
      ) : null}
      <Segments
        label={word('stage.compare.as')}
        value={as}
        options={(['difference', 'percent'] as const).map((value) => ({
          value,
          label: word(`stage.compare.as.${value}`),
        }))}
        onChange={(next) => setComparing({ as: next })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={onlyDifferent}
          onChange={(event) => setComparing({ onlyDifferent: event.currentTarget.checked })}
        />
        {word('stage.compare.only')}
      </label>
      <span className={styles.said} role="status">
        {copied}
      </span>
      <Popover
        opened={picking}
        onChange={setPicking}
        position="bottom-end"
        width={260}
        shadow="md"
        transitionProps={{ duration: 0 }}
        trapFocus
        returnFocus
        withRoles={false}
      >
        <Popover.Target>
          <span>
            <Button onClick={() => setPicking(!picking)}>
              <IconPlus aria-hidden="true" />
              {word('stage.compare.add')}
              <span className="num">
                {compared.length} / {MOST}
              </span>
            </Button>
          </span>
        </Popover.Target>
        <Popover.Dropdown>
          <fieldset className={styles.picks} aria-label={word('stage.compare.pick')}>
            {entries.map((entry) => {
              const taken = compared.includes(entry)
              return (
                <label key={entry.id}>
                  <input
                    type="checkbox"
                    checked={taken}
                    disabled={taken ? compared.length <= 1 : compared.length >= MOST}
                    onChange={() => {
                      const ids = compared.map(({ id }) => id)
                      setComparing({ ids: taken ? ids.filter((id) => id !== entry.id) : [...ids, entry.id] })
                    }}
                  />
                  <ScenarioMark entry={entry} />
                  <span>{entry.name}</span>
                </label>
              )
            })}
          </fieldset>
        </Popover.Dropdown>
      </Popover>
      <Button disabled={board === null} onClick={() => void copy()}>
        {word('stage.compare.copy')}
      </Button>
      <Button disabled={board === null} onClick={print}>
        <IconPrinter aria-hidden="true" />
        {word('stage.compare.print')}
      </Button>
    </div>
  )
}
