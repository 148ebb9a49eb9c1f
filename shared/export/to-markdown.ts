/** GitHub-flavoured Markdown: a heading, the unit, a pipe table with numbers to the right, the notes. */

import type { TableModel } from '../tables/table-model.ts'
import { type Language, say } from '../text/message.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatCell } from './format-cell.ts'
import { headLabel } from './head-label.ts'

export function toMarkdown(models: readonly TableModel[], options: { readonly language: Language }): string {
  return `${models.map((model) => table(model, options.language)).join('\n\n')}\n`
}

function table(model: TableModel, language: Language): string {
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
    ...model.columns.map((column) => formatCell(row, column, 'paper')),
  ])
  const unit =
    model.unit === '' ? [] : [escapeMarkdown(say(language, { key: 'print.unit', args: { unit: model.unit } })), '']
  const notes = model.notes.map((note, index) => `${index + 1}. ${escapeMarkdown(say(language, note))}`)
  return [
    `### ${escapeMarkdown(model.title)}`,
    '',
    ...unit,
    line(head.map(escapeMarkdown)),
    line(rule),
    ...rows.map((row) => line(row.map(escapeMarkdown))),
    ...(notes.length === 0 ? [] : ['', escapeMarkdown(say(language, { key: 'print.note' }).trim()), '', ...notes]),
  ].join('\n')
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
