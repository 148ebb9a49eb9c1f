#!/usr/bin/env node
// The program itself is TypeScript that a recent Node runs as it is; on an older one the Node that came with the packages runs it.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

if (process.features.typescript) {
  process.argv[1] = main
  await import('./main.ts')
} else {
  const packaged = dirname(createRequire(import.meta.url).resolve('node/package.json'))
  const node = join(packaged, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const { status } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = status ?? 70
}
