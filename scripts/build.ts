/** Builds dist/: the page, and main and preload of the desktop window. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'
import { newest } from './newest.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))
const marker = join(root, 'dist/.built')
const sources = [
  'electron',
  'renderer',
  'shared',
  'docs/FORMULAS.md',
  'package.json',
  'vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
].map((name) => join(root, name))

export const isBuilt = (): boolean => newest([marker]) > newest(sources)

export async function build(logLevel: 'info' | 'warn' = 'warn'): Promise<void> {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel }, null)
  await builder.buildApp()
  writeFileSync(marker, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build('info')
