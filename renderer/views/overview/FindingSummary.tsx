import type { Finding } from '../../../shared/audit/finding.ts'
import { message } from '../../../shared/text/message.ts'
import { SeverityMark } from '../../components/marks/SeverityMark.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { differenceOf } from '../audit/finding-figures.ts'
import { decisionOf, severities } from '../audit/finding-list.ts'
import styles from './OverviewStage.module.css'

/** The findings that come first when they are still open. */
const TOP = 5

export function FindingSummary({ findings }: { findings: readonly Finding[] }): React.ReactElement {
  const say = useSay()
  const { setStage, selectFinding } = useActions()
  const decisions = useSession((state) => state.document?.plan.decisions)
  const top = severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .filter((finding) => decisionOf(finding, decisions ?? []) === undefined)
    .slice(0, TOP)
  const goTo = (finding: Finding): void => {
    selectFinding(finding.key)
    setStage('audit')
  }
  return (
    <section className={styles.section} aria-labelledby="overview-findings">
      <div className={styles.sectionHead}>
        <h3 id="overview-findings">{say(message('screen.overview.findings'))}</h3>
        {severities.map((severity) => (
          <span key={severity} className="num">
            <SeverityMark severity={severity} /> {findings.filter((finding) => finding.severity === severity).length}
          </span>
        ))}
        <button type="button" className={styles.link} onClick={() => setStage('audit')}>
          {say(message('screen.overview.all', { count: findings.length }))}
        </button>
      </div>
      {top.length === 0 ? <p className={styles.quiet}>{say(message('screen.overview.findingsNone'))}</p> : null}
      <ul className={styles.findings}>
        {top.map((finding) => (
          <li key={finding.key}>
            <button type="button" onClick={() => goTo(finding)} title={say(finding.title)}>
              <SeverityMark severity={finding.severity} />
              <span>{say(finding.title)}</span>
              <b className="num">{differenceOf(finding)}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
