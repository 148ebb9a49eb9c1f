import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import styles from './Help.module.css'
import { marked } from './Prose.tsx'
import type { Hit } from './search.ts'
import type { Section, Topic } from './topics.ts'

const sections: readonly Section[] = ['guide', 'methods', 'formulas', 'glossary']

type Props = {
  readonly topics: readonly Topic[]
  /** What a search found; null where nothing is searched. */
  readonly hits: readonly Hit[] | null
  readonly query: string
  readonly words: readonly string[]
  readonly go: (id: string) => void
}

/** All topics by section, or those that hold the searched words, each with a line that does. */
export function Contents({ topics, hits, query, words, go }: Props): React.ReactElement {
  const say = useSay()
  if (hits !== null) {
    return (
      <>
        <p className={styles.count} role="status">
          {say(
            hits.length === 0
              ? message('help.none', { words: query.trim() })
              : message('help.found', { count: hits.length }),
          )}
        </p>
        <ul className={styles.topics}>
          {hits.map(({ topic, excerpt }) => (
            <li key={topic.id}>
              <button type="button" onClick={() => go(topic.id)}>
                <b>{marked(topic.title, words)}</b>
                <span>{marked(excerpt, words)}</span>
              </button>
            </li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <>
      {sections.map((section) => (
        <section key={section}>
          <h3>{say(message(`help.section.${section}`))}</h3>
          <ul className={styles.topics}>
            {topics
              .filter((topic) => topic.section === section)
              .map((topic) => (
                <li key={topic.id}>
                  <button type="button" onClick={() => go(topic.id)}>
                    {topic.title}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
