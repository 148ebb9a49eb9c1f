/** A chart of an annex: its picture with the same words for those who do not see it, the caption below, notes. */
import type { ChartItem } from '../../annex/annex-model.ts'
import { message, say } from '../../text/message.ts'
import { noteParagraph } from '../note-paragraph.ts'
import type { Part, Relation } from '../office/package.ts'
import { relationType } from '../office/package.ts'
import { element } from '../office/xml.ts'
import { paragraph, run } from './paragraph.ts'
import { captionXml, type Piece, type PieceContext, tablePiece } from './table-piece.ts'

/** A chart as a picture: PNG at 200 dpi or more, and the width and height it has on the page, px. */
export type Picture = { readonly png: Uint8Array; readonly width: number; readonly height: number }

const emuOfPx = (px: number): number => Math.round(px * 9525)
const names = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
}

/** Without a picture the numbers of the chart stand as a table, and a line says why. */
export function chartPiece(
  item: ChartItem,
  picture: { readonly id: number; readonly value: Picture } | undefined,
  context: PieceContext,
): Piece {
  const { ids, language } = context
  if (picture === undefined) {
    const table = tablePiece({ ...item, kind: 'table', model: item.chart.table, orientation: 'auto' }, context)
    const why = say(language, message('chart.noPicture', { title: item.caption.title }))
    return { ...table, content: table.content + paragraph({ style: ids.tableNote }, run(why)) }
  }
  const note = noteParagraph(item.notes, language)
  return {
    orientation: 'portrait',
    content: [
      paragraph(
        {
          style: ids.tableUnit,
          keepNext: true,
          more: element('w:spacing', { 'w:before': 160 }) + element('w:jc', { 'w:val': 'center' }),
        },
        inline(item, picture),
      ),
      paragraph({ style: ids.caption }, captionXml(item.caption, false, context)),
      note === '' ? '' : paragraph({ style: ids.tableNote }, run(note)),
    ].join(''),
  }
}

function inline(
  { chart, caption }: ChartItem,
  { id, value }: { readonly id: number; readonly value: Picture },
): string {
  const [cx, cy] = [emuOfPx(value.width), emuOfPx(value.height)]
  const own = { id, name: caption.title, descr: chart.alt }
  const shape = [
    element('pic:nvPicPr', {}, element('pic:cNvPr', own) + element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': pictureId(id) }) + element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }) + element('a:ext', { cx, cy })) +
        element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  ].join('')
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': names.a },
    element('a:graphicData', { uri: names.pic }, element('pic:pic', { 'xmlns:pic': names.pic }, shape)),
  )
  const inside = element('wp:extent', { cx, cy }) + element('wp:docPr', own) + graphic
  return `<w:r>${element('w:drawing', {}, element('wp:inline', { 'xmlns:wp': names.wp, distT: 0, distB: 0, distL: 0, distR: 0 }, inside))}</w:r>`
}

const pictureId = (id: number): string => `rIdPicture${id}`

export const picturePart = (id: number, { png }: Picture): { readonly part: Part; readonly relation: Relation } => ({
  part: { name: `word/media/chart${id}.png`, type: 'image/png', content: png },
  relation: { id: pictureId(id), type: relationType('image'), target: `media/chart${id}.png` },
})
