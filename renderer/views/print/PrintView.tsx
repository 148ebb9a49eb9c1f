import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Annex } from '../../../shared/annex/annex-model.ts'
import type { AnnexProblem } from '../../../shared/annex/annex-problem.ts'
import { annexOf, defaultAnnex, openingAnnex } from '../../../shared/annex/default-annex.ts'
import type { Result } from '../../../shared/base/result.ts'
import type { ChartModel } from '../../../shared/charts/chart-model.ts'
import { keyOfBlock } from '../../../shared/export/layout/page.ts'
import { fontFaces } from '../../../shared/export/print-fonts.ts'
import { type Message, message, say } from '../../../shared/text/message.ts'
import { chartPictures } from '../../components/chart/chart-pictures.ts'
import { Button } from '../../components/controls/Button.tsx'
import { type Template, TemplatePicker } from '../../components/template/TemplatePicker.tsx'
import type { AnnexChoices, AnnexPreview } from '../../worker/jobs/annex-core.ts'
import { AddItem } from './AddItem.tsx'
import { AnnexChoice } from './AnnexChoice.tsx'
import { AnnexEditor, type Editing } from './AnnexEditor.tsx'
import { ItemList } from './ItemList.tsx'
import { listedItems } from './item-words.ts'
import { type Chosen, OptionsPanel } from './OptionsPanel.tsx'
import { PageStrip } from './PageStrip.tsx'
import styles from './Print.module.css'
import { PrintButtons } from './PrintButtons.tsx'
import { PrintHead } from './PrintHead.tsx'
import { Problems } from './Problems.tsx'
import type { PrintViewProps } from './print-view-props.ts'
import { Spread } from './Spread.tsx'
import { useAnnexActions } from './use-annex-actions.ts'
import { useFangSong } from './use-fang-song.ts'
import { useGoing } from './use-going.ts'
import { usePageKeys } from './use-page-keys.ts'
import { usePreview } from './use-preview.ts'
import { useZoomKeys, zoomed } from './zoom.ts'

/** Served by the window and by the browser edition alike. */
const fontBase = new URL('fonts/', document.baseURI).href

/** The block in which a table stands. */
const blockOfTable = (preview: AnnexPreview | null, table: string): string | undefined =>
  preview?.annex.blocks.find((block) => block.kind === 'table' && block.model.id === table)?.key

