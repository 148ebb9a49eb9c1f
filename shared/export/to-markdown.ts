/** GitHub-flavoured Markdown: a heading, the unit, a pipe table with numbers to the right, the notes. */

import { isMissing, missingSign } from '../tables/missing-cells.ts'
import type { TableModel } from '../tables/table-model.ts'
import { type Language, say } from '../text/message.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatCell } from './format-cell.ts'
import { headLabel } from './head-label.ts'
import { notesOf } from './missing.ts'

export function toMarkdown(models: readonly TableModel[], options: { readonly language: Language }): string {
  return `${models.map((model) => tableMarkdown(model, notesOf(model, options.language), options.language)).join('\n\n')}\n`
}

/** One table under its title, with the notes as given. */
export function tableMarkdown(model: TableModel, notes: readonly string[], language: Language): string {
  const blocks = model.rows.some((row) => row.block !== undefined)
  const head = [
    ...(blocks ? [say(language, { key: 'print.block' })] : []),
    model.rowHead,
    ...model.columns.map(headLabel),
  ]
  const rule = [...(blocks ? ['---'] : []), '---', ...model.columns.map((c) => (c.kind === 'text' ? ':---:' : '---:'))]
  const rows = model.rows.map((row) => [
    ...(blocks ? [row.block ?? ''] : []),
    row.label,
    ...model.columns.map((column) => (isMissing(row, column) ? missingSign : formatCell(row, column, 'paper'))),
  ])
  const unit =
    model.unit === '' ? [] : [escapeMarkdown(say(language, { key: 'print.unit', args: { unit: model.unit } })), '']
  const listed = notes.map((note, index) => `${index + 1}. ${escapeMarkdown(note)}`)
  return [
    `### ${escapeMarkdown(model.title)}`,
    '',
    ...unit,
    line(head.map(escapeMarkdown)),
    line(rule),
    ...rows.map((row) => line(row.map(escapeMarkdown))),
    ...(listed.length === 0 ? [] : ['', escapeMarkdown(say(language, { key: 'print.note' }).trim()), '', ...listed]),
  ].join('\n')
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
