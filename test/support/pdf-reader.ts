/** A PDF as a reader sees it: sizes of pages, texts with their places, outline, title, language, tags. Lengths in mm from the upper left. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfText = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  readonly size: number
  readonly turned: boolean
}
export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly texts: readonly PdfText[]
  /** In the order of the tags. */
  readonly alternatives: readonly string[]
}
export type PdfFile = {
  readonly pages: readonly PdfPage[]
  readonly title: unknown
  readonly language: unknown
  readonly tagged: boolean
  /** Titles with their depth, from 0. */
  readonly outline: readonly (readonly [number, string])[]
}

type Outline = { readonly title: string; readonly items: readonly Outline[] }
type Tag = { readonly alt?: string; readonly children?: readonly Tag[] }

const mm = (points: number): number => (points * 25.4) / 72

export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  try {
    const pages: PdfPage[] = []
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number)
      const [, , width = 0, height = 0] = page.view
      const { items } = await page.getTextContent()
      pages.push({
        width: mm(width),
        height: mm(height),
        texts: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [textOf(item, height)] : [])),
        alternatives: alternativesIn((await page.getStructTree()) as Tag | null),
      })
    }
    const { info } = (await file.getMetadata()) as { info: Record<string, unknown> }
    const mark: unknown = await file.getMarkInfo()
    return {
      pages,
      title: info.Title,
      language: info.Language,
      tagged: (mark as ReadonlyMap<string, unknown> | null)?.get('Marked') === true,
      outline: flat(((await file.getOutline()) ?? []) as readonly Outline[], 0),
    }
  } finally {
    await file.loadingTask.destroy()
  }
}

function textOf(item: { str: string; transform: number[]; width: number }, height: number): PdfText {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform
  const turned = Math.abs(b) > Math.abs(a)
  return {
    text: item.str,
    left: mm(x),
    right: mm(turned ? x : x + item.width),
    y: mm(height - y),
    size: Math.hypot(a, b),
    turned,
  }
}

const flat = (items: readonly Outline[], depth: number): (readonly [number, string])[] =>
  items.flatMap(({ title, items: below }) => [[depth, title] as const, ...flat(below, depth + 1)])

const alternativesIn = (tag: Tag | null): string[] =>
  tag === null ? [] : [...(tag.alt === undefined ? [] : [tag.alt]), ...(tag.children ?? []).flatMap(alternativesIn)]

export const readingOrder = ({ texts }: PdfPage): string => texts.map(({ text }) => text).join('')
