import type { AnnexItem } from '../../../shared/plan/schema/annex.ts'
import { BASELINE } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { standardTables } from '../../../shared/tables/standard.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import type { AnnexPreview } from '../../worker/jobs/annex-core.ts'

export type ListedItem = {
  readonly at: number
  readonly item: AnnexItem
  readonly title: string
  /** “3” for a table, “图1” for a chart; empty where nothing is numbered or printed. */
  readonly number: string
  readonly from?: number
  readonly to?: number
}

/** What is printed, in order, with number and pages of the last layout. */
export function listedItems(
  items: readonly AnnexItem[],
  plan: Plan,
  preview: AnnexPreview | null,
  language: Language,
): ListedItem[] {
  const blocks = new Map(preview?.annex.blocks.map((block) => [block.key, block]))
  const places = new Map(preview?.layout.places.map((place) => [place.key, place]))
  const standard = new Map([...standardTables(plan, language), ...plan.tables].map((table) => [table.id, table.title]))
  return items.map((item, at) => {
    const keys = preview?.items.find((entry) => entry.item === at)?.blocks ?? []
    const found = keys.flatMap((key) => places.get(key) ?? [])
    const first = keys.map((key) => blocks.get(key)).find((block) => block !== undefined)
    const caption = first?.kind === 'table' || first?.kind === 'chart' ? first.caption : undefined
    const number =
      caption === undefined || caption.number === 0
        ? ''
        : first?.kind === 'chart'
          ? caption.label
          : String(caption.number)
    return {
      at,
      item,
      title: titleOf(item, caption?.title, plan, standard, language),
      number,
      ...(found.length > 0 && {
        from: Math.min(...found.map((place) => place.from)),
        to: Math.max(...found.map((place) => place.to)),
      }),
    }
  })
}

function titleOf(
  item: AnnexItem,
  printed: string | undefined,
  plan: Plan,
  tables: ReadonlyMap<string, string>,
  language: Language,
): string {
  const words = (...args: Parameters<typeof message>): string => say(language, message(...args))
  switch (item.kind) {
    case 'table':
      return printed ?? tables.get(item.table) ?? item.table
    case 'chart':
      return printed ?? item.caption ?? item.chart.title ?? words(`annex.chart.${item.chart.kind}`)
    case 'prose':
      return plan.prose?.find((prose) => prose.id === item.prose)?.title ?? item.prose
    case 'comparison':
      return words('annex.item.comparison', { list: item.scenarios.map((id) => nameOf(id, plan, language)).join('、') })
    case 'heading':
      return item.text
    case 'sources':
      return words('annex.sources.title')
    case 'pageBreak':
      return words('annex.item.pageBreak')
  }
}

export const nameOf = (id: string, plan: Plan, language: Language): string =>
  id === BASELINE
    ? say(language, message('compare.baseline'))
    : (plan.scenarios.find((scenario) => scenario.id === id)?.name ?? id)
