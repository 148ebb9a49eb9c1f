import type { Finding } from '../../../shared/audit/finding.ts'
import { message } from '../../../shared/text/message.ts'
import { SeverityMark } from '../../components/marks/SeverityMark.tsx'
import { useSay } from '../../state/session.ts'
import css from './PopulationView.module.css'

type Props = { readonly findings: readonly Finding[]; readonly onFinding: (key: string) => void }

/** 校核提示 of the population, beside what they concern; each opens in 校核. */
export function FindingLines({ findings, onFinding }: Props): React.ReactElement | null {
  const say = useSay()
  if (findings.length === 0) return null
  return (
    <ul className={css.findings} aria-label={say(message('people.findings'))}>
      {findings.map((finding) => (
        <li key={finding.key}>
          <button type="button" onClick={() => onFinding(finding.key)} title={say(finding.message)}>
            <SeverityMark severity={finding.severity} />
            <span>{say(finding.title)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
