/** 意见采纳情况表: what each department said, whether it was adopted, why not, and which figures it speaks of. */
import { draftPlan } from '../drafts/draft-plan.ts'
import type { ChangeLink, Opinion } from '../plan/schema/opinion.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { type Message, message, say } from '../text/message.ts'
import { draftChanges } from './draft-changes.ts'
import type { TableContext } from './input.ts'
import type { Column, Row, TableModel } from './table-model.ts'

/** `build` makes the tables that opinions speak of, for the labels of their rows; asked only where one names a row. */
export function opinionTable(
  spec: Extract<TableSpec, { kind: 'opinions' }>,
  { plan, language, stored = plan, changeWords }: TableContext,
  build: () => readonly TableModel[],
): TableModel {
  const word = (key: Parameters<typeof message>[0], args?: Message['args']) => say(language, message(key, args))
  const opinions = (plan.opinions ?? []).filter((o) => spec.draft === undefined || o.draft === spec.draft)
  const text = (key: string, label: string): Column => ({ key, label, kind: 'text', decimals: 0 })
  const draft = (id: string) => plan.drafts?.find((d) => d.id === id)?.name ?? id
  const table = (id: string) => plan.tables.find((t) => t.id === id)?.title ?? id
  const scenario = (id: string) => plan.scenarios.find((s) => s.id === id)?.name ?? id
  const models = opinions.some((o) => o.cells?.some((c) => c.row !== undefined)) ? build() : []
  const place = (cell: NonNullable<Opinion['cells']>[number]): string => {
    const model = models.find((m) => m.id === cell.table)
    const row = model?.rows.find((r) => r.key === cell.row)?.label ?? cell.row
    const column = model?.columns.find((c) => c.key === cell.column)?.label ?? cell.column
    return [table(cell.table), row, column].filter(Boolean).join(' · ')
  }
  // A change that is gone is told in the words it had when it was linked.
  const linked = (link: ChangeLink): string => {
    if (link.of === 'scenario') {
      const now = changeWords === undefined ? link.words : changeWords(link.scenario, link.about)
      const args = { name: scenario(link.scenario), words: now ?? link.words }
      return word(now === undefined ? 'opinion.change.gone' : 'opinion.change', args)
    }
    const [from, to] = [link.from, link.to].map((id) => plan.drafts?.find((d) => d.id === id))
    const later = link.to === undefined ? stored : to && draftPlan(to)
    const now =
      from && later && draftChanges(draftPlan(from), later, language).find(({ about }) => about === link.about)?.words
    const end = link.to === undefined ? word('draft.current') : draft(link.to)
    const args = { from: draft(link.from), to: end, words: now ?? link.words }
    return word(now === undefined ? 'opinion.draftChange.gone' : 'opinion.draftChange', args)
  }
  const rows = opinions.map((o): Row => {
    const links = [
      ...(o.draft === undefined || spec.draft !== undefined ? [] : [draft(o.draft)]),
      ...(o.cells ?? []).map(place),
      ...(o.scenario === undefined || o.changes?.some((c) => c.of === 'scenario' && c.scenario === o.scenario)
        ? []
        : [word('opinion.scenario', { name: scenario(o.scenario) })]),
      ...(o.changes ?? []).map(linked),
    ]
    return {
      key: o.id,
      label: o.department,
      role: 'text',
      cells: {
        opinion: o.text,
        answer: word(o.answer === undefined ? 'opinion.open' : `opinion.${o.answer}`),
        ...(o.reason !== undefined && { reason: o.reason }),
        ...(links.length > 0 && { links: links.join(word('compare.inputs.more')) }),
      },
    }
  })
  const count = (answer: string | undefined) => opinions.filter((o) => o.answer === answer).length
  return {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('opinion.department'),
    columns: [
      text('opinion', word('opinion.text')),
      text('answer', word('opinion.answer')),
      text('reason', word('opinion.reason')),
      text('links', word('opinion.links')),
    ],
    rows,
    notes: [
      message('opinion.count', {
        count: opinions.length,
        adopted: count('adopted'),
        partly: count('partly'),
        declined: count('declined'),
        open: count(undefined),
      }),
    ],
  }
}
