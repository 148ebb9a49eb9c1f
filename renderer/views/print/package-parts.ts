import type { Annex } from '../../../shared/annex/annex-model.ts'
import { documentHtml } from '../../../shared/export/document-html.ts'
import type { Page } from '../../../shared/export/layout/page.ts'
import { toCsv } from '../../../shared/export/to-csv.ts'
import { safeName } from '../../../shared/ipc/safe-name.ts'
import type { PackageParts } from '../../../shared/ipc/work-bridge.ts'
import { message, say } from '../../../shared/text/message.ts'

type Input = {
  readonly annex: Annex
  readonly pages: readonly Page[]
  /** Folder of the packaged faces, for the PDF. */
  readonly fontBase: string
  /** The plan file as it would be saved. */
  readonly plan: string
  readonly at: number
}

/** 一键打包上报: the plan, every table as csv, all of them on paper as html and (by the machine) as PDF. */
export function packageParts({ annex, pages, fontBase, plan, at }: Input): {
  readonly name: string
  readonly parts: PackageParts
} {
  const { language, title } = annex
  const words = (key: Parameters<typeof message>[0], args: Record<string, string> = {}): string =>
    say(language, message(key, args))
  const folder = words('work.packageFolder')
  const models = annex.blocks.flatMap((block) => (block.kind === 'table' ? [block.model] : []))
  const tables = models.map((model, index) => ({
    // The number keeps the order of the annex, and two tables of one title apart.
    name: `${folder}/${String(index + 1).padStart(2, '0')} ${safeName(`${model.title}.csv`)}`,
    content: toCsv([model], { language, bom: true }),
  }))
  return {
    name: words('work.packageName', { title: title === '' ? words('print.documentTitle') : title }),
    parts: {
      files: [
        { name: words('work.packagePlan'), content: plan },
        // A file goes to other machines: it names no folder of this one for its fonts.
        { name: words('work.packageHtml'), content: documentHtml({ pages, language, title }) },
        ...tables,
      ],
      page: { name: words('work.packagePdf'), html: documentHtml({ pages, language, title, fontBase }) },
      at,
    },
  }
}
