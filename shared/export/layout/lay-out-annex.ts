/** An annex → pages: measure every block, paginate. The one way to its pages, for preview, PDF and html. */
import type { Annex, AnnexBlock, Caption } from '../../annex/annex-model.ts'
import type { FlowItem } from './flow.ts'
import { measureChart } from './measure-chart.ts'
import { measureTable } from './measure-table.ts'
import { measureText } from './measure-text.ts'
import type { HeadingLevel } from './measured-table.ts'
import { keyOfBlock, type Page } from './page.ts'
import { paginate } from './paginate.ts'

export type AnnexLayout = {
  readonly pages: readonly Page[]
  /** Where each block stands; tooWide: its columns had to be sliced. */
  readonly places: readonly {
    readonly key: string
    readonly from: number
    readonly to: number
    readonly tooWide?: true
  }[]
}

/** `onProgress` in rows of tables, every other block one; it may throw to cancel. */
export function layOutAnnex(annex: Annex, onProgress?: (done: number, of: number) => void): AnnexLayout {
  const weights = annex.blocks.map((block) => (block.kind === 'table' ? Math.max(1, block.model.rows.length) : 1))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let before = 0
  let level: HeadingLevel = 2
  const items = annex.blocks.flatMap((block, at) => {
    const weight = weights[at] ?? 1
    if (block.kind === 'heading') level = below[block.level]
    const found = measure(block, annex, level, (rows) => onProgress?.(before + Math.min(rows, weight), all))
    before += weight
    onProgress?.(before, all)
    return found
  })
  const pages = paginate(items, annex.firstPage)
  return { pages, places: placesOf(pages, items) }
}

/** Level of captions under a heading. */
const below = { 1: 3, 2: 4, 3: 5 } as const

function measure(
  block: AnnexBlock,
  { language }: Annex,
  level: HeadingLevel,
  onRows: (rows: number) => void,
): FlowItem[] {
  switch (block.kind) {
    case 'title':
    case 'date':
    case 'paragraph':
      return [{ kind: 'text', text: measureText(block.key, block.kind, block.text) }]
    case 'heading':
      return [{ kind: 'text', text: measureText(block.key, `heading${block.level}`, block.text) }]
    case 'table': {
      const { key, caption, notes, orientation } = block
      const order = {
        key,
        language,
        notes,
        orientation,
        level,
        caption: captionText(caption, caption.label),
        continued: captionText(caption, caption.continued),
      }
      return measureTable(block.model, order, onRows).map((table) => ({ kind: 'table', table }))
    }
    case 'chart':
      return [{ kind: 'chart', chart: measureChart(block, level, language) }]
    case 'pageBreak':
      return [{ kind: 'break' }]
  }
}

/** 表3　title; what has no number has its title alone. */
export const captionText = ({ title }: Pick<Caption, 'title'>, label: string): string =>
  label === '' ? title : `${label}\u3000${title}`

function placesOf(pages: readonly Page[], items: readonly FlowItem[]): AnnexLayout['places'] {
  const found = new Map<string, { from: number; to: number }>()
  for (const page of pages) {
    for (const block of page.blocks) {
      const key = keyOfBlock(block)
      const known = found.get(key)
      if (known === undefined) found.set(key, { from: page.number, to: page.number })
      else known.to = page.number
    }
  }
  const wide = new Set(
    items.flatMap((item) => (item.kind === 'table' && item.table.slices > 1 ? [item.table.key] : [])),
  )
  return [...found].map(([key, place]) => ({ key, ...place, ...(wide.has(key) && { tooWide: true as const }) }))
}
