/** Paper: pages of Shulan’s annex as the preview lays them out, its PDF, Word and Excel files; a table of 5 000 rows. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chartPictures } from '../cli/pdf/chart-pictures.ts'
import { pdfFontBase, printPdf } from '../cli/pdf/print-pdf.ts'
import type { Annex, AnnexBlock } from '../shared/annex/annex-model.ts'
import { buildChart } from '../shared/charts/build-chart.ts'
import { run } from '../shared/engine/run.ts'
import { annexHtml } from '../shared/export/annex-html.ts'
import { annexDocx } from '../shared/export/docx/annex-docx.ts'
import { layOutAnnex } from '../shared/export/layout/lay-out-annex.ts'
import { notesOf } from '../shared/export/missing.ts'
import { pageHtml } from '../shared/export/page-html.ts'
import { annexXlsx } from '../shared/export/xlsx/annex-xlsx.ts'
import { readPlan } from '../shared/plan/gate.ts'
import { buildTables } from '../shared/tables/build.ts'
import type { TableModel } from '../shared/tables/table-model.ts'
import { ms, statistics } from './statistics.ts'

const language = 'zh-CN'

export async function benchPaper(): Promise<void> {
  const read = readPlan(readFileSync(new URL('../seeds/plans/shulan-2025.norma', import.meta.url)))
  if (!read.ok) throw new Error('shulan-2025 is refused')
  const results = run(read.value)
  const annex = annexOf(read.value.title, [
    ...buildTables(results, language).map(tableItem),
    ...(['bedsByClass', 'requirementByFacility', 'staffGap'] as const).flatMap((kind, at): AnnexBlock[] => {
      const chart = buildChart({ kind }, results, language)
      return chart === undefined
        ? []
        : [{ key: kind, kind: 'chart', chart, caption: captionOf('chart', at, chart.title), notes: [] }]
    }),
  ])
  const tall = annexOf('5000', [tableItem(tallTable(), 0)])
  const folder = await mkdtemp(join(tmpdir(), 'norma-bench-'))
  const pdf = async (of: Annex): Promise<void> => {
    const printed = await printPdf(annexHtml(of, { fontBase: pdfFontBase }), join(folder, 'paper.pdf'))
    if (!printed.ok) throw new Error(JSON.stringify(printed.error))
  }
  console.log('paper: a browser is started for every PDF and for the charts of Word; that is most of their time')
  try {
    await measure('Shulan, pages', 20, () => void layOutAnnex(annex).pages.map((page) => pageHtml(page, language)))
    await measure('Shulan, PDF', 5, () => pdf(annex))
    await measure('Shulan, Word', 5, async () => void annexDocx(annex, { pictures: await chartPictures(annex) }))
    await measure('Shulan, Excel', 10, () => void annexXlsx(annex, results))
    await measure('5 000 rows, pages', 5, () => void layOutAnnex(tall))
    await measure('5 000 rows, PDF', 2, () => pdf(tall))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(label: string, times: number, work: () => void | Promise<void>): Promise<void> {
  const samples: number[] = []
  for (let at = 0; at <= times; at += 1) {
    const from = performance.now()
    await work()
    // The first time also loads what it needs.
    if (at > 0) samples.push(performance.now() - from)
  }
  const { median, p95 } = statistics(samples)
  console.log(`  ${label.padStart(18)}  median ${ms(median)}  p95 ${ms(p95)}`)
}

const captionOf = (prefix: string, at: number, title: string) => ({
  prefix,
  number: at + 1,
  label: `${prefix}${at + 1}`,
  continued: `${prefix}${at + 1}`,
  title,
})

const tableItem = (model: TableModel, at: number): AnnexBlock => ({
  key: `table-${at}`,
  kind: 'table',
  model,
  caption: captionOf('table', at, model.title),
  notes: notesOf(model, language),
  orientation: 'auto',
})

const annexOf = (title: string, blocks: readonly AnnexBlock[]): Annex => ({
  id: 'bench',
  title,
  language,
  firstPage: 1,
  blocks,
})

const tallTable = (): TableModel => ({
  id: 'tall',
  title: 'tall',
  unit: '',
  rowHead: 'name',
  columns: Array.from({ length: 4 }, (_, at) => ({ key: `c${at}`, label: `c${at}`, kind: 'count', decimals: 0 })),
  rows: Array.from({ length: 5000 }, (_, at) => ({
    key: `r${at}`,
    label: `facility number ${at} of the county`,
    role: 'facility',
    cells: { c0: at, c1: at * 2, c2: at * 3, c3: at % 7 },
  })),
  notes: [],
})
