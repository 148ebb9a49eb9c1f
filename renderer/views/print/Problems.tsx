import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { AnnexProblem } from '../../../shared/annex/annex-problem.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import styles from './Problems.module.css'

type Props = {
  readonly problems: readonly AnnexProblem[]
  readonly language: Language
  readonly onGoTo: (problem: AnnexProblem) => void
}

const icons = { error: IconCircleX, warning: IconAlertTriangle, note: IconInfoCircle }
const severities = ['error', 'warning', 'note'] as const

/** What is to be looked at before printing; every line leads to its place. */
export function Problems({ problems, language, onGoTo }: Props): React.ReactElement {
  const sorted = severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity))
  return (
    <section className={styles.problems} aria-label={say(language, message('annex.problems'))}>
      <h2>
        {say(language, message('annex.problems'))} <span className="num">{sorted.length > 0 ? sorted.length : ''}</span>
      </h2>
      {sorted.length === 0 ? <p className={styles.hint}>{say(language, message('annex.noProblems'))}</p> : null}
      <ul>
        {sorted.map((problem) => {
          const Icon = icons[problem.severity]
          const text = say(language, problem.message)
          return (
            <li key={`${problem.kind} ${problem.block ?? ''} ${problem.item ?? ''} ${text}`}>
              <button type="button" data-severity={problem.severity} onClick={() => onGoTo(problem)}>
                <Icon aria-label={say(language, message(`severity.${problem.severity}`))} />
                <span>{text}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
