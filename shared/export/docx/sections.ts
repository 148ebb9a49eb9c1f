/**
 * Pages of GB/T 9704—2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, page number 四号 between dashes 7 mm below, at the right of odd
 * and the left of even pages. A page across has the head of its table at the binding edge.
 */
import { type Language, message, say } from '../../text/message.ts'
import type { Orientation } from '../layout/page-geometry.ts'
import type { Part, Relation } from '../office/package.ts'
import { relationType } from '../office/package.ts'
import { element, xmlDeclaration } from '../office/xml.ts'
import { documentNames, type StyleIds, twipsOfMm, wordNames } from './names.ts'
import { field, paragraph, run } from './paragraph.ts'

const paper = {
  portrait: { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 },
  landscape: { width: 297, height: 210, top: 28, left: 35, right: 37, bottom: 26 },
}
/** Dash of the page number below the type area, and half a line of 四号. */
const below = 7 + 3.2
const oneCharacter = 280

export function sectionXml(orientation: Orientation, firstPage: number | undefined): string {
  const { width, height, top, left, right, bottom } = paper[orientation]
  const across = orientation === 'landscape'
  const margin = (kind: 'header' | 'footer', type: 'default' | 'even', id: string): string =>
    element(`w:${kind}Reference`, { 'w:type': type, 'r:id': id })
  return element(
    'w:sectPr',
    {},
    [
      margin('header', 'default', across ? 'rIdHeaderOdd' : 'rIdHeaderNone'),
      margin('header', 'even', across ? 'rIdHeaderEven' : 'rIdHeaderNone'),
      margin('footer', 'default', across ? 'rIdFooterNone' : 'rIdFooterOdd'),
      margin('footer', 'even', across ? 'rIdFooterNone' : 'rIdFooterEven'),
      element('w:type', { 'w:val': 'nextPage' }),
      element('w:pgSz', {
        'w:w': twipsOfMm(width),
        'w:h': twipsOfMm(height),
        'w:orient': across ? 'landscape' : undefined,
      }),
      element('w:pgMar', {
        'w:top': twipsOfMm(top),
        'w:right': twipsOfMm(right),
        'w:bottom': twipsOfMm(bottom),
        'w:left': twipsOfMm(left),
        'w:header': twipsOfMm(15),
        'w:footer': twipsOfMm(across ? 10 : bottom - below),
        'w:gutter': 0,
      }),
      firstPage === undefined ? '' : element('w:pgNumType', { 'w:start': firstPage }),
    ].join(''),
  )
}

const margins = [
  ['rIdFooterOdd', 'footer', 'footer1'],
  ['rIdFooterEven', 'footer', 'footer2'],
  ['rIdFooterNone', 'footer', 'footer3'],
  ['rIdHeaderOdd', 'header', 'header1'],
  ['rIdHeaderEven', 'header', 'header2'],
  ['rIdHeaderNone', 'header', 'header3'],
] as const

export const marginRelations: readonly Relation[] = margins.map(([id, kind, file]) => ({
  id,
  type: relationType(kind),
  target: `${file}.xml`,
}))

/** Page numbers: below the type area of an upright page; across they stand at the same place of the sheet, turned with it. */
export function marginParts(ids: StyleIds, language: Language): Part[] {
  const [before = '', after = ''] = say(language, message('print.pageNumber', { page: '\n' })).split('\n')
  const number = run(before) + field('PAGE', '1') + run(after)
  const line = (side: 'left' | 'right'): string =>
    paragraph(
      {
        style: ids.footer,
        more: element('w:ind', { [`w:${side}`]: oneCharacter }) + element('w:jc', { 'w:val': side }),
      },
      number,
    )
  const nothing = paragraph({ style: ids.footer }, '')
  const contents: Readonly<Record<string, string>> = {
    footer1: line('right'),
    footer2: line('left'),
    header1: turned(ids, number, 'end') + nothing,
    header2: turned(ids, number, 'start') + nothing,
  }
  return margins.map(([, kind, file]) => ({
    name: `word/${file}.xml`,
    type: `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`,
    content:
      xmlDeclaration +
      element(
        kind === 'footer' ? 'w:ftr' : 'w:hdr',
        { 'xmlns:w': wordNames, 'xmlns:r': documentNames },
        contents[file] ?? nothing,
      ),
  }))
}

/** A cell of its own whose text runs down the page: 一字 from the fore edge on odd, from the binding edge on even pages. */
function turned(ids: StyleIds, number: string, at: 'start' | 'end'): string {
  const [wide, high] = [twipsOfMm(6.6), twipsOfMm(40)]
  const centre = twipsOfMm(297 - 37 - 225 - 7)
  const character = twipsOfMm(4.94)
  const top = at === 'end' ? twipsOfMm(210 - 26) - character - high : twipsOfMm(28) + character
  const place = element('w:tblpPr', {
    'w:leftFromText': 0,
    'w:rightFromText': 0,
    'w:vertAnchor': 'page',
    'w:horzAnchor': 'page',
    'w:tblpX': centre - wide / 2,
    'w:tblpY': top,
  })
  const properties = [
    place,
    element('w:tblW', { 'w:w': wide, 'w:type': 'dxa' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element(
      'w:tblCellMar',
      {},
      ['top', 'left', 'bottom', 'right'].map((side) => element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' })).join(''),
    ),
  ].join('')
  const cell =
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': wide, 'w:type': 'dxa' }) + element('w:textDirection', { 'w:val': 'tbRl' }),
    ) + paragraph({ style: ids.footer, more: element('w:jc', { 'w:val': at === 'end' ? 'right' : 'left' }) }, number)
  const height = element('w:trHeight', { 'w:val': high, 'w:hRule': 'exact' })
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${element('w:gridCol', { 'w:w': wide })}</w:tblGrid><w:tr><w:trPr>${height}</w:trPr><w:tc>${cell}</w:tc></w:tr></w:tbl>`
}
