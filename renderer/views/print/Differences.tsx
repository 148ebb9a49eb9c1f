import { IconAlertTriangle } from '@tabler/icons-react'
import type { Finding } from '../../../shared/audit/finding.ts'
import type { Layout } from '../../../shared/export/layout/lay-out.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import styles from './Print.module.css'

type Props = {
  readonly findings: readonly Finding[]
  readonly layout: Layout
  readonly language: Language
  readonly onFinding: (key: string) => void
}

/** Which of the tables to be printed differ from the published document, and the way to the findings. */
export function Differences({ findings, layout, language, onFinding }: Props): React.ReactElement | null {
  // Only where the table itself prints another figure than the document: a sum or a requirement computed anew.
  const differing = findings.filter(({ rule }) => rule === 'sum' || rule === 'requirement')
  const numbers = new Map(layout.tables.map(({ id, number }) => [id, number]))
  const here = differing.filter(({ where }) => where.table !== undefined && numbers.has(where.table))
  const [first] = here
  if (first === undefined) return null
  const tables = [...new Set(here.map(({ where }) => numbers.get(where.table ?? '') ?? 0))]
    .sort((a, b) => a - b)
    .map((number) => say(language, message('print.table', { number })))
    .join(say(language, message('print.listSeparator')))
  return (
    <div className={styles.differences}>
      <p>
        <IconAlertTriangle aria-hidden="true" />
        {say(language, message('print.differs', { tables }))}
      </p>
      <button type="button" className={styles.link} onClick={() => onFinding(first.key)}>
        {say(language, message('print.seeFindings', { count: here.length }))} →
      </button>
    </div>
  )
}
