/** An annex as Markdown: title, headings, text, tables; a chart as its sentence and the table of its numbers. */
import type { Annex, AnnexBlock, Caption } from '../annex/annex-model.ts'
import { never } from '../base/never.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { tableMarkdown } from './to-markdown.ts'

export const annexMarkdown = (annex: Annex): string =>
  `${annex.blocks.map((block) => blockMarkdown(block, annex)).join('\n\n')}\n`

const titleOf = ({ label, title }: Caption): string => [label, title].filter((part) => part !== '').join('　')

function blockMarkdown(block: AnnexBlock, { language }: Annex): string {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text)}`
    case 'date':
    case 'paragraph':
      return escapeMarkdown(block.text)
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeMarkdown(block.text)}`
    case 'table':
      return tableMarkdown({ ...block.model, title: titleOf(block.caption) }, block.notes, language)
    case 'chart':
      return [
        tableMarkdown({ ...block.chart.table, title: titleOf(block.caption) }, block.notes, language),
        escapeMarkdown(block.chart.alt),
      ].join('\n\n')
    case 'pageBreak':
      return '---'
    default:
      return never(block)
  }
}
