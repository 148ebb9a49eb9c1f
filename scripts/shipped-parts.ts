/** Every package whose code or data ships with the program, with its licence: the dependencies and theirs, as they are installed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type ShippedPart = {
  readonly name: string
  readonly version: string
  /** SPDX expression of its package.json. */
  readonly licence: string
  /** The licence file, whole; empty where the package has none. */
  readonly text: string
}

type Manifest = {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** As Node finds a package: in the folders of packages from here upwards. */
function find(name: string, from: string): string | null {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return folder
  const up = dirname(from)
  return up === from ? null : find(name, up)
}

const licenceFile = (folder: string): string | undefined =>
  readdirSync(folder).find((file) => /^(licen[cs]e|copying)/i.test(file) && !/\.(c?js|ts|json)$/.test(file))

/** A package that is not installed here (an optional one of another system) ships no part. */
export function shippedParts(root: string): ShippedPart[] {
  const parts = new Map<string, ShippedPart>()
  const visit = (name: string, from: string): void => {
    const folder = find(name, from)
    if (folder === null) return
    const { version, license, dependencies = {} } = manifestOf(folder)
    const key = `${name}@${version}`
    if (parts.has(key)) return
    const file = licenceFile(folder)
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
    if (license === undefined) throw new Error(`${key} names no licence`)
    parts.set(key, { name, version, licence: license, text })
    for (const dependency of Object.keys(dependencies)) visit(dependency, folder)
  }
  for (const name of Object.keys(manifestOf(root).dependencies ?? {})) visit(name, root)
  return [...parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
