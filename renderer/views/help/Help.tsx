import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { Contents } from './Contents.tsx'
import { FormulaList } from './FormulaList.tsx'
import styles from './Help.module.css'
import { Prose } from './Prose.tsx'
import { searchTopics, wordsOf } from './search.ts'
import { topicsIn } from './topics.ts'

/** The guide beside the work: one reads a step and does it. It stays open until it is closed; Esc closes it. */
export function Help(): React.ReactElement {
  const say = useSay()
  const { showPanel, setInspector } = useActions()
  const language = useSession((state) => state.language)
  const [current, setCurrent] = useState<string | null>('job')
  const [query, setQuery] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const title = useId()

  const topics = useMemo(() => topicsIn(language), [language])
  const words = wordsOf(query)
  const hits = searchTopics(topics, query)
  const topic = topics.find(({ id }) => id === current)

  useEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    // The panel of 配置 would lie over the table in what is left of the width.
    if (window.matchMedia('(width < 1700px)').matches) setInspector(false)
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [setInspector])

  const go = (id: string | null): void => {
    setCurrent(id)
    body.current?.scrollTo(0, 0)
  }
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (query !== '') setQuery('')
    else showPanel(null)
  }

  return (
    <aside className={styles.help} aria-labelledby={title} onKeyDown={onKey}>
      <header>
        <h2 id={title}>{say(message('help.title'))}</h2>
        <Button look="bare" label={say(message('help.close'))} onClick={() => showPanel(null)}>
          <IconX aria-hidden="true" />
        </Button>
      </header>
      <div className={styles.search}>
        <input
          ref={field}
          type="search"
          data-typing
          value={query}
          aria-label={say(message('help.search'))}
          placeholder={say(message('help.searchHint'))}
          onChange={(event) => {
            setQuery(event.target.value)
            go(event.target.value.trim() === '' ? 'job' : null)
          }}
        />
        <Button onClick={() => go(null)} disabled={current === null}>
          {say(message('help.contents'))}
        </Button>
      </div>
      <div ref={body} className={styles.body} {...scrollRegion}>
        {topic === undefined ? (
          <Contents topics={topics} hits={words.length === 0 ? null : hits} query={query} words={words} go={go} />
        ) : (
          <article>
            <h3>{topic.title}</h3>
            {topic.id === 'formulas' ? <FormulaList words={words} /> : <Prose text={topic.body} words={words} />}
          </article>
        )}
      </div>
    </aside>
  )
}
