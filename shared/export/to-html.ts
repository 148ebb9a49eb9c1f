/** Whole print document: no script, nothing loaded but the packaged faces when their folder is named. */
import type { TableModel } from '../tables/table-model.ts'
import { say } from '../text/message.ts'
import { escapeHtml } from './escape-html.ts'
import { layOut } from './layout/lay-out.ts'
import { pageHtml } from './page-html.ts'
import { documentStyles, pageStyles } from './page-styles.ts'
import { fontFaces } from './print-fonts.ts'
import { defaultPrintOptions, type PrintOptions } from './print-options.ts'

export function printHtml(models: readonly TableModel[], given: Partial<PrintOptions> = {}): string {
  const options: PrintOptions = { ...defaultPrintOptions, ...given }
  const title = options.title ?? say(options.language, { key: 'print.documentTitle' })
  const pages = layOut(models, options).pages.map((page) => pageHtml(page, options.language))
  return [
    '<!doctype html>',
    `<html lang="${options.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${fontFaces(options.fontBase)}\n${pageStyles}\n${documentStyles}\n</style>`,
    '</head>',
    '<body>',
    `<main>\n${pages.join('\n')}\n</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
