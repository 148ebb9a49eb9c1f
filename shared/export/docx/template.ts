/**
 * A .docx of the office’s own that gives styles, theme and lists. Styles it has under our names are used as they are, its own style of tables
 * too; what it lacks is added from ours. Nothing else of it goes over: no text, no properties, no macros.
 */
import { strFromU8, unzipSync } from 'fflate'
import { err, ok, type Result } from '../../base/result.ts'
import { type Language, type Message, message } from '../../text/message.ts'
import type { Part, Relation } from '../office/package.ts'
import { relationType } from '../office/package.ts'
import { wellFormed } from '../office/well-formed.ts'
import { type StyleIds, type StyleRole, styleRoles } from './names.ts'
import { fontTableXml, namesOf, stylesXml, styleXml } from './styles.ts'

export type Dress = { readonly ids: StyleIds; readonly parts: readonly Part[]; readonly relations: readonly Relation[] }

const largest = 8 * 1024 * 1024
const stylesName = 'word/styles.xml'
const wanted = [stylesName, 'word/theme/theme1.xml', 'word/numbering.xml', 'word/fontTable.xml'] as const
type Wanted = (typeof wanted)[number]

const ownIds: StyleIds = {
  normal: 'Normal',
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  caption: 'Caption',
  tableTitle: 'NormaTableTitle',
  tableUnit: 'NormaTableUnit',
  tableHead: 'NormaTableHead',
  tableText: 'NormaTableText',
  tableNumber: 'NormaTableNumber',
  tableNote: 'NormaTableNote',
  footer: 'Footer',
  table: 'NormaTable',
}

export function dressOf(template: Uint8Array | undefined, language: Language): Result<Dress, Message> {
  if (template === undefined) {
    return ok(dress(ownIds, new Map([[stylesName, stylesXml(styleRoles, ownIds, language)]])))
  }
  const read = readParts(template)
  if (!read.ok) return read
  const given = read.value.get(stylesName)
  if (given === undefined) return err(message('office.template.styles', { part: stylesName }))
  const known = stylesIn(given)
  const taken = new Set(known.map((style) => style.id))
  const ids = new Map<StyleRole, string>()
  const lacking: StyleRole[] = []
  for (const role of styleRoles) {
    const found = role === 'table' ? tableStyleOf(known) : known.find((s) => !s.table && namesOf(role).includes(s.name))
    if (found === undefined) lacking.push(role)
    ids.set(role, found?.id ?? freeId(ownIds[role], taken))
  }
  const all: StyleIds = Object.fromEntries(
    [...Object.keys(ownIds)].map((role) => [role, ids.get(role as StyleRole) ?? '']),
  ) as StyleIds
  const added = lacking.map((role) => styleXml(role, all, language)).join('')
  const parts = new Map(read.value)
  // The last end tag is that of the whole part.
  const end = given.lastIndexOf('</')
  parts.set(stylesName, given.slice(0, end) + added + given.slice(end))
  return ok(dress(all, parts))
}

function readParts(template: Uint8Array): Result<Map<string, string>, Message> {
  let tooLarge: { readonly name: string; readonly size: number } | undefined
  let hasPictures = false
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(template, {
      filter: ({ name, originalSize }) => {
        // Pictures of lists live in parts that stay behind.
        if (name === 'word/_rels/numbering.xml.rels') hasPictures = true
        if (!wanted.some((part) => part === name)) return false
        if (originalSize > largest) tooLarge = { name, size: originalSize }
        return originalSize <= largest
      },
    })
  } catch {
    return err(message('office.template.zip'))
  }
  if (tooLarge !== undefined) {
    const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)
    const sizes = { size: megabytes(tooLarge.size), limit: megabytes(largest) }
    return err(message('office.template.large', { part: tooLarge.name, ...sizes }))
  }
  const texts = new Map<string, string>()
  for (const name of wanted) {
    const bytes = files[name]
    if (bytes === undefined || (name === 'word/numbering.xml' && hasPictures)) continue
    const text = strFromU8(bytes)
    if (!wellFormed(text, roots[name])) return err(message('office.template.xml', { part: name }))
    // A theme of pictures would point at parts that stay behind: Word calls such a file damaged.
    if (name === 'word/theme/theme1.xml' && /\sr:(embed|link|id)\s*=/.test(text)) continue
    texts.set(name, text)
  }
  return ok(texts)
}

const roots: Readonly<Record<Wanted, string>> = {
  [stylesName]: 'w:styles',
  'word/theme/theme1.xml': 'a:theme',
  'word/numbering.xml': 'w:numbering',
  'word/fontTable.xml': 'w:fonts',
}

type KnownStyle = { readonly id: string; readonly name: string; readonly table: boolean; readonly own: boolean }

/** One pass: a style that is nowhere closed is looked for once. */
function stylesIn(xml: string): KnownStyle[] {
  const found: KnownStyle[] = []
  for (let begin = xml.indexOf(opening); begin >= 0; ) {
    const inner = xml.indexOf('>', begin)
    const head = xml.slice(begin + opening.length, inner)
    const isStyle = inner >= 0 && /^\s/.test(head) && !head.endsWith('/')
    const end = isStyle ? xml.indexOf('</w:style>', inner) : inner
    if (end < 0) break
    const id = /w:styleId="([^"]*)"/.exec(head)?.[1]
    const name = isStyle ? /<w:name\s+w:val="([^"]*)"/.exec(xml.slice(inner, end))?.[1] : undefined
    if (id !== undefined && name !== undefined)
      found.push({
        id,
        name: name.toLowerCase(),
        table: /w:type="table"/.test(head),
        own: /w:customStyle="(1|true)"/.test(head),
      })
    begin = xml.indexOf(opening, end)
  }
  return found
}

const opening = '<w:style'

/** A style of tables under our name, or one the office made itself. */
const tableStyleOf = (known: readonly KnownStyle[]): KnownStyle | undefined => {
  const tables = known.filter((style) => style.table)
  return tables.find((style) => namesOf('table').includes(style.name)) ?? tables.find((style) => style.own)
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let found = id
  for (let copy = 2; taken.has(found); copy += 1) found = `${id}${copy}`
  return found
}

const kinds: Readonly<Record<string, { readonly type: string; readonly relation: string }>> = {
  [stylesName]: { type: 'wordprocessingml.styles', relation: 'styles' },
  'word/theme/theme1.xml': { type: 'theme', relation: 'theme' },
  'word/numbering.xml': { type: 'wordprocessingml.numbering', relation: 'numbering' },
  'word/fontTable.xml': { type: 'wordprocessingml.fontTable', relation: 'fontTable' },
}

function dress(ids: StyleIds, texts: ReadonlyMap<string, string>): Dress {
  // Faces embedded in a template stay behind, so its table of faces would point nowhere.
  const fonts = texts.get('word/fontTable.xml')
  const fontTable = fonts === undefined || fonts.includes('r:id=') ? fontTableXml : fonts
  const all = new Map([...texts, ['word/fontTable.xml', fontTable]])
  const named = [...all].flatMap(([name, content]) => {
    const kind = kinds[name]
    return kind === undefined ? [] : [{ name, content, ...kind }]
  })
  return {
    ids,
    parts: named.map(({ name, content, type }) => ({
      name,
      type: `application/vnd.openxmlformats-officedocument.${type}+xml`,
      content,
    })),
    relations: named.map(({ name, relation }, at) => ({
      id: `rIdDress${at + 1}`,
      type: relationType(relation),
      target: name.slice('word/'.length),
    })),
  }
}
