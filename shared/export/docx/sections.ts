/**
 * Pages of GB/T 9704—2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, page number 四号 between dashes 7 mm below, at the right of odd
 * and the left of even pages. A page across has the head of its table at the binding edge.
 */
import { type Language, message, say } from '../../text/message.ts'
import type { Part, Relation } from '../office/package.ts'
import { relationType } from '../office/package.ts'
import { element, xmlDeclaration } from '../office/xml.ts'
import { documentNames, type StyleIds, twipsOfMm, wordNames } from './names.ts'
import { field, paragraph, run } from './paragraph.ts'

export type Orientation = 'portrait' | 'landscape'

const paper = {
  portrait: { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 },
  landscape: { width: 297, height: 210, top: 28, left: 35, right: 37, bottom: 26 },
}
/** Dash of the page number below the type area, and half a line of 四号. */
const below = 7 + 3.2
const oneCharacter = 280

export function sectionXml(orientation: Orientation, firstPage: number | undefined): string {
  const { width, height, top, left, right, bottom } = paper[orientation]
  return element(
    'w:sectPr',
    {},
    [
      element('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdFooterOdd' }),
      element('w:footerReference', { 'w:type': 'even', 'r:id': 'rIdFooterEven' }),
      element('w:type', { 'w:val': 'nextPage' }),
      element('w:pgSz', {
        'w:w': twipsOfMm(width),
        'w:h': twipsOfMm(height),
        'w:orient': orientation === 'landscape' ? 'landscape' : undefined,
      }),
      element('w:pgMar', {
        'w:top': twipsOfMm(top),
        'w:right': twipsOfMm(right),
        'w:bottom': twipsOfMm(bottom),
        'w:left': twipsOfMm(left),
        'w:header': twipsOfMm(15),
        'w:footer': twipsOfMm(bottom - below),
        'w:gutter': 0,
      }),
      firstPage === undefined ? '' : element('w:pgNumType', { 'w:start': firstPage }),
    ].join(''),
  )
}

export const footerRelations: readonly Relation[] = [
  { id: 'rIdFooterOdd', type: relationType('footer'), target: 'footer1.xml' },
  { id: 'rIdFooterEven', type: relationType('footer'), target: 'footer2.xml' },
]

export function footerParts(ids: StyleIds, language: Language): Part[] {
  const [before = '', after = ''] = say(language, message('print.pageNumber', { page: '\n' })).split('\n')
  const footer = (name: string, side: 'left' | 'right'): Part => ({
    name: `word/${name}.xml`,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
    content:
      xmlDeclaration +
      element(
        'w:ftr',
        { 'xmlns:w': wordNames, 'xmlns:r': documentNames },
        paragraph(
          {
            style: ids.footer,
            more: element('w:ind', { [`w:${side}`]: oneCharacter }) + element('w:jc', { 'w:val': side }),
          },
          run(before) + field('PAGE', '1') + run(after),
        ),
      ),
  })
  return [footer('footer1', 'right'), footer('footer2', 'left')]
}
