import type { PrintOptions } from '../../../shared/export/print-options.ts'
import { toCsv } from '../../../shared/export/to-csv.ts'
import { printHtml } from '../../../shared/export/to-html.ts'
import { safeName } from '../../../shared/ipc/safe-name.ts'
import type { PackageParts } from '../../../shared/ipc/work-bridge.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { message, say } from '../../../shared/text/message.ts'

type Input = {
  readonly models: readonly TableModel[]
  readonly options: PrintOptions
  readonly title: string
  /** The plan file as it would be saved. */
  readonly plan: string
  readonly at: number
}

/** 一键打包上报: the plan, every table as csv, all of them on paper as html and (by the machine) as PDF. */
export function packageParts({ models, options, title, plan, at }: Input): {
  readonly name: string
  readonly parts: PackageParts
} {
  const { language } = options
  const words = (key: Parameters<typeof message>[0], args: Record<string, string> = {}): string =>
    say(language, message(key, args))
  // A file goes to other machines: it names no folder of this one for its fonts.
  const { fontBase: _, ...elsewhere } = options
  const folder = words('work.packageFolder')
  const tables = models.map((model, index) => ({
    // The number keeps the order of the plan, and two tables of one title apart.
    name: `${folder}/${String(index + 1).padStart(2, '0')} ${safeName(`${model.title}.csv`)}`,
    content: toCsv([model], { language, bom: true }),
  }))
  return {
    name: words('work.packageName', { title: title === '' ? words('print.documentTitle') : title }),
    parts: {
      files: [
        { name: words('work.packagePlan'), content: plan },
        { name: words('work.packageHtml'), content: printHtml(models, elsewhere) },
        ...tables,
      ],
      page: { name: words('work.packagePdf'), html: printHtml(models, options) },
      at,
    },
  }
}
