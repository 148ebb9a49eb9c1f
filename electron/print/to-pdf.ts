import { err, ok, type Result } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'
import type { PrintPages } from '../protocol/serve-print.ts'
import { withPrintPage } from './print-page.ts'

/** The page as the paper shows it: size and margins from its own @page rules, tagged, with an outline of its headings. */
export async function toPdf(pages: PrintPages, html: string): Promise<Result<Uint8Array, Message>> {
  try {
    return ok(
      await withPrintPage(pages, html, (contents) =>
        contents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      ),
    )
  } catch (problem) {
    return err(message('shell.pdf.failed', { reason: problem instanceof Error ? problem.message : String(problem) }))
  }
}
