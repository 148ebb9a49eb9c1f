import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Page, PageBlock } from '../../../shared/export/layout/page.ts'
import { sheets } from '../../../shared/export/layout/page-geometry.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import styles from './PageStrip.module.css'

type Props = {
  readonly pages: readonly Page[]
  readonly shown: readonly Page[]
  readonly language: Language
  readonly onPage: (number: number) => void
}

/** Width of a thumbnail with its gap, px, as the styles have it. */
const pitch = 58
/** Thumbnails drawn beyond the edges. */
const spare = 8

/** Every page small: a drawing of its rules, from the layout. Of hundreds of pages only those in view are drawn. */
export function PageStrip({ pages, shown, language, onPage }: Props): React.ReactElement {
  const strip = useRef<HTMLElement>(null)
  const [view, setView] = useState({ from: 0, to: 40 })
  const current = shown[0] === undefined ? -1 : pages.indexOf(shown[0])

  useLayoutEffect(() => {
    const element = strip.current
    if (element === null) return
    const look = (): void => {
      const from = Math.max(0, Math.floor(element.scrollLeft / pitch) - spare)
      const to = Math.ceil((element.scrollLeft + element.clientWidth) / pitch) + spare
      setView((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [])

  useEffect(() => {
    // Only the strip scrolls; the window never moves.
    if (strip.current && current >= 0)
      strip.current.scrollLeft = (current + 0.5) * pitch - strip.current.clientWidth / 2
  }, [current])

  return (
    <nav className={styles.strip} ref={strip} aria-label={say(language, message('print.thumbnails'))}>
      <div className={styles.thumbs} style={{ width: pages.length * pitch }}>
        {pages.slice(view.from, view.to).map((page, at) => (
          <Thumbnail
            key={page.number}
            page={page}
            left={(view.from + at) * pitch}
            current={shown.includes(page)}
            language={language}
            onPage={onPage}
          />
        ))}
      </div>
    </nav>
  )
}

type ThumbnailProps = Pick<Props, 'language' | 'onPage'> & {
  readonly page: Page
  readonly left: number
  readonly current: boolean
}

function Thumbnail({ page, left, current, language, onPage }: ThumbnailProps): React.ReactElement {
  const { paper, area } = sheets[page.landscape ? 'landscape' : 'portrait']
  return (
    <button
      type="button"
      style={{ left }}
      aria-label={say(language, message('print.pageLabel', { page: page.number }))}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      onClick={() => onPage(page.number)}
    >
      <svg viewBox={`0 0 ${paper.width} ${paper.height}`} aria-hidden="true">
        <path d={page.blocks.map((block) => rules(block, area)).join('')} />
      </svg>
      <span className="num">{page.number}</span>
    </button>
  )
}

function rules(block: PageBlock, area: (typeof sheets)['portrait' | 'landscape']['area']): string {
  const line = (y: number, inset = 0): string =>
    `M${area.left + inset} ${Math.round(area.top + y)}h${area.width - 2 * inset}`
  switch (block.kind) {
    case 'notes':
      return block.lines.map((_, at) => line(block.top + (at + 0.5) * block.table.lineHeight)).join('')
    case 'text':
      return block.lines.map((_, at) => line(block.top + (at + 0.5) * block.text.lineHeight)).join('')
    case 'chart':
      return `M${area.left + area.width / 8} ${area.top + block.top}h${(area.width * 3) / 4}v${block.height}h${(-area.width * 3) / 4}z`
    case 'table': {
      const body = block.rowHeights.reduce((sum, height) => sum + height, 0)
      let y = block.top + block.height - body
      return [
        line(block.top + 12, area.width / 4),
        line(y),
        ...block.rowHeights.map((height) => {
          y += height
          return line(y)
        }),
      ].join('')
    }
  }
}
