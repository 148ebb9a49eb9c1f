import { useEffect, useRef } from 'react'
import type { Page, PageBlock } from '../../../shared/export/layout/page.ts'
import { paper, typeArea } from '../../../shared/export/layout/page-geometry.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import styles from './Print.module.css'

type Props = {
  readonly pages: readonly Page[]
  readonly shown: readonly Page[]
  readonly language: Language
  readonly onPage: (number: number) => void
}

/** Every page small: a drawing of its rules, from the layout. */
export function PageStrip({ pages, shown, language, onPage }: Props): React.ReactElement {
  const strip = useRef<HTMLElement>(null)
  const current = shown[0]?.number

  useEffect(() => {
    // Only the strip scrolls; the window never moves.
    const button = strip.current?.querySelector<HTMLElement>(`[data-strip="${current}"]`)
    if (strip.current && button) strip.current.scrollLeft = button.offsetLeft - strip.current.clientWidth / 2
  }, [current])

  return (
    <nav className={styles.strip} ref={strip} aria-label={say(language, message('print.thumbnails'))}>
      {pages.map((page) => (
        <button
          key={page.number}
          type="button"
          data-strip={page.number}
          aria-label={say(language, message('print.pageLabel', { page: page.number }))}
          {...(shown.includes(page) ? { 'aria-current': 'page' as const } : {})}
          onClick={() => onPage(page.number)}
        >
          <svg viewBox={`0 0 ${paper.width} ${paper.height}`} aria-hidden="true">
            <path d={page.blocks.map(rules).join('')} />
          </svg>
          <span className="num">{page.number}</span>
        </button>
      ))}
    </nav>
  )
}

function rules(block: PageBlock): string {
  const line = (y: number, inset = 0): string =>
    `M${typeArea.left + inset} ${Math.round(typeArea.top + y)}h${typeArea.width - 2 * inset}`
  if (block.kind === 'notes')
    return block.lines.map((_, at) => line(block.top + (at + 0.5) * block.table.lineHeight)).join('')
  const body = block.rowHeights.reduce((sum, height) => sum + height, 0)
  let y = block.top + block.height - body
  return [
    line(block.top + 12, typeArea.width / 4),
    line(y),
    ...block.rowHeights.map((height) => {
      y += height
      return line(y)
    }),
  ].join('')
}
