import { Fragment, useEffect, useRef } from 'react'
import type { Finding } from '../../../shared/audit/finding.ts'
import type { Decision } from '../../../shared/plan/schema/printed.ts'
import { message } from '../../../shared/text/message.ts'
import { lineRanges } from '../../components/line-ranges.ts'
import { SeverityMark } from '../../components/marks/SeverityMark.tsx'
import { useSay } from '../../state/session.ts'
import type { FindingCell } from './cell-of-finding.ts'
import styles from './FindingTable.module.css'
import { differenceOf, figureOf } from './finding-figures.ts'
import { decisionOf, type FindingGroup } from './finding-list.ts'

type Props = {
  readonly groups: readonly FindingGroup[]
  readonly current: string | null
  readonly decisions: readonly Decision[]
  /** The cell a finding is about in words, and whether one can go there. */
  readonly cellOf: (finding: Finding) => FindingCell | undefined
  /** Lines of the printed figure itself, where there is one: a row begins with them. */
  readonly printedLines: (finding: Finding) => readonly number[]
  readonly onChoose: (finding: Finding) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onGo: (finding: Finding) => void
}

/** Characters of line numbers that fit a cell. */
const FEW = 8

/** Told of the row that becomes current; the row of before gets null. */
const bringIntoView = (row: HTMLTableRowElement | null): void => {
  row?.scrollIntoView({ block: 'nearest' })
}

/** The list of findings: one tab stop, arrows move, Enter goes to the cell. Columns keep their places whatever is shown. */
export function FindingTable({
  groups,
  current,
  decisions,
  cellOf,
  printedLines,
  onChoose,
  onMove,
  onGo,
}: Props): React.ReactElement {
  const say = useSay()
  const list = useRef<HTMLTableElement>(null)
  useEffect(() => {
    // The keyboard is in the list: it goes along with the choice.
    const inside = document.activeElement !== null && list.current?.contains(document.activeElement)
    if (current !== null && inside) list.current?.querySelector<HTMLElement>('[aria-current] button')?.focus()
  }, [current])

  /** The full list of lines is in the detail; a row names them all only when they are few. */
  const linesOf = (finding: Finding): string => {
    const { lines } = finding
    const ranges = lineRanges(lines)
    const own = lineRanges(printedLines(finding))
    const first = own[0] ?? ranges[0]
    if (first === undefined) return '—'
    const all = ranges.join(say(message('screen.and')))
    return all.length <= FEW && own.length === 0
      ? say(message('screen.audit.line', { lines: all }))
      : lines.length === 1
        ? first
        : say(message('screen.audit.lineMany', { line: first, count: lines.length }))
  }

  const onKeyDown = (event: React.KeyboardEvent, finding: Finding): void => {
    if (event.key === 'ArrowDown') onMove(1)
    else if (event.key === 'ArrowUp') onMove(-1)
    else if (event.key === 'Enter') onGo(finding)
    else return
    event.preventDefault()
  }

  return (
    <table ref={list} className={styles.table} aria-label={say(message('screen.audit.list'))}>
      <colgroup>
        <col />
        <col className={styles.printed} />
        <col className={styles.other} />
        <col className={styles.difference} />
        <col className={styles.lines} />
        <col className={styles.cell} />
        <col className={styles.decision} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{say(message('screen.audit.problem'))}</th>
          <th scope="col" className={styles.number}>
            {say(message('screen.audit.printed'))}
          </th>
          <th scope="col" className={styles.number}>
            {say(message('screen.audit.other'))}
          </th>
          <th scope="col" className={styles.number}>
            {say(message('screen.audit.difference'))}
          </th>
          <th scope="col" className={styles.lineCell}>
            {say(message('screen.audit.lines'))}
          </th>
          <th scope="col" className={styles.cellCell}>
            {say(message('screen.audit.cell'))}
          </th>
          <th scope="col">{say(message('screen.audit.decision'))}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ severity, findings }) => (
          <Fragment key={severity}>
            <tr className={styles.group}>
              <th colSpan={7} scope="rowgroup">
                <SeverityMark severity={severity} spoken={false} />
                {say(message(`severity.${severity}`))}
                <span className="num">{findings.length}</span>
              </th>
            </tr>
            {findings.map((finding) => {
              const decision = decisionOf(finding, decisions)
              const target = cellOf(finding)
              const isCurrent = finding.key === current
              return (
                <tr
                  key={finding.key}
                  ref={isCurrent ? bringIntoView : null}
                  aria-current={isCurrent ? 'true' : undefined}
                >
                  <td className={styles.title}>
                    {/* The button lies over its whole row: a click anywhere chooses the finding. */}
                    <button
                      type="button"
                      className={styles.choose}
                      title={say(finding.title)}
                      tabIndex={isCurrent ? 0 : -1}
                      onClick={() => onChoose(finding)}
                      onDoubleClick={() => onGo(finding)}
                      onKeyDown={(event) => onKeyDown(event, finding)}
                    >
                      {say(finding.title)}
                    </button>
                  </td>
                  <td className={`${styles.number} num`}>{figureOf(finding, 'printed')}</td>
                  <td className={`${styles.number} num`}>{figureOf(finding, 'other')}</td>
                  <td className={`${styles.number} ${styles.strong} num`}>{differenceOf(finding)}</td>
                  <td className={`${styles.small} ${styles.lineCell} num`}>{linesOf(finding)}</td>
                  <td className={`${styles.small} ${styles.cellCell}`} title={target?.label}>
                    {target?.cell === undefined ? (
                      (target?.short ?? '—')
                    ) : (
                      // Enter on the row does the same, so this is no second tab stop.
                      <button
                        type="button"
                        tabIndex={-1}
                        className={styles.link}
                        aria-label={target.label}
                        onClick={() => onGo(finding)}
                      >
                        {target.short}
                      </button>
                    )}
                  </td>
                  <td className={styles.small}>
                    <span className={decision === undefined ? undefined : styles.done}>
                      {say(message(decision === undefined ? 'screen.audit.open' : `screen.audit.${decision.answer}`))}
                    </span>
                  </td>
                </tr>
              )
            })}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
