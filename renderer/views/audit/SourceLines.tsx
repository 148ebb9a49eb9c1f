import { useEffect, useState } from 'react'
import { message } from '../../../shared/text/message.ts'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useSay, useSession } from '../../state/session.ts'
import styles from './FindingDetail.module.css'
import { sourceExcerpt } from './source-excerpt.ts'
import { textOf } from './source-text.ts'

/** The lines of the document a finding speaks of, with their neighbours; only where the text is shipped. */
export function SourceLines({
  sources,
  lines,
}: {
  sources: readonly string[]
  lines: readonly number[]
}): React.ReactElement | null {
  const say = useSay()
  const found = textOf(sources)
  const title = useSession((state) => state.document?.plan.sources.find(({ id }) => id === found?.source)?.title)
  const [text, setText] = useState<string | null>(null)
  const load = found?.load

  useEffect(() => {
    let wanted = true
    load?.()
      .then((loaded) => {
        if (wanted) setText(loaded)
      })
      .catch(() => {
        // A text that is not there is the same as one that was never shipped: the line numbers remain.
        if (wanted) setText(null)
      })
    return () => {
      wanted = false
    }
  }, [load])

  if (lines.length === 0) return null
  if (text === null) return <p className={styles.missing}>{say(message('screen.audit.sourceMissing'))}</p>
  return (
    <section className={styles.source} aria-label={say(message('screen.audit.source'))} {...scrollRegion}>
      <header>{title ?? say(message('screen.audit.source'))}</header>
      <ol>
        {sourceExcerpt(text, lines).map((line) => (
          <li key={line.number} className={line.cited ? styles.cited : undefined}>
            <i className="num">{line.number}</i>
            {line.cited ? <mark>{line.text}</mark> : <span>{line.text}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
