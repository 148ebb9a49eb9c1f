/** Charts of an annex as pictures for Word: the drawing of the page, made into pixels by the browser the program runs in. */
import type { Annex } from '../../../shared/annex/annex-model.ts'
import { chartSvg } from '../../../shared/export/chart-svg.ts'
import type { Picture } from '../../../shared/export/docx/chart-piece.ts'
import { typeArea } from '../../../shared/export/layout/page-geometry.ts'

/** 3 × 96 dpi. */
const scale = 3

/** By the key of the block; one that cannot be drawn is left out, and Word gets its numbers as a table. */
export async function chartPictures({ blocks, language }: Annex): Promise<ReadonlyMap<string, Picture>> {
  const found = new Map<string, Picture>()
  for (const block of blocks) {
    if (block.kind !== 'chart') continue
    const { svg, width, height } = chartSvg(block.chart, typeArea.width, language)
    const png = await pixels(svg, width, height)
    if (png !== undefined) found.set(block.key, { png, width, height })
  }
  return found
}

async function pixels(svg: string, width: number, height: number): Promise<Uint8Array | undefined> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer())
}