/** What is printed at the left, its pages as they will be printed, what may be chosen at the right. */
export function PrintView(props: PrintViewProps): React.ReactElement {
  const { plan, overlay, scenario = null, findings, language, machine, run } = props
  const [wanted, setWanted] = useState(() => openingAnnex(plan, props.annex, props.openAt).id)
  const spec = useMemo(() => annexOf(plan, wanted) ?? defaultAnnex(plan), [plan, wanted])
  const stored = (plan.annexes ?? []).some((annex) => annex.id === spec.id)
  const [left, setLeft] = useState<readonly number[]>([])
  const [chosen, setChosen] = useState<Chosen>({ firstPage: 1, startNumber: 1, notes: true, hiddenColumns: [] })
  const [at, setAt] = useState(0)
  const [double, setDouble] = useState(true)
  const [zoom, setZoom] = useState<number | null>(null)
  const [fitted, setFitted] = useState(0.5)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [template, setTemplate] = useState<Template>()
  const fangSong = useFangSong()
  const problemList = useRef<HTMLDivElement>(null)

  const choices = useMemo((): AnnexChoices => {
    const { firstPage, startNumber, ...rest } = chosen
    const named = scenario === null ? {} : { scenario }
    return { language, left, ...rest, ...named, ...(stored ? {} : { firstPage, startNumber }) }
  }, [language, left, chosen, stored, scenario])
  const { preview, progress, working, stopped, reason, stop, again } = usePreview(run, { plan, overlay, spec, choices })
  const layout = preview?.layout ?? null
  const pages = layout?.pages ?? []
  const start = pages[0]?.number ?? 1

  // Fewer items or columns may leave fewer pages than the one looked at.
  const place = Math.max(0, Math.min(at, pages.length - 1))
  const from = double ? place - (place % 2) : place
  const shown = pages.slice(from, from + (double ? 2 : 1))
  const scale = zoom ?? fitted
  const goTo = (number: number): void => {
    setGoing(null)
    setAt(number - start)
  }
  // A table that was just made is shown once its pages are laid out.
  const { openAt = null, onOpened } = props
  const opening =
    openAt === null ? undefined : layout?.places.find(({ key }) => key === blockOfTable(preview, openAt))?.from
  useEffect(() => {
    if (opening === undefined) return
    setAt(opening - start)
    onOpened?.()
  }, [opening, start, onOpened])
  usePageKeys((direction) => goTo(start + Math.min(pages.length - 1, Math.max(0, from + direction * shown.length))))
  useZoomKeys(scale, setZoom)

  const items = useMemo(() => {
    // Pages of the annex shown before say nothing about this one.
    return listedItems(spec.items, plan, preview?.annex.id === spec.id ? preview : null, language)
  }, [spec, plan, preview, language])
  const [going, setGoing] = useGoing(items, start, working, setAt)
  const keysShown = new Set(shown.flatMap((page) => page.blocks.map(keyOfBlock)))
  const onPage = new Set(
    preview?.items.filter(({ blocks }) => blocks.some((key) => keysShown.has(key))).map((i) => i.item),
  )
  const models =
    preview?.annex.blocks.flatMap((b) => (b.kind === 'table' && keysShown.has(b.key) ? [b.model] : [])) ?? []
  const problems = useMemo((): AnnexProblem[] => {
    const fonts: AnnexProblem[] =
      fangSong === false ? [{ kind: 'gaps', severity: 'note', message: message('annex.problem.fonts') }] : []
    return [...(preview?.problems ?? []), ...fonts]
  }, [preview, fangSong])

  const actions = useAnnexActions({ ...props, spec, stored, onEdit: setEditing, onChosen: choose, onLeft: setLeft })
  function choose(id: string): void {
    setWanted(id)
    setGoing(null)
    props.onAnnex?.(id)
    setLeft([])
    setAt(0)
  }

  const goToProblem = (problem: AnnexProblem): void => {
    const item = problem.item ?? preview?.items.find(({ blocks }) => blocks.includes(problem.block ?? ''))?.item
    if (problem.prose !== undefined) setEditing({ kind: 'prose', ...problem.prose })
    else if (problem.kind === 'column' && item !== undefined) setEditing({ kind: 'table', at: item })
    else {
      const page = layout?.places.find(({ key }) => key === problem.block)?.from
      if (page !== undefined) goTo(page)
      const finding = findings.find((entry) => problem.table !== undefined && entry.where.table === problem.table)
      if (problem.kind === 'difference' && finding !== undefined) props.onFinding(finding.key)
    }
  }

  const makeOffice = useCallback(
    async (format: 'docx' | 'xlsx', annex: Annex): Promise<Result<Uint8Array, Message>> => {
      const drawn = format === 'docx' && annex.blocks.some((block) => block.kind === 'chart')
      const pictures = drawn ? await chartPictures(annex, fontBase) : undefined
      const job = { kind: 'office', format, plan, overlay, spec, choices } as const
      return run({
        ...job,
        ...(pictures !== undefined && { pictures }),
        ...(format === 'docx' && template !== undefined && { template: template.bytes }),
      }).result
    },
    [run, plan, overlay, spec, choices, template],
  )
  const chartOf = (item: number): ChartModel | undefined => {
    const keys = preview?.items.find((entry) => entry.item === item)?.blocks ?? []
    const found = preview?.annex.blocks.find((block) => block.kind === 'chart' && keys.includes(block.key))
    return found?.kind === 'chart' ? found.chart : undefined
  }
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const told =
    progress !== null
      ? words('annex.layingOut', { done: progress.done, total: progress.total })
      : reason !== null
        ? say(language, reason)
        : stopped
          ? words('annex.stopped')
          : ''

  return (
    <section className={styles.stage} aria-label={words('print.stage')}>
      <style href="norma-print-fonts" precedence="low">
        {fontFaces(fontBase)}
      </style>
      <PrintHead
        language={language}
        layout={layout}
        count={items.length - left.length}
        annexes={
          <AnnexChoice plan={plan} chosen={spec.id} language={language} onChoose={choose} onNew={actions.newAnnex} />
        }
        shown={shown}
        scale={scale}
        double={double}
        onZoom={setZoom}
        onDouble={setDouble}
        onPage={goTo}
      />
      <aside className={styles.left}>
        <div className={styles.things}>
          <h2>{words('annex.items')}</h2>
          {items.length === 0 ? <p className={styles.hint}>{words('annex.emptyAnnex')}</p> : null}
          <ItemList
            items={items}
            left={new Set(left)}
            onPage={onPage}
            language={language}
            onLeft={(item) => setLeft(left.includes(item) ? left.filter((other) => other !== item) : [...left, item])}
            going={going}
            onOpen={setGoing}
            {...(stored ? { onMove: actions.move } : {})}
            canEdit={actions.canEdit}
            onEdit={actions.edit}
            canRemove={actions.canRemove}
            onRemove={actions.remove}
          />
          <AddItem plan={plan} offered={actions.offered} stored={stored} language={language} onAdd={actions.add} />
        </div>
        <div className={styles.before} ref={problemList} tabIndex={-1}>
          <Problems problems={problems} language={language} onGoTo={goToProblem} />
        </div>
      </aside>
      <div className={styles.canvas}>
        <div className={styles.progress} role="status">
          {told === '' ? null : <span>{told}</span>}
          {progress === null ? null : <Button onClick={stop}>{words('annex.stopLayout')}</Button>}
          {stopped ? <Button onClick={again}>{words('annex.again')}</Button> : null}
        </div>
        <Spread
          pages={shown}
          language={language}
          scale={zoom}
          onFit={setFitted}
          onWheelZoom={(direction) => setZoom(zoomed(scale, direction))}
        />
        <PageStrip pages={pages} shown={shown} language={language} onPage={goTo} />
      </div>
      <aside className={styles.right} aria-label={words('print.options')}>
        <OptionsPanel
          models={models}
          chosen={chosen}
          onChoose={setChosen}
          language={language}
          fangSong={fangSong}
          {...(stored ? { annex: spec } : {})}
          onAnnex={actions.putAnnex}
          onDelete={actions.deleteAnnex}
        />
        <div className={styles.template}>
          <TemplatePicker template={template} onTemplate={setTemplate} language={language} />
        </div>
        {preview === null ? null : (
          <PrintButtons
            machine={machine}
            planText={props.planText}
            makeOffice={makeOffice}
            annex={preview.annex}
            pages={pages}
            fontBase={fontBase}
            asked={props.asked}
            onAnswered={props.onAnswered}
            ready={!working && !stopped}
            problems={problems.filter((problem) => problem.severity !== 'note').length}
            onProblems={() => problemList.current?.focus()}
          />
        )}
      </aside>
      {editing === null ? null : (
        <AnnexEditor
          {...props}
          editing={editing}
          spec={spec}
          stored={stored}
          chartOf={chartOf}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}
