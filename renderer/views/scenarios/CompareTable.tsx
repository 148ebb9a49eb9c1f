import { IconArrowsSort, IconX } from '@tabler/icons-react'
import type { Board } from '../../../shared/compare/board.ts'
import type { BoardRow } from '../../../shared/compare/board-source.ts'
import type { ComparedCell } from '../../../shared/compare/compare.ts'
import { BASELINE } from '../../../shared/plan/schema/change.ts'
import { message } from '../../../shared/text/message.ts'
import { formatApart, formatNumber } from '../../components/format.ts'
import { StatusMark } from '../../components/marks/StatusMark.tsx'
import { ScenarioMark } from '../../components/switcher/ScenarioMark.tsx'
import type { ScenarioEntry } from '../../components/switcher/scenario-entries.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import css from './Board.module.css'
import styles from './Scenarios.module.css'

type Props = {
  readonly board: Board
  readonly entries: readonly ScenarioEntry[]
  readonly onReference: (id: string) => void
  readonly onLeave: (id: string) => void
}

/** Rows in blocks; the reference has one column, every other 方案 its value and how far it is from the reference. */
export function CompareTable({ board, entries, onReference, onLeave }: Props): React.ReactElement {
  const say = useSay()
  const { setComparing } = useActions()
  const { as, sortBy, cell } = useSession((state) => state.comparing)
  const span = 1 + board.scenarios.reduce((sum, { id }) => sum + (id === board.reference ? 1 : 2), 0)
  const order = (rows: readonly BoardRow[]): readonly BoardRow[] =>
    sortBy === null ? rows : rows.toSorted((a, b) => rank(b, sortBy, as) - rank(a, sortBy, as))

  return (
    <div className={css.board}>
      <table className={`${css.table} num`}>
        <thead>
          <tr>
            <td />
            {board.scenarios.map((scenario) => {
              const entry = entries.find(({ id }) => id === scenario.id)
              const reference = scenario.id === board.reference
              return (
                <th
                  key={scenario.id}
                  scope="colgroup"
                  colSpan={reference ? 1 : 2}
                  style={{ borderTopColor: `var(${entry?.ink ?? '--line'})` }}
                >
                  <div className={css.head}>
                    {entry === undefined ? null : <ScenarioMark entry={entry} />}
                    <b title={scenario.name}>{scenario.name}</b>
                    {reference ? (
                      <span className={styles.badge}>{say(message('stage.compare.reference'))}</span>
                    ) : (
                      <>
                        <button
                          type="button"
                          className={styles.tool}
                          aria-pressed={sortBy === scenario.id}
                          aria-label={say(message('stage.compare.sort', { name: scenario.name }))}
                          title={say(message('stage.compare.sort', { name: scenario.name }))}
                          onClick={() => setComparing({ sortBy: sortBy === scenario.id ? null : scenario.id })}
                        >
                          <IconArrowsSort aria-hidden="true" />
                        </button>
                        <button
                          type="button"
                          className={styles.tool}
                          title={say(message('stage.compare.makeReference', { name: scenario.name }))}
                          aria-label={say(message('stage.compare.makeReference', { name: scenario.name }))}
                          onClick={() => onReference(scenario.id)}
                        >
                          {say(message('stage.compare.reference'))}
                        </button>
                        <button
                          type="button"
                          className={styles.tool}
                          aria-label={say(message('stage.compare.out', { name: scenario.name }))}
                          title={say(message('stage.compare.out', { name: scenario.name }))}
                          onClick={() => onLeave(scenario.id)}
                        >
                          <IconX aria-hidden="true" />
                        </button>
                      </>
                    )}
                  </div>
                  <p title={scenario.changes.join(say(message('compare.inputs.more')))}>
                    {scenario.changes.join(say(message('compare.inputs.more'))) ||
                      say(message(scenario.id === BASELINE ? 'stage.compare.asBaseline' : 'stage.compare.nothing'))}
                  </p>
                  <Figures scenario={scenario} />
                </th>
              )
            })}
          </tr>
        </thead>
        {board.blocks.map((block) =>
          block.rows.length === 0 ? null : (
            <tbody key={block.key}>
              <tr data-role="block">
                <th scope="rowgroup" colSpan={span}>
                  {block.label} <em>{block.unit}</em>
                </th>
              </tr>
              {order(block.rows).map((row) => (
                <tr
                  key={row.key}
                  data-role={row.role}
                  data-current={cell !== null && cell.row === row.address?.row && cell.column === row.address.column}
                >
                  <th scope="row" title={row.label}>
                    {row.address === undefined ? (
                      <span>{row.label}</span>
                    ) : (
                      <button type="button" onClick={() => setComparing({ cell: row.address ?? null })}>
                        {row.label}
                      </button>
                    )}
                    <em>{row.unit}</em>
                  </th>
                  {board.scenarios.map(({ id }) => (
                    <Pair key={id} row={row} cell={row.cells[id]} reference={id === board.reference} as={as} />
                  ))}
                </tr>
              ))}
            </tbody>
          ),
        )}
      </table>
    </div>
  )
}

/** What a 方案 is judged by, in one line under its name. */
function Figures({ scenario: { figures } }: { readonly scenario: Board['scenarios'][number] }): React.ReactElement {
  const say = useSay()
  const { over, perThousand } = figures
  return (
    <p className={css.figures}>
      {over === undefined ? null : (
        <span data-over={over > 0}>
          {say(message('board.over'))} {formatNumber(over)}
        </span>
      )}
      {perThousand === undefined ? null : (
        <span>{say(message('stage.compare.per', { value: perThousand.toFixed(2) }))}</span>
      )}
    </p>
  )
}

type PairProps = {
  readonly row: BoardRow
  readonly cell: ComparedCell | undefined
  readonly reference: boolean
  readonly as: 'difference' | 'percent'
}

function Pair({ row, cell, reference, as }: PairProps): React.ReactElement {
  const say = useSay()
  const value = cell === undefined ? '—' : formatNumber(cell.value, row.decimals)
  const status = row.role !== 'over' || cell === undefined ? undefined : cell.value > 0 ? 'over' : 'met'
  const shown = (
    <td data-reference={reference} data-status={status}>
      {status === undefined ? (
        value
      ) : (
        <span className={css.status}>
          <StatusMark status={status} label={say(message(`status.${status}`))} />
          {value}
        </span>
      )}
    </td>
  )
  if (reference) return shown
  const { difference, percent } = cell ?? {}
  const apart =
    difference === undefined
      ? ''
      : as === 'difference' || difference === 0
        ? formatApart(difference, row.decimals)
        : percent === undefined
          ? '—'
          : inPercent(formatApart(percent, 1))
  return (
    <>
      {shown}
      <td data-apart={difference !== undefined && difference !== 0}>{apart}</td>
    </>
  )
}

const inPercent = (text: string): string => (text === '0' ? text : `${text}%`)

/** Larger first; sums stay below their rows, rows without a number last. */
function rank(row: BoardRow, id: string, as: 'difference' | 'percent'): number {
  if (row.role === 'total') return -2
  const { difference, percent } = row.cells[id] ?? {}
  const by = as === 'difference' ? difference : percent
  return by === undefined ? -1 : Math.abs(by)
}
