/**
 * An office file (ISO/IEC 29500-2): parts, what each is, and how they refer to each other, in one zip. The same parts give the same
 * bytes: no clock, no names of people, a fixed time on every entry.
 */
import { strToU8, zipSync } from 'fflate'
import { element, xmlDeclaration, xmlText } from './xml.ts'

export type Relation = { readonly id: string; readonly type: string; readonly target: string }
export type Part = {
  /** Path in the zip, without a slash before it. */
  readonly name: string
  readonly type: string
  /** Text, or the bytes of a picture. */
  readonly content: string | Uint8Array
  /** Targets relative to the folder of the part. */
  readonly relations?: readonly Relation[]
}
export type OfficeFile = { readonly main: Part; readonly parts: readonly Part[]; readonly title: string }

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006'
export const relationType = (name: string): string => `${officeDocument}/relationships/${name}`

const packageNames = 'http://schemas.openxmlformats.org/package/2006'
/** The first moment a zip can name. */
const mtime = new Date(1980, 0, 1)

export function officeBytes({ main, parts, title }: OfficeFile): Uint8Array {
  const all = [main, core(title), application, ...parts]
  const root: Relation[] = [
    { id: 'rId1', type: relationType('officeDocument'), target: main.name },
    { id: 'rId2', type: `${packageNames}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { id: 'rId3', type: relationType('extended-properties'), target: 'docProps/app.xml' },
  ]
  const files: [string, string | Uint8Array][] = [
    ['[Content_Types].xml', contentTypes(all)],
    ['_rels/.rels', relationsXml(root)],
    ...all.flatMap((part): [string, string | Uint8Array][] => [
      [part.name, part.content],
      ...(part.relations === undefined || part.relations.length === 0
        ? []
        : ([[relationsName(part.name), relationsXml(part.relations)]] satisfies [string, string][])),
    ]),
  ]
  return zipSync(
    Object.fromEntries(
      files.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { mtime, level: 6 },
  )
}

const contentTypes = (parts: readonly Part[]): string =>
  xmlDeclaration +
  element(
    'Types',
    { xmlns: `${packageNames}/content-types` },
    [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ name, type }) => element('Override', { PartName: `/${name}`, ContentType: type })),
    ].join(''),
  )

const relationsXml = (relations: readonly Relation[]): string =>
  xmlDeclaration +
  element(
    'Relationships',
    { xmlns: `${packageNames}/relationships` },
    relations.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target })).join(''),
  )

/** xl/workbook.xml → xl/_rels/workbook.xml.rels */
const relationsName = (name: string): string => name.replace(/[^/]*$/, (file) => `_rels/${file}.rels`)

const core = (title: string): Part => ({
  name: 'docProps/core.xml',
  type: 'application/vnd.openxmlformats-package.core-properties+xml',
  content:
    xmlDeclaration +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packageNames}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      `<dc:title>${xmlText(title)}</dc:title>`,
    ),
})

const application: Part = {
  name: 'docProps/app.xml',
  type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  content:
    xmlDeclaration +
    element('Properties', { xmlns: `${officeDocument}/extended-properties` }, '<Application>Norma</Application>'),
}
