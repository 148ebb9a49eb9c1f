import { letterOf } from '../../../../shared/import/lay-out.ts'
import type { ImportProblem } from '../../../../shared/import/problem.ts'
import { cellAt } from '../../../../shared/import/read-statistics.ts'
import { type Language, message, say } from '../../../../shared/text/message.ts'
import { Button } from '../../../components/controls/Button.tsx'
import { keyed } from '../../../components/keyed.ts'
import css from './import.module.css'

type Props = {
  readonly language: Language
  readonly problems: readonly ImportProblem[]
  /** Cells that are not to be read, as line and column. */
  readonly onBlank: (cells: readonly string[]) => void
}

const SHOWN = 100
/** A whole line, where a column would stand. */
const LINE = -1

/** What cannot be read, where it stands, and a way to go on without it. */
export function Problems({ language, problems, onBlank }: Props): React.ReactElement | null {
  if (problems.length === 0) return null
  const title = say(language, message('statistics.problems', { count: problems.length }))
  const cells = problems.flatMap(({ line, column }) => (line === 0 ? [] : [cellAt(line, column ?? LINE)]))
  return (
    <section className={css.problems} aria-label={title}>
      <h3>
        {title}
        {cells.length > 1 ? (
          <Button onClick={() => onBlank(cells)}>{say(language, message('statistics.leaveAll'))}</Button>
        ) : null}
      </h3>
      <ul>
        {keyed(problems.slice(0, SHOWN), ({ line, column }) => `${line} ${column ?? ''}`).map(({ key, item }) => (
          <li key={key}>
            <b>{placeOf(item, language)}</b>
            <span>{say(language, item.message)}</span>
            {item.line === 0 ? null : (
              <Button onClick={() => onBlank([cellAt(item.line, item.column ?? LINE)])}>
                {say(language, message(item.column === LINE ? 'statistics.leaveLine' : 'statistics.leaveOut'))}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf({ line, column }: ImportProblem, language: Language): string {
  if (line === 0)
    return column === undefined ? '' : say(language, message('import.whereHead', { column: letterOf(column) }))
  return column === undefined || column === LINE
    ? say(language, message('import.whereLine', { line }))
    : say(language, message('import.where', { line, column: letterOf(column) }))
}
