import type { Finding } from '../../../shared/audit/finding.ts'
import type { Decision } from '../../../shared/plan/schema/printed.ts'
import { message } from '../../../shared/text/message.ts'
import { formatFigure } from '../../components/format.ts'
import { keyed } from '../../components/keyed.ts'
import { SeverityMark } from '../../components/marks/SeverityMark.tsx'
import { useSay } from '../../state/session.ts'
import { DecisionForm, type Drafts } from './DecisionForm.tsx'
import styles from './FindingDetail.module.css'
import { differenceOf, figureOf } from './finding-figures.ts'
import { SourceLines } from './SourceLines.tsx'

type Props = {
  readonly finding: Finding
  readonly decision: Decision | undefined
  readonly place: string
  readonly drafts: Drafts
  /** Absent where the finding is about no cell of 配置. */
  readonly onGo?: () => void
  readonly onAnswered: () => void
}

/** One finding from result to source: the two numbers, the sentence, the lines, the parts of the sum, the answer. */
export function FindingDetail({ finding, decision, place, drafts, onGo, onAnswered }: Props): React.ReactElement {
  const say = useSay()
  const { parts = [] } = finding
  const values = parts.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const isSum = finding.rule === 'sum' && finding.pair?.other !== undefined

  return (
    <>
      <div className={styles.body}>
        <h3 className={styles.title}>
          <SeverityMark severity={finding.severity} />
          <span>{say(finding.title)}</span>
        </h3>
        {finding.pair === undefined ? null : (
          <dl className={`${styles.pair} num`}>
            <div>
              <dt>{say(message('screen.audit.printed'))}</dt>
              <dd>{figureOf(finding, 'printed')}</dd>
            </div>
            <i aria-hidden="true">≠</i>
            <div>
              <dt>{say(message('screen.audit.other'))}</dt>
              <dd>{figureOf(finding, 'other')}</dd>
            </div>
            <div className={styles.difference} data-severity={finding.severity}>
              <dt>{say(message('screen.audit.difference'))}</dt>
              <dd>{differenceOf(finding)}</dd>
            </div>
          </dl>
        )}
        <p className={styles.message}>{say(finding.message)}</p>
        <SourceLines sources={finding.sources} lines={finding.lines} />
        {parts.length === 0 ? null : (
          <>
            <h4 className={styles.section}>{say(message('screen.audit.parts'))}</h4>
            <table className={`${styles.parts} num`}>
              <tbody>
                {keyed(parts, ({ label }) => label).map(({ key, item: { label, value } }) => (
                  <tr key={key}>
                    <th scope="row">{label}</th>
                    <td>{value === undefined ? '—' : formatFigure(value)}</td>
                  </tr>
                ))}
                {isSum && values.length > 1 ? (
                  <tr className={styles.sum}>
                    <th scope="row">{say(message('screen.audit.partsSum'))}</th>
                    <td>{figureOf(finding, 'other')}</td>
                  </tr>
                ) : null}
              </tbody>
            </table>
          </>
        )}
      </div>
      <DecisionForm
        finding={finding}
        decision={decision}
        place={place}
        drafts={drafts}
        onAnswered={onAnswered}
        {...(onGo === undefined ? {} : { onGo })}
      />
    </>
  )
}
