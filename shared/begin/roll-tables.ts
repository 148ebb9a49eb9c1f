import type { AnnexSpec } from '../plan/schema/annex.ts'
import type { Prose } from '../plan/schema/prose.ts'
import type { TableSpec } from '../plan/schema/table.ts'

/** The tables of a plan one period on: words follow the years; figures that only the old document gave stay behind. */
export const rolledTables = (tables: readonly TableSpec[], shift: (words: string) => string): TableSpec[] =>
  tables
    .filter(
      ({ kind }) => kind !== 'comparison' && kind !== 'draftComparison' && kind !== 'opinions' && kind !== 'progress',
    )
    .map((spec) => {
      const { cite: _, ...own } = spec
      const table = { ...own, title: shift(own.title) } as TableSpec
      switch (table.kind) {
        case 'facilities': {
          const { baseLabel, plannedLabel } = table
          return {
            ...table,
            ...(baseLabel !== undefined && { baseLabel: shift(baseLabel) }),
            ...(plannedLabel !== undefined && { plannedLabel: shift(plannedLabel) }),
          }
        }
        case 'norms':
          return { ...table, rows: table.rows.map(({ key, label, norm }) => ({ key, label, norm })) }
        case 'indicators':
          // What was aimed at is where the next period begins; a new aim is not known yet.
          return {
            ...table,
            rows: table.rows.map(({ cite: _cite, base: _base, target, ...row }) => ({
              ...row,
              ...(target !== undefined && { base: target }),
            })),
          }
        default:
          return table
      }
    })

/** Sections of text: the years of the words move on, fields keep naming the same cells, the lines of the old document go. */
export const rolledProse = (sections: readonly Prose[], shift: (words: string) => string): Prose[] =>
  sections.map((section) => ({
    ...section,
    title: shift(section.title),
    paragraphs: section.paragraphs.map(({ cite: _, text, ...paragraph }) => ({
      ...paragraph,
      text: text
        .split(/(\{\{[^}]*\}\})/)
        .map((part) => (part.startsWith('{{') ? part : shift(part)))
        .join(''),
    })),
  }))

/** Annexes without the date of the old draft, and without comparisons of 方案 that stayed behind. */
export const rolledAnnexes = (annexes: readonly AnnexSpec[], shift: (words: string) => string): AnnexSpec[] =>
  annexes.map(({ date: _, ...annex }) => ({
    ...annex,
    title: shift(annex.title),
    ...(annex.heading !== undefined && { heading: shift(annex.heading) }),
    items: annex.items
      .filter((item) => item.kind !== 'comparison')
      .map((item) => (item.kind === 'heading' ? { ...item, text: shift(item.text) } : item)),
  }))
