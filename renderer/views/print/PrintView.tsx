import { useEffect, useMemo, useState } from 'react'
import { layOut } from '../../../shared/export/layout/lay-out.ts'
import { fontFaces } from '../../../shared/export/print-fonts.ts'
import { defaultPrintOptions, type PrintOptions } from '../../../shared/export/print-options.ts'
import { message, say } from '../../../shared/text/message.ts'
import { Differences } from './Differences.tsx'
import { OptionsPanel } from './OptionsPanel.tsx'
import { PageStrip } from './PageStrip.tsx'
import styles from './Print.module.css'
import { PrintButtons } from './PrintButtons.tsx'
import { PrintHead } from './PrintHead.tsx'
import type { PrintViewProps } from './print-view-props.ts'
import { Spread } from './Spread.tsx'
import { TableList } from './TableList.tsx'
import { useFangSong } from './use-fang-song.ts'
import { usePageKeys } from './use-page-keys.ts'

/** Served by the window and by the browser edition alike. */
const fontBase = new URL('fonts/', document.baseURI).href

/** Tables at the left, their pages as they will be printed, what may be chosen at the right. */
export function PrintView(props: PrintViewProps): React.ReactElement {
  const { models, findings, language } = props
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState({
    firstPage: 1,
    firstTable: 1,
    notes: true,
    hiddenColumns: [] as readonly string[],
  })
  const [at, setAt] = useState(0)
  const [double, setDouble] = useState(true)
  const [zoom, setZoom] = useState<number | null>(null)
  const [fitted, setFitted] = useState(0.5)
  const fangSong = useFangSong()

  const options: PrintOptions = { ...defaultPrintOptions, ...chosen, language, title: props.title, fontBase }
  const selected = useMemo(() => models.filter((model) => !left.has(model.id)), [models, left])
  const layout = useMemo(
    () => layOut(selected, { ...defaultPrintOptions, ...chosen, language }),
    [selected, chosen, language],
  )

  // Fewer tables or columns may leave fewer pages than the one looked at.
  const first = Math.max(0, Math.min(at, layout.pages.length - 1))
  const from = double ? first - (first % 2) : first
  const shown = layout.pages.slice(from, from + (double ? 2 : 1))
  const onPage = new Set(shown.flatMap((page) => page.blocks.map((block) => block.table.id)))
  const goTo = (number: number): void => setAt(number - chosen.firstPage)

  // A table that was just made is shown once its pages are laid out.
  const { openAt = null, onOpened } = props
  const place = openAt === null ? undefined : layout.tables.find(({ id }) => id === openAt)?.from
  useEffect(() => {
    if (place === undefined) return
    setAt(place - chosen.firstPage)
    onOpened?.()
  }, [place, chosen.firstPage, onOpened])

  usePageKeys((direction) => setAt(Math.min(layout.pages.length - 1, Math.max(0, from + direction * shown.length))))

  return (
    <section className={styles.stage} aria-label={say(language, message('print.stage'))}>
      <style href="norma-print-fonts" precedence="low">
        {fontFaces(fontBase)}
      </style>
      <PrintHead
        language={language}
        layout={layout}
        shown={shown}
        scale={zoom ?? fitted}
        double={double}
        onZoom={setZoom}
        onDouble={setDouble}
        onPage={goTo}
      />
      <aside className={styles.left}>
        <TableList
          models={models}
          offered={props.offered}
          removable={props.removable}
          onAdd={props.onAdd}
          onRemove={props.onRemove}
          left={left}
          layout={layout}
          onPage={onPage}
          language={language}
          onLeft={setLeft}
          onOpen={goTo}
        />
        <Differences findings={findings} layout={layout} language={language} onFinding={props.onFinding} />
      </aside>
      <div className={styles.canvas}>
        <Spread pages={shown} language={language} scale={zoom} onFit={setFitted} />
        <PageStrip pages={layout.pages} shown={shown} language={language} onPage={goTo} />
      </div>
      <aside className={styles.right} aria-label={say(language, message('print.options'))}>
        <OptionsPanel
          models={selected.filter((model) => onPage.has(model.id))}
          chosen={chosen}
          onChoose={setChosen}
          language={language}
          fangSong={fangSong}
        />
        <PrintButtons {...props} models={selected} options={options} />
      </aside>
    </section>
  )
}
