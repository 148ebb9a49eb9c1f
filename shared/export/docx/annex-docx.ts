/**
 * An annex → .docx (ISO/IEC 29500-1, WordprocessingML):
 *   title, headings and 正文 in the styles every Word has · per table its numbered caption, unit, heads and rows, notes · charts as
 *   pictures · pages upright, across where columns ask for it.
 * A table wider than a page across goes on in slices under 续表, each with the names again. Word repeats heads but no caption: where a table
 * goes on overleaf, 续表 stands on paper and in the PDF only.
 */
import type { Annex, AnnexBlock } from '../../annex/annex-model.ts'
import { ok, type Result } from '../../base/result.ts'
import type { Language, Message } from '../../text/message.ts'
import type { Orientation } from '../layout/page-geometry.ts'
import { officeBytes, type Part, relationType } from '../office/package.ts'
import { element, xmlDeclaration } from '../office/xml.ts'
import { chartPiece, type Picture, picturePart } from './chart-piece.ts'
import { documentNames, type StyleIds, wordNames } from './names.ts'
import { paragraph, run } from './paragraph.ts'
import { marginParts, marginRelations, sectionXml } from './sections.ts'
import { closing, type Piece, tablePiece } from './table-piece.ts'
import { dressOf } from './template.ts'

export type AnnexDocxOptions = {
  /** A .docx whose styles, theme and lists the document takes. */
  readonly template?: Uint8Array
  /** Charts by the key of their block; one that is missing is told in words, with its numbers as a table. */
  readonly pictures?: ReadonlyMap<string, Picture>
}

/** An error only where the template cannot be used. */
export function annexDocx(annex: Annex, { template, pictures }: AnnexDocxOptions = {}): Result<Uint8Array, Message> {
  const { language, title } = annex
  const dress = dressOf(template, language)
  if (!dress.ok) return dress
  const { ids, parts, relations } = dress.value
  const shown = annex.blocks.flatMap((block) => {
    const picture = block.kind === 'chart' ? pictures?.get(block.key) : undefined
    return picture === undefined ? [] : [{ key: block.key, picture }]
  })
  const media = shown.map(({ picture }, at) => picturePart(at + 1, picture))
  const numbered = new Map(shown.map(({ key, picture }, at) => [key, { id: at + 1, value: picture }]))
  const main: Part = {
    name: 'word/document.xml',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    content: documentXml(annex, ids, numbered),
    relations: [
      ...relations,
      ...marginRelations,
      { id: 'rIdSettings', type: relationType('settings'), target: 'settings.xml' },
      ...media.map(({ relation }) => relation),
    ],
  }
  const all = [...parts, ...marginParts(ids, language), settings, ...media.map(({ part }) => part)]
  return ok(officeBytes({ main, parts: all, title }))
}

type Numbered = ReadonlyMap<string, { readonly id: number; readonly value: Picture }>

function documentXml(annex: Annex, ids: StyleIds, pictures: Numbered): string {
  const pieces = withOrientation(piecesOf(annex, ids, pictures))
  const body: string[] = []
  let sections = 0
  pieces.forEach(({ orientation, content }, at) => {
    body.push(content)
    const next = pieces[at + 1]
    // The last section is described at the end of the body.
    if (next === undefined || next.orientation === orientation) return
    body.push(closing(ids, sectionXml(orientation, sections === 0 ? annex.firstPage : undefined)))
    sections += 1
  })
  const last = pieces.at(-1)?.orientation ?? 'portrait'
  return (
    xmlDeclaration +
    element(
      'w:document',
      { 'xmlns:w': wordNames, 'xmlns:r': documentNames },
      element('w:body', {}, body.join('') + sectionXml(last, sections === 0 ? annex.firstPage : undefined)),
    )
  )
}

/** undefined: as what follows. */
type Floating = { readonly orientation: Orientation | undefined; readonly content: string }

function piecesOf({ blocks, language }: Annex, ids: StyleIds, pictures: Numbered): Floating[] {
  const counted = new Set<string>()
  const contextOf = (block: AnnexBlock): { ids: StyleIds; language: Language; first: boolean } => {
    const prefix = 'caption' in block ? block.caption.prefix : ''
    const first = !counted.has(prefix)
    counted.add(prefix)
    return { ids, language, first }
  }
  const piece = (block: AnnexBlock): Floating => {
    switch (block.kind) {
      case 'title':
        return { orientation: undefined, content: paragraph({ style: ids.title }, run(block.text)) }
      case 'date':
        return { orientation: undefined, content: paragraph({ style: ids.normal, more: centred }, run(block.text)) }
      case 'heading':
        return { orientation: undefined, content: paragraph({ style: ids[`heading${block.level}`] }, run(block.text)) }
      case 'paragraph':
        return { orientation: 'portrait', content: paragraph({ style: ids.normal }, run(block.text)) }
      case 'pageBreak':
        return {
          orientation: 'portrait',
          content: paragraph({ style: ids.tableNote }, '<w:r><w:br w:type="page"/></w:r>'),
        }
      case 'table':
        return tablePiece(block, contextOf(block))
      case 'chart':
        return chartPiece(block, pictures.get(block.key), contextOf(block))
    }
  }
  return blocks.map(piece)
}

const centred = element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }) + element('w:jc', { 'w:val': 'center' })

/** Titles and headings stand on the page of what they head. */
const withOrientation = (pieces: readonly Floating[]): Piece[] =>
  pieces.map(({ orientation, content }, at) => ({
    orientation:
      orientation ?? pieces.slice(at).find((piece) => piece.orientation !== undefined)?.orientation ?? 'portrait',
    content,
  }))

const settings: Part = {
  name: 'word/settings.xml',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml',
  content:
    xmlDeclaration +
    element(
      'w:settings',
      { 'xmlns:w': wordNames },
      `<w:evenAndOddHeaders/>${element(
        'w:compat',
        {},
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      )}`,
    ),
}
