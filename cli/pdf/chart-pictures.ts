/**
 * Charts of an annex as pictures for Word, by the browser of this machine that also prints PDF: one page with every drawing, photographed at
 * 288 dpi over the developer protocol. Where there is no browser the map is empty, and Word gets the numbers as tables.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Annex } from '../../shared/annex/annex-model.ts'
import { chartSvg } from '../../shared/export/chart-svg.ts'
import type { Picture } from '../../shared/export/docx/chart-piece.ts'
import { typeArea } from '../../shared/export/layout/page-geometry.ts'
import { fontFaces } from '../../shared/export/print-fonts.ts'
import { findChromium, type Machine, thisMachine } from './find-chromium.ts'
import { openBrowser } from './open-browser.ts'
import { pdfFontBase } from './print-pdf.ts'

const scale = 3
/** Between drawings, px. */
const gap = 8

export async function chartPictures(
  { blocks, language }: Annex,
  machine: Machine = thisMachine,
): Promise<ReadonlyMap<string, Picture>> {
  const drawings = blocks.flatMap((block) =>
    block.kind === 'chart' ? [{ key: block.key, ...chartSvg(block.chart, typeArea.width, language) }] : [],
  )
  const program = findChromium(machine)
  if (drawings.length === 0 || !program.ok) return new Map()
  const folder = await mkdtemp(join(tmpdir(), 'norma-charts-')).catch(() => undefined)
  if (folder === undefined) return new Map()
  try {
    const page = join(folder, 'charts.html')
    await writeFile(page, sheet(drawings.map(({ svg }) => svg)))
    const browser = openBrowser(program.value, join(folder, 'profile'), machine.root)
    try {
      await browser.show(pathToFileURL(page).href)
      const found = new Map<string, Picture>()
      let y = 0
      for (const { key, width, height } of drawings) {
        found.set(key, { png: await browser.photograph({ x: 0, y, width, height, scale }), width, height })
        y += height + gap
      }
      return found
    } finally {
      await browser.close()
    }
  } catch {
    // A browser that does not start or answer leaves the document without pictures; the document says so.
    return new Map()
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

const sheet = (drawings: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><style>${fontFaces(pdfFontBase)} body{margin:0;background:#fff} svg{display:block;margin-bottom:${gap}px}</style>${drawings.join('')}`
