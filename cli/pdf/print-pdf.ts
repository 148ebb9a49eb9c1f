/**
 * html → PDF, by Electron or a browser of this machine. The html is a print document of shared/export made with `fontBase: pdfFontBase`; it is put
 * into a folder of its own, the PDF is printed into the same folder, and only a whole PDF replaces the file.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { err, ok, type Result } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'
import { type Machine, thisMachine } from './find-chromium.ts'
import { findPrinters, type Printer } from './find-printers.ts'
import { runProgram } from './run-program.ts'
import { writeWhole } from './write-whole.ts'

/** The packaged faces on this disk; see PrintOptions.fontBase. */
export const pdfFontBase = `${
  pathToFileURL(
    join(dirname(createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json')), 'files'),
  ).href
}/`

export type PrintedPdf = {
  readonly file: string
  /** Whether this machine’s 仿宋 was used; otherwise 宋 stands in and the caller says so. */
  readonly fangSong: boolean
}

const seconds = 120

export async function printPdf(
  html: string,
  file: string,
  machine: Machine = thisMachine,
): Promise<Result<PrintedPdf, Message>> {
  const printers = findPrinters(machine)
  if (!printers.ok) return printers
  const folder = await mkdtemp(join(tmpdir(), 'norma-pdf-'))
  try {
    const pdf = await printWithFirst(printers.value, folder, html)
    if (!pdf.ok) return pdf
    const written = await writeWhole(file, pdf.value)
    const fangSong = /FangSong/i.test(pdf.value.toString('latin1'))
    return written.ok ? ok({ file: written.value, fangSong }) : written
  } finally {
    // A browser may still be closing its profile on Windows.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** A program that prints nothing leaves the page to the next; what the last one said is the answer. */
async function printWithFirst(
  printers: readonly Printer[],
  folder: string,
  html: string,
): Promise<Result<Buffer, Message>> {
  const page = join(folder, 'page.html')
  await writeFile(page, html)
  let last: Result<Buffer, Message> = err(message('pdf.noPrinter', { places: '—' }))
  for (const printer of printers) {
    last = await print(printer, folder, pathToFileURL(page).href)
    if (last.ok) return last
  }
  return last
}

async function print({ path, args }: Printer, folder: string, url: string): Promise<Result<Buffer, Message>> {
  const pdf = join(folder, 'page.pdf')
  const ended = await runProgram(path, args({ url, pdf, profile: join(folder, 'profile') }), seconds)
  switch (ended.kind) {
    case 'notRunnable':
      return err(message('pdf.notRunnable', { path, reason: ended.reason }))
    case 'timeout':
      return err(message('pdf.timeout', { path, seconds }))
    case 'exit': {
      const bytes = await readFile(pdf).catch(() => Buffer.alloc(0))
      // An exit code of 0 is no proof: some browsers hand the work to a running one and leave.
      if (ended.code === 0 && bytes.subarray(0, 5).toString('latin1') === '%PDF-') return ok(bytes)
      return err(message('pdf.failed', { path, code: ended.code, reason: lastLine(ended.stderr) }))
    }
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() || '—'
