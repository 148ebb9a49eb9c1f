/** Paragraphs, runs and fields of WordprocessingML. */
import { element, xmlText } from '../office/xml.ts'

export type RunLook = { readonly size?: number; readonly face?: string }

/** Line breaks and tabs of a name are spaces on paper. */
export function run(text: string, { size, face }: RunLook = {}): string {
  if (text === '') return ''
  const look = [
    face === undefined ? '' : element('w:rFonts', { 'w:ascii': face, 'w:hAnsi': face, 'w:eastAsia': face }),
    size === undefined ? '' : element('w:sz', { 'w:val': size }) + element('w:szCs', { 'w:val': size }),
  ].join('')
  const words = xmlText(text.replace(/\s*[\t\r\n]+\s*/g, ' '))
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** A field with the text it shows until a program computes it anew. */
export const field = (instruction: string, shown: string, look: RunLook = {}): string =>
  element('w:fldSimple', { 'w:instr': ` ${instruction} ` }, run(shown, look))

export type ParagraphLook = { readonly style: string; readonly keepNext?: boolean; readonly more?: string }

export const paragraph = ({ style, keepNext, more = '' }: ParagraphLook, content: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${xmlText(style)}"/>${keepNext === true ? '<w:keepNext/>' : ''}${more}</w:pPr>${content}</w:p>`
