/**
 * Prints a whole page through the browser: a frame that may not run scripts, shown to nobody, printed once its fonts are there.
 * The frame stays until the next print, because some browsers return from print() while the dialog still reads it.
 */
import type { Result } from '../../shared/base/result.ts'
import { err, ok } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'

export async function printDocument(page: Window, html: string, title: string): Promise<Result<true, Message>> {
  const frame = page.document.createElement('iframe')
  // Same origin so that this page may call print() on it; without allow-scripts nothing inside it runs.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.dataset.print = 'page'
  frame.style.cssText = 'position:fixed;right:100%;width:210mm;height:297mm;border:0;visibility:hidden'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.srcdoc = html
  page.document.querySelector('iframe[data-print=page]')?.remove()
  page.document.body.append(frame)
  // The dialog proposes the title of the outer page as the name of the file.
  const titleBefore = page.document.title
  try {
    await loaded
    const inner = frame.contentWindow
    if (inner === null) return err(message('shell.print.failed', { reason: 'frame' }))
    await inner.document.fonts.ready
    page.document.title = title.replace(/\.pdf$/i, '')
    inner.print()
    return ok(true)
  } finally {
    page.document.title = titleBefore
  }
}
