/**
 * Styles after GB/T 9704—2012: 正文 3号仿宋, 22 lines on a page, title 2号小标宋, heads 黑体 and 楷体; tables in 小四. Styles that every
 * Word has keep their internal names (heading 1 is 标题 1 in a Chinese Word); those of tables are named in words.
 */
import { type Language, message, say, type TextKey } from '../../text/message.ts'
import { element, xmlDeclaration, xmlText } from '../office/xml.ts'
import { officeFonts } from '../print-fonts.ts'
import { type StyleIds, type StyleRole, wordNames } from './names.ts'

type FontRole = keyof typeof officeFonts
type Style = {
  readonly name: string
  readonly basedOn?: StyleRole
  readonly next?: StyleRole
  readonly custom: boolean
  readonly paragraph: string
  readonly run: string
}

/** 28.95 pt: 22 lines in 225 mm. */
const bodyLine = 579
const paragraphXml = (children: string): string => element('w:pPr', {}, children)
const fonts = (role: FontRole): string =>
  element('w:rFonts', {
    'w:ascii': officeFonts[role].name,
    'w:hAnsi': officeFonts[role].name,
    'w:eastAsia': officeFonts[role].name,
    'w:cs': 'Times New Roman',
  })
const size = (points: number): string =>
  element('w:sz', { 'w:val': points * 2 }) + element('w:szCs', { 'w:val': points * 2 })
const face = (role: FontRole, points: number): string => fonts(role) + size(points)
const spacing = (before: number, after: number, line: number, rule: 'exact' | 'auto'): string =>
  element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': rule })
const align = (value: 'left' | 'center' | 'right' | 'both'): string => element('w:jc', { 'w:val': value })
const noIndent = element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 })
const single = spacing(0, 0, 240, 'auto')
const keepNext = '<w:keepNext/>'
const level = (at: number): string => element('w:outlineLvl', { 'w:val': at })

function styleOf(role: StyleRole, language: Language): Style {
  const own = (key: TextKey): string => say(language, message(key))
  const builtIn = (name: string, paragraph: string, run: string, basedOn?: StyleRole): Style => ({
    name,
    custom: false,
    paragraph,
    run,
    ...(basedOn === undefined ? {} : { basedOn, next: 'normal' }),
  })
  const ofTable = (key: TextKey, paragraph: string, run: string, basedOn: StyleRole = 'normal'): Style => ({
    name: own(key),
    custom: true,
    paragraph,
    run,
    basedOn,
  })
  switch (role) {
    case 'normal':
      return builtIn(
        'Normal',
        spacing(0, 0, bodyLine, 'exact') +
          element('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 640 }) +
          align('both'),
        // 28 characters of 16 pt in 156 mm: each takes 15.8 pt.
        fonts('body') + element('w:spacing', { 'w:val': -4 }) + size(16),
      )
    case 'title':
      return builtIn('Title', spacing(0, 480, 700, 'exact') + noIndent + align('center'), face('title', 22), 'normal')
    case 'heading1':
      return builtIn('heading 1', keepNext + level(0), face('head', 16), 'normal')
    case 'heading2':
      return builtIn('heading 2', keepNext + level(1), face('second', 16), 'normal')
    case 'heading3':
      return builtIn('heading 3', keepNext + level(2), face('body', 16), 'normal')
    case 'caption':
      return builtIn(
        'caption',
        keepNext + spacing(120, 0, 240, 'auto') + noIndent + align('center'),
        face('head', 14),
        'normal',
      )
    case 'tableTitle':
      return {
        ...ofTable('office.style.tableTitle', keepNext + spacing(240, 0, 240, 'auto'), '', 'caption'),
        next: 'normal',
      }
    case 'tableUnit':
      return ofTable('office.style.tableUnit', keepNext + single + noIndent + align('right'), size(12))
    case 'tableHead':
      return ofTable('office.style.tableHead', single + noIndent + align('center'), face('head', 12))
    case 'tableText':
      return ofTable('office.style.tableText', single + noIndent + align('left'), size(12))
    case 'tableNumber':
      return ofTable('office.style.tableNumber', align('right'), '', 'tableText')
    case 'tableNote':
      return ofTable(
        'office.style.tableNote',
        `<w:keepLines/>${spacing(60, 120, 240, 'auto')}${noIndent}${align('left')}`,
        size(10.5),
      )
    case 'footer':
      return builtIn('footer', single + noIndent, face('digits', 14), 'normal')
    case 'table':
      return { name: own('office.style.table'), custom: true, paragraph: '', run: '' }
  }
}

/** Names under which a template may have the style, in lower case. */
export function namesOf(role: StyleRole): string[] {
  const own = (['zh-CN', 'en'] as const).map((language) => styleOf(role, language).name)
  return [...new Set(own)].map((name) => name.toLowerCase())
}

export function styleXml(role: StyleRole, ids: StyleIds, language: Language): string {
  const { name, basedOn, next, custom, paragraph, run } = styleOf(role, language)
  const isTable = role === 'table'
  return element(
    'w:style',
    {
      'w:type': isTable ? 'table' : 'paragraph',
      'w:default': role === 'normal' ? 1 : undefined,
      'w:customStyle': custom ? 1 : undefined,
      'w:styleId': ids[role],
    },
    [
      element('w:name', { 'w:val': name }),
      ...(basedOn === undefined ? [] : [element('w:basedOn', { 'w:val': ids[basedOn] })]),
      ...(next === undefined ? [] : [element('w:next', { 'w:val': ids[next] })]),
      '<w:qFormat/>',
      ...(isTable
        ? [tableXml]
        : [paragraph === '' ? '' : paragraphXml(paragraph), run === '' ? '' : element('w:rPr', {}, run)]),
    ].join(''),
  )
}

/** Thick rules above and below, thin ones inside, none at the sides. */
const rule = (side: string, eighths: number): string =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths, 'w:space': 0, 'w:color': 'auto' })
const tableXml = element(
  'w:tblPr',
  {},
  element('w:tblBorders', {}, [rule('top', 12), rule('bottom', 12), rule('insideH', 4), rule('insideV', 4)].join('')) +
    element(
      'w:tblCellMar',
      {},
      ['top', 'left', 'bottom', 'right']
        .map((side) => element(`w:${side}`, { 'w:w': side === 'top' || side === 'bottom' ? 30 : 60, 'w:type': 'dxa' }))
        .join(''),
    ),
)

const spoken = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' })

export function stylesXml(roles: readonly StyleRole[], ids: StyleIds, language: Language): string {
  const defaults = element(
    'w:docDefaults',
    {},
    `${element('w:rPrDefault', {}, element('w:rPr', {}, face('body', 16) + spoken))}<w:pPrDefault/>`,
  )
  return (
    xmlDeclaration +
    element(
      'w:styles',
      { 'xmlns:w': wordNames },
      defaults + roles.map((role) => styleXml(role, ids, language)).join(''),
    )
  )
}

/** What a program may take where it lacks a face. */
export const fontTableXml =
  xmlDeclaration +
  element(
    'w:fonts',
    { 'xmlns:w': wordNames },
    Object.entries(officeFonts)
      .map(([role, { name, instead }]) =>
        element(
          'w:font',
          { 'w:name': name },
          `<w:altName w:val="${xmlText(instead)}"/><w:charset w:val="86"/><w:family w:val="${role === 'head' ? 'swiss' : 'roman'}"/><w:pitch w:val="variable"/>`,
        ),
      )
      .join(''),
  )
