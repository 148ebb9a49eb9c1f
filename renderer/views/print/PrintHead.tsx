import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react'
import type { AnnexLayout } from '../../../shared/export/layout/lay-out-annex.ts'
import type { Page } from '../../../shared/export/layout/page.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import styles from './Print.module.css'
import { largest, smallest, zoomed } from './zoom.ts'

type Props = {
  readonly language: Language
  readonly layout: AnnexLayout | null
  /** Items that are printed. */
  readonly count: number
  readonly annexes: React.ReactNode
  readonly shown: readonly Page[]
  readonly scale: number
  readonly double: boolean
  readonly onZoom: (zoom: number | null) => void
  readonly onDouble: (double: boolean) => void
  readonly onPage: (number: number) => void
}

/** What is printed in one line, and the controls of the preview. */
export function PrintHead({
  language,
  layout,
  count,
  annexes,
  shown,
  scale,
  double,
  onZoom,
  onDouble,
  onPage,
}: Props): React.ReactElement {
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const from = layout?.pages[0]?.number
  const here = shown[0]?.number
  const last = shown.at(-1)?.number
  const end = layout?.pages.at(-1)?.number
  return (
    <header className={styles.head}>
      <h1>{words('print.stage')}</h1>
      {annexes}
      <p className="num">
        {layout === null
          ? ''
          : from === undefined
            ? words('annex.emptyAnnex')
            : words('annex.summary', { count, pages: layout.pages.length, first: from })}
      </p>
      <div className={styles.controls}>
        <Button
          look="bare"
          label={words('print.previous')}
          disabled={here === undefined || here === from}
          onClick={() => onPage((here ?? 1) - 1)}
        >
          <IconChevronLeft />
        </Button>
        <span className={`${styles.range} num`} aria-live="polite">
          {here === undefined || last === undefined
            ? ''
            : here === last
              ? words('print.pageLabel', { page: here })
              : words('print.pagesLabel', { from: here, to: last })}
        </span>
        <Button
          look="bare"
          label={words('print.next')}
          disabled={last === undefined || last === end}
          onClick={() => onPage((last ?? 1) + 1)}
        >
          <IconChevronRight />
        </Button>
        <span className={styles.split} />
        <Button
          look="bare"
          label={words('print.zoomOut')}
          disabled={scale <= smallest}
          onClick={() => onZoom(zoomed(scale, -1))}
        >
          <IconMinus />
        </Button>
        <Button look="bare" label={`${Math.round(scale * 100)}% ${words('print.fit')}`} onClick={() => onZoom(null)}>
          <span className={`${styles.percent} num`}>{Math.round(scale * 100)}%</span>
        </Button>
        <Button
          look="bare"
          label={words('print.zoomIn')}
          disabled={scale >= largest}
          onClick={() => onZoom(zoomed(scale, 1))}
        >
          <IconPlus />
        </Button>
        <Button onClick={() => onDouble(!double)}>{words(double ? 'print.single' : 'print.double')}</Button>
      </div>
    </header>
  )
}
