/** Whole print document: no script, nothing loaded but the packaged faces when their folder is named. */
import type { TableModel } from '../tables/table-model.ts'
import { say } from '../text/message.ts'
import { documentHtml } from './document-html.ts'
import { layOut } from './layout/lay-out.ts'
import { defaultPrintOptions, type PrintOptions } from './print-options.ts'

export function printHtml(models: readonly TableModel[], given: Partial<PrintOptions> = {}): string {
  const options: PrintOptions = { ...defaultPrintOptions, ...given }
  const title = options.title ?? say(options.language, { key: 'print.documentTitle' })
  return documentHtml({ ...options, title, pages: layOut(models, options).pages })
}
