import { err, ok, type Result } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'
import type { PrintPages } from '../protocol/serve-print.ts'
import { withPrintPage } from './print-page.ts'

/** The system's print dialog over the page; null where the user cancelled it. */
export async function toPrinter(pages: PrintPages, html: string): Promise<Result<true | null, Message>> {
  try {
    return await withPrintPage(
      pages,
      html,
      (contents) =>
        new Promise<Result<true | null, Message>>((resolve) => {
          contents.print({ silent: false, printBackground: true }, (printed, reason) => {
            if (printed) resolve(ok(true))
            else if (/cancel/i.test(reason)) resolve(ok(null))
            else resolve(err(message('shell.print.failed', { reason })))
          })
        }),
    )
  } catch (problem) {
    return err(message('shell.print.failed', { reason: problem instanceof Error ? problem.message : String(problem) }))
  }
}
