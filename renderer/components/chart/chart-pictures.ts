/** Charts of an annex as pictures for Word: the drawing of the page, made into pixels by the browser the program runs in. */
import type { Annex } from '../../../shared/annex/annex-model.ts'
import { chartSvg } from '../../../shared/export/chart-svg.ts'
import type { Picture } from '../../../shared/export/docx/chart-piece.ts'
import { typeArea } from '../../../shared/export/layout/page-geometry.ts'
import { fontFaces, printFamily } from '../../../shared/export/print-fonts.ts'

/** 3 × 96 dpi. */
const scale = 3

/** By the key of the block; one that cannot be drawn is left out, and Word gets its numbers as a table. */
export async function chartPictures(
  { blocks, language }: Annex,
  fontBase: string,
): Promise<ReadonlyMap<string, Picture>> {
  const found = new Map<string, Picture>()
  const face = await drawnFace(fontBase)
  for (const block of blocks) {
    if (block.kind !== 'chart') continue
    const { svg, width, height } = chartSvg(block.chart, typeArea.width, language)
    const png = await pixels(svg.replace('>', `><style>${face}</style>`), width, height)
    if (png !== undefined) found.set(block.key, { png, width, height })
  }
  return found
}

/** A drawing that is an image sees no face of the window: it carries the packaged one, behind the 仿宋 of the machine. */
async function drawnFace(fontBase: string): Promise<string> {
  const face = fontFaces(fontBase)
    .split('\n')
    .find((line) => line.includes(printFamily.body))
  const address = /url\("([^"]+)"\)/.exec(face ?? '')?.[1]
  if (face === undefined || address === undefined) return ''
  // Without it the drawing has the face of the system, as before.
  const answer = await fetch(address).catch(() => undefined)
  if (answer?.ok !== true) return ''
  return face.replace(address, await dataUrl(await answer.blob()))
}

const dataUrl = (content: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(content)
  })

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
