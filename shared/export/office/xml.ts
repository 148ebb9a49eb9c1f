/** The XML of office files: text that no name of a plan can break out of, and elements in the order they are written. */
import { visibleControls } from '../visible-controls.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML cannot hold become signs that are seen. `kept` are controls the text has for its own lines. */
export const xmlText = (text: string, kept = ''): string =>
  visibleControls(text.toWellFormed(), kept)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (char) => entities[char] ?? char)

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element. Attribute values are escaped here; content is XML already. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  const own = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlText(String(value))}"`))
    .join('')
  return content === '' ? `<${name}${own}/>` : `<${name}${own}>${content}</${name}>`
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
