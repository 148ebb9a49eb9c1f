/** Small parts every rule builds its finding from: stable key, place, lines, sources, words for figures. */
import type { Cite } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { PrintedFigure } from '../plan/schema/printed.ts'
import { digits } from '../text/message.ts'
import type { Finding, FindingPart, FindingRule } from './finding.ts'

type Where = Finding['where']

/** Built from the rule and the place alone, so that a decision still finds its finding after other figures changed. */
export function keyOf(rule: FindingRule, where: Where): string {
  const inTable = [where.table, where.row, where.column].some((p) => p !== undefined)
  const place = inTable
    ? [where.unit, where.kind, where.table, where.row, where.column]
    : [where.scenario, where.unit, where.kind, where.norm, where.class, where.facility, where.resource, where.year]
  return `${rule}:${place.filter((p) => p !== undefined).join('/')}`
}

export const whereOf = (f: PrintedFigure): Where => ({
  table: f.table,
  row: f.row,
  column: f.column,
  ...(f.class !== undefined && { class: f.class }),
  ...(f.resource !== undefined && { resource: f.resource }),
  year: f.year,
})

type Draft = Omit<Finding, 'key' | 'lines' | 'sources' | 'parts'> & {
  readonly cites: readonly (Cite | undefined)[]
  readonly parts?: readonly FindingPart[] | undefined
}

export function finding({ cites, parts, ...draft }: Draft): Finding {
  const known = cites.filter((c) => c !== undefined)
  return {
    key: keyOf(draft.rule, draft.where),
    ...draft,
    ...(parts !== undefined && { parts }),
    lines: linesOf(known),
    sources: [...new Set(known.map((c) => c.source))],
  }
}

export const linesOf = (cites: readonly (Cite | undefined)[]): number[] =>
  [...new Set(cites.flatMap((c) => c?.lines ?? []))].sort((a, b) => a - b)

/** Line numbers as a message shows them. */
export const lineText = (cites: readonly (Cite | undefined)[]): string => linesOf(cites).join('、')

/** A printed figure as printed: 2.0, not 2. */
export const asPrinted = (f: PrintedFigure): string => f.value.toFixed(f.decimals)

/** Terms of a sum, e.g. 550 + 813 + 2130. */
export const terms = (parts: readonly PrintedFigure[]): string => parts.map(asPrinted).join(' + ')

/** “3.83 (112)、5.21 (239)”: values with the lines they stand on; a repeated value once. */
export function valuesWithLines(figures: readonly PrintedFigure[]): string {
  const byValue = new Map<string, (Cite | undefined)[]>()
  for (const f of figures) byValue.set(asPrinted(f), [...(byValue.get(asPrinted(f)) ?? []), f.cite])
  return [...byValue].map(([value, cites]) => `${value} (${linesOf(cites).join(', ')})`).join('、')
}

export const distinct = (values: readonly number[]): number[] => [...new Set(values)]

export const list = (values: readonly (number | string)[]): string =>
  values.map((v) => (typeof v === 'number' ? digits(v) : v)).join('、')

export const className = (plan: Plan, id: string | undefined): string =>
  plan.classes.find((c) => c.id === id)?.name ?? id ?? ''

export const resourceName = (plan: Plan, id: string | undefined): string =>
  plan.resources.find((r) => r.id === id)?.name ?? id ?? ''

export const unitName = (plan: Plan, id: string): string => plan.units.find((u) => u.id === id)?.name ?? id

export const counterOf = (plan: Plan, id: string | undefined): string =>
  plan.resources.find((r) => r.id === id)?.counter ?? ''

/** Title of the table a figure stands in; the key of “running text” for figures outside tables. */
export const tableTitle = (plan: Plan, id: string): string =>
  plan.tables.find((t) => t.id === id)?.title ?? 'audit.runningText'

/** Words that most messages about a printed figure share. */
export const wordsFor = (plan: Plan, f: PrintedFigure) => ({
  table: tableTitle(plan, f.table),
  subject: className(plan, f.class),
  resource: resourceName(plan, f.resource),
  counter: counterOf(plan, f.resource),
  year: f.year,
})

export const partsList = (plan: Plan, parts: readonly PrintedFigure[]): FindingPart[] =>
  parts.map((p) => ({ label: className(plan, p.class) || p.row, value: p.value }))
