import { useLayoutEffect, useRef, useState } from 'react'
import type { Page } from '../../../shared/export/layout/page.ts'
import { paper } from '../../../shared/export/layout/page-geometry.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { PagePaper } from './PagePaper.tsx'
import styles from './Print.module.css'

type Props = {
  readonly pages: readonly Page[]
  readonly language: Language
  /** null: as large as the place allows. */
  readonly scale: number | null
  readonly onFit: (scale: number) => void
}

const gap = 16
const margin = 16

/** One page or two beside each other, scaled to the place or to the zoom. */
export function Spread({ pages, language, scale, onFit }: Props): React.ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState(0.5)
  const count = Math.max(1, pages.length)

  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = (): void => {
      const wide = (element.clientWidth - 2 * margin - (count - 1) * gap) / (count * paper.width)
      const high = (element.clientHeight - 2 * margin) / paper.height
      const next = Math.max(0.1, Math.min(wide, high, 1))
      setFit(next)
      onFit(next)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [count, onFit])

  return (
    <section className={styles.spread} ref={place} aria-label={say(language, message('print.preview'))}>
      <div className={styles.sheets}>
        {pages.map((page) => (
          <PagePaper key={page.number} page={page} language={language} scale={scale ?? fit} />
        ))}
      </div>
    </section>
  )
}
