/** The dependency rule of the tree: who may import whom, no cycles, no barrels, no Chinese outside its places, no giant files. */

export type SourceFile = {
  /** Relative to the project, with forward slashes; so are the relative ones of imports. */
  readonly name: string
  readonly text: string
  readonly imports: readonly string[]
}

/** Inside shared/: a folder may import the rows before its own. */
const order = [
  'base',
  'units',
  'plan',
  'population',
  'norms',
  'allocation',
  'audit|scenario|import|facilities|drafts|progress',
  'tables|begin',
  'engine',
  'compare',
  'charts|uncertainty',
  'annex',
  'export',
]
const rank = (folder: string): number => order.findIndex((row) => row.split('|').includes(folder))

/** What each top folder may import beside itself and packages. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  electron: ['shared'],
  renderer: ['shared'],
  cli: ['shared'],
  bench: ['shared', 'renderer', 'cli', 'scripts', 'test'],
  scripts: ['shared', 'electron', 'test'],
  test: ['shared', 'electron', 'renderer', 'cli', 'scripts', 'bench'],
}

const folders = [...Object.keys(mayImport), 'seeds', 'node_modules']
/** Beside the catalogs: the field's own terms in schema descriptions, names of faces, and the characters a parser must know. */
const chinesePlaces = [
  /^shared\/text\//,
  /^test\//,
  /^scripts\//,
  /^bench\//,
  /^shared\/plan\/schema\//,
  /^shared\/units\/parse-number\.ts$/,
  /^shared\/import\/(statistics-)?words\.ts$/,
  /^shared\/begin\/(facility-)?words\.ts$/,
  /^shared\/export\/print-fonts\.ts$/,
  /^shared\/export\/layout\//,
  /^renderer\/styles\/tokens\.css$/,
]
const maxLines = 400

const top = (name: string): string => name.split('/')[0] ?? ''
const second = (name: string): string => name.split('/')[1] ?? ''

export const problemsOf = (files: readonly SourceFile[]): string[] => [
  ...files.flatMap(problemsOfFile),
  ...cycles(files),
]

function problemsOfFile({ name, text, imports }: SourceFile): string[] {
  const problems: string[] = []
  if (/(^|\/)index\.(ts|tsx|mjs)$/.test(name))
    problems.push('a barrel (index file); import the file that has the thing')
  const lines = text.split('\n').length
  if (lines > maxLines) problems.push(`${lines} lines, more than ${maxLines}; split it by concept`)
  if (hasChineseCode(text) && !chinesePlaces.some((place) => place.test(name))) {
    problems.push('Chinese outside shared/text; words live in the catalogs')
  }
  problems.push(...imports.flatMap((target) => problemOfImport(name, target) ?? []))
  return problems.map((problem) => `${name}: ${problem}`)
}

/** Terms in comments explain the code to those who know the field; only the code itself counts. */
const hasChineseCode = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) &&
  /\p{Script=Han}/u.test(text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, ''))

function problemOfImport(name: string, target: string): string | null {
  const from = top(name)
  const to = top(target)
  if (!folders.includes(to) || !target.includes('/')) return problemOfPackage(from, target)
  if (to === 'seeds' || to === 'node_modules') return null
  if (from !== to && !(mayImport[from] ?? []).includes(to)) return `imports ${target}; ${from}/ may not import ${to}/`
  return from === 'shared' ? problemInShared(name, target) : null
}

function problemOfPackage(from: string, target: string): string | null {
  const machine = target === 'electron' || target.startsWith('node:')
  if (machine && (from === 'renderer' || from === 'shared')) return `imports ${target}; ${from}/ knows no machine`
  if (target === 'electron' && from !== 'electron' && from !== 'test')
    return `imports ${target}; only electron/ runs in it`
  if (/^react/.test(target) && ['shared', 'electron', 'cli'].includes(from))
    return `imports ${target}; only renderer/ draws`
  return null
}

function problemInShared(name: string, target: string): string | null {
  const from = second(name)
  const to = second(target)
  if (from === to) return null
  if (from === 'text') return to === 'base' ? null : `imports ${target}; text depends on base only`
  if (from === 'ipc')
    return ['base', 'text', 'plan'].includes(to) ? null : `imports ${target}; ipc depends on base, text and plan`
  if (to === 'text') return from === 'base' ? `imports ${target}; base depends on nothing` : null
  if (rank(from) === -1 || rank(to) === -1) return `imports ${target}; not in the order ${order.join(' ← ')}`
  return rank(to) < rank(from) ? null : `imports ${target}; shared/${to} stands above shared/${from}`
}

/** A file that reaches itself over its imports; each cycle is told once. */
function cycles(files: readonly SourceFile[]): string[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  const done = new Set<string>()
  const problems: string[] = []
  const walk = (name: string, path: readonly string[]): void => {
    const at = path.indexOf(name)
    if (at !== -1) {
      problems.push(`cycle: ${[...path.slice(at), name].join(' → ')}`)
      return
    }
    if (done.has(name)) return
    for (const target of byName.get(name)?.imports ?? []) if (byName.has(target)) walk(target, [...path, name])
    done.add(name)
  }
  for (const { name } of files) walk(name, [])
  return problems
}
