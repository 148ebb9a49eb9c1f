import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Page } from '../../../shared/export/layout/page.ts'
import { sheets } from '../../../shared/export/layout/page-geometry.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { PagePaper } from './PagePaper.tsx'
import styles from './Print.module.css'

type Props = {
  readonly pages: readonly Page[]
  readonly language: Language
  /** null: as large as the place allows. */
  readonly scale: number | null
  readonly onFit: (scale: number) => void
  /** Ctrl with the wheel: larger or smaller by one step. */
  readonly onWheelZoom: (direction: 1 | -1) => void
}

const gap = 16
const margin = 16

/** One page or two beside each other, scaled to the place or to the zoom. */
export function Spread({ pages, language, scale, onFit, onWheelZoom }: Props): React.ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState(0.5)
  const gaps = Math.max(0, pages.length - 1) * gap
  const sizes = pages.map((page) => sheets[page.landscape ? 'landscape' : 'portrait'].paper)
  const width = sizes.reduce((sum, size) => sum + size.width, 0) || sheets.portrait.paper.width
  const height = Math.max(0, ...sizes.map((size) => size.height)) || sheets.portrait.paper.height

  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = (): void => {
      const wide = (element.clientWidth - 2 * margin - gaps) / width
      const high = (element.clientHeight - 2 * margin) / height
      const next = Math.max(0.1, Math.min(wide, high, 1))
      setFit(next)
      onFit(next)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [gaps, width, height, onFit])

  const zoom = useRef(onWheelZoom)
  zoom.current = onWheelZoom
  useEffect(() => {
    const element = place.current
    // Passive by default: the window itself would zoom as well.
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey) return
      event.preventDefault()
      zoom.current(event.deltaY < 0 ? 1 : -1)
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [])

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
