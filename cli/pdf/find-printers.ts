/** Programs of this machine that print a page to PDF, in the order they are tried: a browser the user names alone; else Electron, then a browser. */
import { join } from 'node:path'
import { ok, type Result } from '../../shared/base/result.ts'
import type { Message } from '../../shared/text/message.ts'
import { findChromium, type Machine } from './find-chromium.ts'
import { findElectron } from './find-electron.ts'

export type Printer = {
  readonly path: string
  readonly args: (job: { readonly url: string; readonly pdf: string; readonly profile: string }) => readonly string[]
}

export function findPrinters(machine: Machine): Result<readonly Printer[], Message> {
  const electron = machine.env.NORMA_CHROMIUM ? undefined : findElectron(machine)
  const first = electron === undefined ? [] : [electronPrinter(electron)]
  const chromium = findChromium(machine)
  if (!chromium.ok) return first.length > 0 ? ok(first) : chromium
  return ok([...first, chromiumPrinter(chromium.value, machine)])
}

const electronPrinter = (path: string): Printer => ({
  path,
  args: ({ url, pdf, profile }) => [
    `--user-data-dir=${profile}`,
    join(import.meta.dirname, '../../electron/print/print-file.mjs'),
    url,
    pdf,
  ],
})

const chromiumPrinter = (path: string, { root }: Machine): Printer => ({
  path,
  args: ({ url, pdf, profile }) => [
    '--headless',
    `--user-data-dir=${profile}`,
    // The sandbox of the browser refuses to start as root; the page has no script.
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    url,
  ],
})
