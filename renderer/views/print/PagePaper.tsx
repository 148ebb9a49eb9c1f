import { useLayoutEffect, useRef } from 'react'
import type { Page } from '../../../shared/export/layout/page.ts'
import { sheets } from '../../../shared/export/layout/page-geometry.ts'
import { pageHtml } from '../../../shared/export/page-html.ts'
import { pageStyles } from '../../../shared/export/page-styles.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import styles from './Print.module.css'

type Props = { readonly page: Page; readonly language: Language; readonly scale: number }

/** On screen only: the edge of the type area. */
const guide = '.area { outline: 1px dashed rgba(29, 91, 184, 0.45); } :host { color-scheme: light; }'

/** The page of the PDF itself in a shadow root, so that the styles of the window and of the paper do not meet. */
export function PagePaper({ page, language, scale }: Props): React.ReactElement {
  const { paper } = sheets[page.landscape ? 'landscape' : 'portrait']
  const host = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    // All text of the plan is escaped in pageHtml; innerHTML runs no scripts.
    if (root) root.innerHTML = `<style>${pageStyles}\n${guide}</style>${pageHtml(page, language)}`
  }, [page, language])

  return (
    <article
      className={styles.sheet}
      aria-label={say(language, message('print.pageLabel', { page: page.number }))}
      style={{ width: paper.width * scale, height: paper.height * scale }}
    >
      <div ref={host} className={styles.paper} data-page={page.number} style={{ transform: `scale(${scale})` }} />
    </article>
  )
}
