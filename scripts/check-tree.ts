/** Reads the tree and says every place where it breaks a rule of tree-rules.ts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importsOf } from './imports-of.ts'
import { problemsOf, type SourceFile } from './tree-rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['electron', 'renderer', 'shared', 'cli', 'bench', 'scripts', 'test']

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return /\.(ts|tsx|mjs|css)$/.test(entry.name) ? [path] : []
  })
}

const read = (path: string): SourceFile => {
  const name = relative(root, path).split(sep).join(posix.sep)
  const text = readFileSync(path, 'utf8')
  return { name, text, imports: importsOf(name, text) }
}

const problems = problemsOf(folders.flatMap((folder) => filesBelow(join(root, folder)).map(read)))
for (const problem of problems) console.error(problem)
process.exit(problems.length === 0 ? 0 : 1)
